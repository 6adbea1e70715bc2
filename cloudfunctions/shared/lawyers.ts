import type { Database } from './database'
import type { Keys } from './keys'
import { unbound } from './officers/record'
import type { Sealed } from './seal'

/** A lawyer whom the office may grant a case. Sealed fields are sealed to `_id` and their own name. */
export interface LawyerRecord {
  _id: string
  /** Digest of the openid, or `unbound` of the id. */
  identity: string
  name: Sealed
  firm: Sealed
  /** 执业证号, and its keyed digest. */
  licence: Sealed
  licenceIndex: string
  phone: Sealed
  fields: string[]
  years: number
  /** Parties the lawyer acts for or against: JSON. */
  parties: Sealed
  /** The stored copy of a photo. */
  photo?: string
  invitation?: { code: string; until: Date }
  retired?: true
}

export interface OpenLawyer {
  name: string
  firm: string
  licence: string
  phone: string
  parties: string[]
}

/** What of a lawyer is written anew. */
export type LawyerChanges = OpenLawyer & Pick<LawyerRecord, 'fields' | 'years' | 'photo'>

export interface Directory {
  all: () => Promise<LawyerRecord[]>
  find: (id: string) => Promise<LawyerRecord | undefined>
  byOpenid: (openid: string) => Promise<LawyerRecord | undefined>
  opened: (lawyer: LawyerRecord) => OpenLawyer
  isBound: (lawyer: LawyerRecord) => boolean
  /** False when another lawyer has that licence. */
  put: (id: string, changes: LawyerChanges) => Promise<boolean>
  /** Takes the WeChat away, too. */
  retire: (id: string) => Promise<void>
  invite: (id: string, code: string, until: Date) => Promise<void>
  /** Binds whoever holds the code to the lawyer of that licence; undefined where nothing fits, or the WeChat is another lawyer's. */
  bind: (given: { code: string; licence: string; openid: string; now: Date }) => Promise<LawyerRecord | undefined>
}

const mostLawyers = 500

export function directoryIn(database: Database, { digest, seal }: Keys): Directory {
  const lawyers = database.collection<LawyerRecord>('lawyers')
  const _ = database.command
  const indexOf = (licence: string) => digest('record', 'licence', licence)
  const codeOf = (code: string) => digest('invitation', 'lawyer', code)
  const identityOf = (openid: string) => digest('identity', 'lawyer', openid)
  const find: Directory['find'] = (id) => lawyers.first({ _id: id })
  return {
    find,
    all: () => lawyers.find({ _id: _.gt('') }, { order: ['_id', 'asc'], limit: mostLawyers }),
    byOpenid: (openid) => lawyers.first({ identity: identityOf(openid) }),
    isBound: ({ _id, identity }) => identity !== unbound(_id),
    opened: ({ _id, name, firm, licence, phone, parties }) => ({
      name: seal.open(name, _id, 'name'),
      firm: seal.open(firm, _id, 'firm'),
      licence: seal.open(licence, _id, 'licence'),
      phone: seal.open(phone, _id, 'phone'),
      parties: JSON.parse(seal.open(parties, _id, 'parties')) as string[],
    }),
    put: async (_id, { name, firm, licence, phone, parties, fields, years, photo }) => {
      const sealed = {
        name: seal.text(name, _id, 'name'),
        firm: seal.text(firm, _id, 'firm'),
        licence: seal.text(licence, _id, 'licence'),
        licenceIndex: indexOf(licence),
        phone: seal.text(phone, _id, 'phone'),
        parties: seal.text(JSON.stringify(parties), _id, 'parties'),
        fields,
        years,
        ...(photo && { photo }),
      }
      const same = await lawyers.first({ licenceIndex: sealed.licenceIndex })
      if (same && same._id !== _id) return false
      if (await lawyers.change({ _id }, sealed)) return true
      if (await lawyers.add({ _id, identity: unbound(_id), ...sealed })) return true
      // Two sendings of the same new lawyer may have met: then it is there by now.
      return (await lawyers.change({ _id }, sealed)) === 1
    },
    retire: async (_id) => {
      await lawyers.change({ _id }, { retired: true, identity: unbound(_id), invitation: _.remove() })
    },
    invite: async (_id, code, until) => {
      await lawyers.change({ _id }, { invitation: _.set({ code: codeOf(code), until }) })
    },
    bind: async ({ code, licence, openid, now }) => {
      const identity = identityOf(openid)
      if (await lawyers.first({ identity })) return undefined
      const fitting = {
        licenceIndex: indexOf(licence),
        retired: _.exists(false),
        'invitation.code': codeOf(code.toUpperCase()),
        'invitation.until': _.gt(now),
      }
      const lawyer = await lawyers.first(fitting)
      if (!lawyer) return undefined
      const bound = await lawyers.change({ ...fitting, _id: lawyer._id }, { identity, invitation: _.remove() })
      return bound ? { ...lawyer, identity } : undefined
    },
  }
}
