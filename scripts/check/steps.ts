import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { root } from '../build/stale'

export type Step = [name: string, command: string, ...args: string[]]

/** Runs a program of an installed package. Unwatched, what it prints is shown when it is done. Answers whether it passed. */
export async function runStep([name, command, ...args]: Step, { watched }: { watched: boolean }): Promise<boolean> {
  const from = Date.now()
  if (watched) console.log(`\n■ ${name}`)
  const child = spawn(join(root, 'node_modules', '.bin', command), args, {
    cwd: root,
    stdio: watched ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  let said = ''
  for (const output of [child.stdout, child.stderr])
    output?.setEncoding('utf8').on('data', (text: string) => (said += text))
  const [code] = (await once(child, 'close')) as [number | null]
  const passed = code === 0
  const verdict = `${passed ? '✓' : '✗'} ${name} (${((Date.now() - from) / 1000).toFixed(1)} s)`
  console.log(watched ? verdict : `\n■ ${name}\n${said}${verdict}`)
  return passed
}
