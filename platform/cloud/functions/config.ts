import { existsSync, readFileSync } from 'node:fs'
import { isRecord } from '../fault'
import type { Trigger } from './messages'
import { readSchedule } from './schedule'

/** What a function's config.json says, with what WeChat gives a function that says nothing. */
export interface FunctionConfig {
  /** Seconds a call may take. */
  timeout: number
  /** MB of heap. */
  memorySize: number
  triggers: Trigger[]
  /** The open APIs that it may call, such as `subscribeMessage.send`. */
  openapi: string[]
  environment: Record<string, string>
}

type Wrong = (what: string) => Error
type Reader<Value> = (value: unknown, wrong: Wrong) => Value

const longestTimeout = 60
const triggerName = /^[a-zA-Z][a-zA-Z0-9_-]{0,59}$/
/** WeChat takes these too; here they may only say what is so anyway. */
const fixed: Record<string, (value: unknown) => boolean> = {
  handler: (value) => value === 'index.main',
  runtime: (value) => typeof value === 'string' && value.startsWith('Nodejs'),
  installDependency: (value) => typeof value === 'boolean',
  ignore: (value) => typeof value === 'string' || isTexts(value),
}
const known = new Set(['timeout', 'memorySize', 'triggers', 'permissions', 'envVariables', ...Object.keys(fixed)])

/** Reads a config.json; an error names the file and what in it cannot be meant. */
export function readConfig(file: string): FunctionConfig {
  const wrong = (what: string) => new Error(`${file}: ${what}`)
  const config = existsSync(file) ? parse(readFileSync(file, 'utf8'), wrong) : {}
  if (!isRecord(config)) throw wrong('must be an object')
  const stranger = Object.keys(config).find((key) => !known.has(key))
  if (stranger) throw wrong(`not supported here: ${stranger}`)
  for (const [key, fits] of Object.entries(fixed)) {
    if (config[key] !== undefined && !fits(config[key])) throw wrong(`not supported here: this value of ${key}`)
  }
  return {
    timeout: timeoutOf(config['timeout'], wrong),
    memorySize: memoryOf(config['memorySize'], wrong),
    triggers: triggersOf(config['triggers'], wrong),
    openapi: permissionsOf(config['permissions'], wrong),
    environment: environmentOf(config['envVariables'], wrong),
  }
}

function parse(text: string, wrong: Wrong): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw wrong('is not JSON')
  }
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

const timeoutOf: Reader<number> = (timeout = 3, wrong) => {
  if (typeof timeout === 'number' && Number.isInteger(timeout) && timeout >= 1 && timeout <= longestTimeout)
    return timeout
  throw wrong(`timeout must be a whole number, 1 to ${longestTimeout} seconds`)
}

const memoryOf: Reader<number> = (memorySize = 256, wrong) => {
  if (typeof memorySize !== 'number' || memorySize < 16) throw wrong('memorySize must be MB')
  return memorySize
}

const triggersOf: Reader<Trigger[]> = (triggers = [], wrong) => {
  if (!Array.isArray(triggers)) throw wrong('triggers must be a list')
  if (triggers.length > 1) throw wrong('a function has one trigger at most')
  return triggers.map((trigger) => triggerOf(trigger, wrong))
}

const triggerOf: Reader<Trigger> = (trigger, wrong) => {
  if (!isRecord(trigger) || trigger['type'] !== 'timer') throw wrong('a trigger must be a timer')
  const { name, config, type: _, ...others } = trigger
  const [stranger] = Object.keys(others)
  if (stranger) throw wrong(`not supported here: ${stranger} in a trigger`)
  if (typeof name !== 'string' || typeof config !== 'string') throw wrong('a trigger needs a name and a config')
  if (!triggerName.test(name)) {
    throw wrong('a trigger’s name begins with a letter and has at most 60 letters, digits, - and _')
  }
  return { name, config: readSchedule(config, (what) => wrong(`trigger ${name}: ${what}`)) }
}

const permissionsOf: Reader<string[]> = (permissions = {}, wrong) => {
  if (!isRecord(permissions)) throw wrong('permissions must be an object')
  const { openapi = [], ...others } = permissions
  const [stranger] = Object.keys(others)
  if (stranger) throw wrong(`not supported here: permissions.${stranger}`)
  if (!isTexts(openapi)) throw wrong('permissions.openapi must be a list of names')
  return openapi
}

const environmentOf: Reader<Record<string, string>> = (variables = {}, wrong) => {
  if (!isRecord(variables)) throw wrong('envVariables must be an object')
  const entries = Object.entries(variables)
  if (!entries.every((entry): entry is [string, string] => typeof entry[1] === 'string'))
    throw wrong('envVariables must be texts')
  return Object.fromEntries(entries)
}
