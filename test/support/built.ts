import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { buildFunctions } from '../../scripts/build/functions'
import { consolePages, functions } from '../../scripts/build/sources'
import { digestOf, isMadeOf, root, type Made } from '../../scripts/build/stale'

export const builtFunctions = (): Promise<string> => builtOnce(functions, buildFunctions)
export const builtConsole = (): Promise<string> => builtOnce(consolePages, buildConsole)

/** The folder of what is built: made once for these sources, whichever test file asks first, and never changed. */
async function builtOnce(made: Made, make: (out: string) => Promise<void>): Promise<string> {
  const digest = digestOf(made)
  return madeOnce(join(root, '.cache', made.name, digest.slice(0, 16)), async (out) => {
    // `npm test` has built everything already.
    if (isMadeOf(digest, made)) cpSync(join(root, made.out), out, { recursive: true })
    else await make(out)
  })
}

/** A file or folder that several test files may want to make at once: it appears whole or not at all. */
export async function madeOnce(path: string, make: (out: string) => unknown): Promise<string> {
  if (existsSync(path)) return path
  const making = `${path}-${randomUUID()}`
  mkdirSync(dirname(path), { recursive: true })
  await make(making)
  try {
    renameSync(making, path)
  } catch (error) {
    rmSync(making, { recursive: true })
    if (!existsSync(path)) throw error
  }
  return path
}

/** In a process of its own: the builder is an ES module, which this test runner cannot load. */
async function buildConsole(out: string): Promise<void> {
  const program = `require('./scripts/build/console.ts').buildConsole(${JSON.stringify(out)})`
  await promisify(execFile)(process.execPath, ['--require', 'tsx/cjs', '-e', program], { cwd: root })
}
