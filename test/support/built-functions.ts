import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildFunctions } from '../../scripts/build/functions'

const root = join(__dirname, '..', '..')
const sources = ['cloudfunctions', 'miniprogram/contract', 'scripts/build/functions.ts', 'package-lock.json']

/** The folder of the built functions: made once for these sources, whichever test file asks first. */
export async function builtFunctions(): Promise<string> {
  const folder = join(root, '.cache', 'functions', digestOfSources())
  if (existsSync(folder)) return folder
  const making = `${folder}-${randomUUID()}`
  await buildFunctions(making)
  // Several test files may build at once: a finished folder appears whole or not at all.
  try {
    renameSync(making, folder)
  } catch (error) {
    rmSync(making, { recursive: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

function digestOfSources(): string {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of filesUnder(source))
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(root, file)))
  }
  return hash.digest('hex').slice(0, 16)
}

function filesUnder(path: string): string[] {
  if (/\.\w+$/.test(path)) return [path]
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .toSorted()
}
