import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isRecord } from '../fault'
import type { FunctionSpec, Trigger } from './messages'

/** What WeChat gives a function that says nothing. */
const defaults = { timeout: 3, memorySize: 256 }
const longestTimeout = 60

/** Reads `<folder>/<name>/index.js` and `config.json`; an error names the file it found wrong. */
export function readFunctions(folder: string): Map<string, FunctionSpec> {
  const found = new Map<string, FunctionSpec>()
  if (!existsSync(folder)) return found
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.resolve(folder, entry.name, 'index.js')
    if (entry.isDirectory() && existsSync(file)) found.set(entry.name, readFunction(entry.name, file))
  }
  return found
}

function readFunction(name: string, file: string): FunctionSpec {
  const configFile = path.join(path.dirname(file), 'config.json')
  const config: unknown = existsSync(configFile) ? JSON.parse(readFileSync(configFile, 'utf8')) : {}
  const wrong = (what: string) => new Error(`${configFile}: ${what}`)
  if (!isRecord(config)) throw wrong('must be an object')
  const { timeout = defaults.timeout, memorySize = defaults.memorySize, triggers = [] } = config
  if (typeof timeout !== 'number' || timeout <= 0 || timeout > longestTimeout)
    throw wrong('timeout must be 1 to 60 seconds')
  if (typeof memorySize !== 'number' || memorySize < 16) throw wrong('memorySize must be MB')
  if (!Array.isArray(triggers)) throw wrong('triggers must be a list')
  return { name, file, timeout, memorySize, triggers: triggers.map((trigger) => readTrigger(trigger, wrong)) }
}

function readTrigger(trigger: unknown, wrong: (what: string) => Error): Trigger {
  if (!isRecord(trigger) || trigger['type'] !== 'timer') throw wrong('a trigger must be a timer')
  const { name, config } = trigger
  if (typeof name !== 'string' || typeof config !== 'string') throw wrong('a trigger needs a name and a config')
  if (config.trim().split(/\s+/).length !== 7) throw wrong(`trigger ${name} needs seven fields, second to year`)
  return { name, config }
}
