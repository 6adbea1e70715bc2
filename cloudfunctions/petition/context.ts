import type { PetitionDetail } from '../../miniprogram/contract/petition/answers'
import type { PetitionCase } from '../../miniprogram/contract/petition/desk-answers'
import type { Calendar } from '../shared/calendar/calendar'
import { publishedCalendar } from '../shared/calendar/published'
import type { Caller } from '../shared/caller'
import type { Command } from '../shared/database'
import type { Files } from '../shared/files'
import type { Keys } from '../shared/keys'
import type { Officers } from '../shared/officers/officers'
import type { Scene } from '../shared/serve'
import type { WeChat } from '../shared/wechat'
import { guessesIn } from '../shared/guesses'
import { unitsIn, type Units } from '../shared/units'
import { figuresIn, type Figures } from './records/figures'
import { addressesIn, type Addresses } from './records/addresses'
import { attachmentsIn, type Attachments } from './evidence/attachments'
import { exportsIn, type Exports } from './exports/jobs'
import { caseOf } from './views/case'
import { notFound } from './records/not-found'
import { foundBy, ownedBy, type Claimed, type Owned } from './records/claim'
import { ownershipOf, type Ownership } from './records/ownership'
import { petitionsIn, type Petitions } from './records/petitions'
import type { PetitionRecord } from './records/record'
import { sightOf, type Sight } from './records/sight'
import { detailOf } from './views/own'

/** Everything a petition use case may touch. */
export interface PetitionContext {
  caller: Caller
  keys: Keys
  petitions: Petitions
  attachments: Attachments
  exports: Exports
  officers: Officers
  units: Units
  wechat: WeChat
  figures: Figures
  addresses: Addresses
  files: Files
  calendar: Calendar
  command: Command
  now: () => Date
  /** Of the phone's holder. @throws DENIED at the other doors. */
  ownership: () => Ownership
  /** The phone's holder's petition. @throws NOT_FOUND */
  own: (claimed: Claimed) => Promise<Owned>
  /** @throws NOT_FOUND, SLOWED */
  byCode: (code: string) => Promise<PetitionRecord>
  /** What the officer who asks may see. @throws DENIED */
  sight: () => Promise<Sight>
  /** @throws NOT_FOUND for what the officer may not see. */
  inSight: (id: string, sight: Sight) => Promise<PetitionRecord>
  detailOf: (petition: PetitionRecord) => Promise<PetitionDetail>
  caseOf: (petition: PetitionRecord, sight: Sight) => Promise<PetitionCase>
}

export function contextFor({ caller, keys, database, files, officers, wechat, now }: Scene): PetitionContext {
  const petitions = petitionsIn(database)
  const { command } = database
  const ownership = () => ownershipOf(caller.openid(), keys)
  const owning = {
    petitions,
    guesses: guessesIn(database, keys, 'code'),
    keys,
    command,
    ownership,
    asker: caller.openid,
    now,
  }
  const viewed = () => ({ seal: keys.seal, files, calendar: publishedCalendar, now: now() })
  return {
    caller,
    keys,
    petitions,
    files,
    officers,
    command,
    now,
    ownership,
    calendar: publishedCalendar,
    attachments: attachmentsIn(database),
    exports: exportsIn(database),
    units: unitsIn(database),
    wechat,
    figures: figuresIn(database),
    addresses: addressesIn(database, keys),
    own: (claimed) => ownedBy(claimed, owning),
    byCode: (code) => foundBy(code, owning),
    sight: () => sightOf(caller, keys, command),
    inSight: async (id, { where }) => {
      const petition = await petitions.find(id, where)
      if (!petition) throw notFound()
      return petition
    },
    detailOf: (petition) => detailOf(petition, viewed()),
    caseOf: (petition, sight) => caseOf(petition, sight, viewed()),
  }
}
