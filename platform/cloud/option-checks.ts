import type { CloudOptions } from './options'
import { storageRules } from './storage/permissions'

const loopback = new Set(['127.0.0.1', 'localhost', '::1'])

/** Refuses, before anything is opened, options that would have to be ignored or would open a door too wide. */
export function assertOptions({ host = '127.0.0.1', storageRule, collections, ...options }: CloudOptions): void {
  for (const name of ['personSwitch', 'administration', 'playWeChat'] as const) {
    if (options[name] && !loopback.has(host)) throw new Error(`${name} is for this machine only, not for host ${host}`)
  }
  if (storageRule !== undefined && !Object.hasOwn(storageRules, storageRule)) {
    throw new Error(`storageRule ${storageRule} is none of ${Object.keys(storageRules).join(', ')}`)
  }
  for (const { name, rule = 'ADMINONLY' } of collections) {
    // Phones reach functions and their own files; a rule that let them at a collection would promise a door that is not here.
    if (rule !== 'ADMINONLY') throw new Error(`collection ${name}: rule ${rule} is not supported here, only ADMINONLY`)
  }
}
