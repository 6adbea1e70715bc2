import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { readConfig } from './config'
import type { FunctionSpec } from './messages'

/** Reads `<folder>/<name>/index.js` and `config.json`; an error names the file it found wrong. */
export function readFunctions(folder: string): Map<string, FunctionSpec> {
  const found = new Map<string, FunctionSpec>()
  if (!existsSync(folder)) throw new Error(`there is no folder of functions at ${folder}`)
  for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const file = path.resolve(folder, name, 'index.js')
    if (existsSync(file)) found.set(name, { name, file, ...readConfig(path.resolve(folder, name, 'config.json')) })
  }
  return found
}
