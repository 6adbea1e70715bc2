import type { Duty } from '../../../miniprogram/contract/duties'
import type { OfficerSeries } from '../../../miniprogram/contract/people/answers'
import type { Keys } from '../keys'
import type { NamedUnit } from '../units'
import { unbound, type OfficerRecord, type RosterEntry } from './record'

/** Somebody as a line of the roster names them. */
export interface Listed {
  /** 警号 */
  number: string
  name: string
  series: OfficerSeries
  unit: ServedUnit
  duties: Duty[]
  phone?: string
  onLeave?: true
}

export interface ServedUnit extends Pick<NamedUnit, 'name' | 'kind'> {
  id: string
  /** The unit and all above it, the root first. */
  path: string[]
}

/** Whoever comes back under their number is the same. */
export const officerId = (number: string, { digest }: Keys): string => digest('record', 'officer', number)

/** Of what roster and WeChat say is somebody's phone number. Never that of who wrote a petition. */
export const phoneDigest = (phone: string, { digest }: Pick<Keys, 'digest'>): string =>
  digest('identity', 'phone', phone)

/** Fewer characters would tell the surname by how often it comes. */
export const fewestOfName = 2

/** A name that begins so. */
export const nameDigest = (beginning: string, { digest }: Keys): string => digest('roster', 'name', beginning)

export function namesOf(name: string, keys: Keys): string[] {
  const characters = Array.from(name)
  const lengths = characters.map((_, place) => place + 1).filter((length) => length >= fewestOfName)
  const beginnings = lengths.map((length) => characters.slice(0, length).join(''))
  return (beginnings.length ? beginnings : [name]).map((beginning) => nameDigest(beginning, keys))
}

/** What is stored of it. */
export function entryOf({ number, name, series, unit, duties, phone, onLeave }: Listed, keys: Keys): RosterEntry {
  const id = officerId(number, keys)
  return {
    name: keys.seal.text(name, id, 'name'),
    names: namesOf(name, keys),
    number,
    series,
    unit: unit.id,
    unitName: unit.name,
    unitKind: unit.kind,
    unitPath: unit.path,
    byUnit: `${unit.path.join('/')} ${number}`,
    duties,
    ...(phone && { phone: keys.seal.text(phone, id, 'phone'), phoneIndex: phoneDigest(phone, keys) }),
    ...(onLeave && { onLeave }),
  }
}

/** Somebody new, whom no WeChat is bound to yet. */
export function newOfficer(listed: Listed, keys: Keys): OfficerRecord {
  const _id = officerId(listed.number, keys)
  return { _id, ...entryOf(listed, keys), leads: [], identity: unbound(_id), sessions: [] }
}
