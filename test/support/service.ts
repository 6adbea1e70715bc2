import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const root = join(__dirname, '..', '..')

export interface RunningService {
  address: string
  dataFolder: string
  /** Everything the process has printed. */
  said: string[]
  /** Pulls the plug: SIGKILL, no goodbye. */
  kill: () => Promise<void>
  /** Starts again over the same records, at the same address. */
  startAgain: () => Promise<void>
  /** Stops it and deletes its records. */
  end: () => Promise<void>
}

/** Runs `npm start`'s program as its own process over an empty data folder. */
export async function runService(): Promise<RunningService> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'service-'))
  const said: string[] = []
  let { child, address } = await start(dataFolder, '0', said)
  return {
    address,
    dataFolder,
    said,
    kill: () => stop(child, 'SIGKILL'),
    startAgain: async () => {
      ;({ child, address } = await start(dataFolder, new URL(address).port, said))
    },
    end: async () => {
      await stop(child, 'SIGTERM')
      const scans = said.filter((line) => line.includes('scanned the whole collection'))
      if (scans.length) throw new Error(scans.join('\n'))
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

async function start(
  dataFolder: string,
  port: string,
  said: string[],
): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      join(root, 'scripts', 'commands', 'start.ts'),
      '--port',
      port,
      '--data',
      dataFolder,
      '--unwatched',
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const lines = [child.stdout, child.stderr].map((input) => createInterface({ input }))
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}:\n${said.join('\n')}`)))
    for (const line of lines) {
      line.on('line', (text) => {
        said.push(text)
        const address = /https?:\/\/\S+/.exec(text)?.[0]
        if (address) resolve({ child, address })
      })
    }
  })
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}
