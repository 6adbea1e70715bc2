import { isTaken, type Database } from '../database'
import { unbound, type OfficerRecord } from './record'

/** How an attempt to bind ended: another phone was first, or this WeChat is another officer's. */
export type Bound = 'bound' | 'taken' | 'others'

/** Which WeChat is which officer's. The unique index on identities decides every race. */
export interface Binding {
  /** @param identity digest of the openid */
  bind: (officer: OfficerRecord, identity: string, now: Date) => Promise<Bound>
  /** Nobody's from the next call on: no phone, no console, no messages. */
  release: (id: string) => Promise<void>
}

export function bindingIn(database: Database): Binding {
  const officers = database.collection<OfficerRecord>('officers')
  const _ = database.command
  return {
    bind: async ({ _id }, identity, now) => {
      try {
        const free = { _id, identity: unbound(_id), left: _.exists(false) }
        return (await officers.change(free, { identity, boundAt: now })) === 1 ? 'bound' : 'taken'
      } catch (error) {
        if (isTaken(error)) return 'others'
        throw error
      }
    },
    release: async (_id) => {
      const gone = { boundAt: _.remove(), address: _.remove(), digestAt: _.remove(), digestWhy: _.remove() }
      await officers.change({ _id }, { identity: unbound(_id), sessions: _.set([]), ...gone })
    },
  }
}

export const isBound = ({ _id, identity }: OfficerRecord): boolean => identity !== unbound(_id)
