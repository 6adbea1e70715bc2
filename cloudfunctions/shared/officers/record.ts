import type { Duty } from '../../../miniprogram/contract/duties'
import type { OfficerSeries, UnitKind } from '../../../miniprogram/contract/people/answers'
import type { Sealed } from '../seal'

/** Somebody of the roster. Sealed fields are sealed to `_id` and their own name. */
export interface OfficerRecord extends RosterEntry {
  /** Digest of the number: whoever comes back is the same. */
  _id: string
  /** The import that wrote it last. */
  listed?: string
  /** Units that this officer leads without serving in them, and all above each. */
  leads: string[]
  /** Digest of the openid, or `unbound` of the id: one officer, one WeChat. */
  identity: string
  boundAt?: Date
  /** Serves here no longer. The record stays: cases name it. */
  left?: true
  /** Who acts for this officer while away: the one place that says so. */
  delegation?: Term
  /** Whose word to look for: each of them may have named this officer, and may have taken it back since. */
  standsFor?: Term[]
  /** Console sessions live here, so that whoever takes the officer away takes the sessions along. */
  sessions: SessionRecord[]
  /** Where WeChat reaches whoever wants to be told of waiting work: the openid. */
  address?: Sealed
  /** When that is next. */
  digestAt?: Date
  /** Why it is not only the next morning. */
  digestWhy?: 'urgent' | 'escalated' | 'claimed' | 'claimedStill'
}

/** What the roster says of somebody. */
export interface RosterEntry extends Post {
  name: Sealed
  /** Keyed digests of what the name begins with, two characters or more, by which it is found; the last is the whole. */
  names: string[]
  /** 警号; auxiliaries have a series of their own. */
  number: string
  series: OfficerSeries
  /** The unit's path and the number: sorts unit by unit. */
  byUnit: string
  phone?: Sealed
  /** Keyed digest of the phone number, by which WeChat's own word about it is compared. */
  phoneIndex?: string
  onLeave?: true
}

/** Where somebody serves, and as what. */
export interface Post {
  unit: string
  unitName: string
  unitKind: UnitKind
  /** The unit and all above it, the root first: what recusal compares. */
  unitPath: string[]
  duties: Duty[]
}

/** Another officer, for so long. */
export interface Term {
  /** The other's id. */
  officer: string
  from: Date
  until: Date
}

export interface SessionRecord {
  /** Digest of the token. */
  token: string
  startedAt: Date
  seenAt: Date
  /** Address and browser. */
  origin: Sealed
}

/** What stands in the place of an identity while no WeChat is bound: unique like all of them, and no digest. */
export const unbound = (id: string): string => `none:${id}`
