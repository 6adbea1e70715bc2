import { actorsWho } from '../../miniprogram/contract/petition/actors'
import type { PetitionDetail } from '../../miniprogram/contract/petition/answers'
import type { PaperKind } from '../../miniprogram/contract/petition/papers'
import type { PetitionCase } from '../../miniprogram/contract/petition/desk-answers'
import type { CaseContext } from '../shared/case/context'
import { publishedCalendar } from '../shared/calendar/published'
import type { Caller } from '../shared/caller'
import type { Command } from '../shared/database'
import type { Files } from '../shared/files'
import type { Officers } from '../shared/officers/officers'
import type { Scene } from '../shared/serve'
import type { WeChat } from '../shared/wechat'
import { guessesIn } from '../shared/guesses'
import { unitsIn, type Units } from '../shared/units'
import { figuresIn, type Figures } from './records/figures'
import { addressesIn, type Addresses } from '../shared/case/records/addresses'
import { attachmentsIn } from '../shared/evidence/attachments'
import { exportsIn, type Exports } from './exports/jobs'
import { caseOf } from './views/case'
import { petitionArea } from './area'
import { effectOf } from './moving/effect'
import { refuseCopies } from './papers/copies'
import { issue } from './papers/issue'
import { notFound } from './records/not-found'
import { foundBy, ownedBy, type Claimed, type Owned } from './records/claim'
import { ownershipOf, type Ownership } from './records/ownership'
import { petitionsIn, type Petitions } from './records/petitions'
import type { PetitionRecord } from './records/record'
import { sightOf, type Sight } from './records/sight'
import { detailOf } from './views/own'

/** Everything a petition use case may touch. */
export interface PetitionContext extends CaseContext<PetitionRecord, Sight, PetitionCase> {
  caller: Caller
  petitions: Petitions
  exports: Exports
  officers: Officers
  units: Units
  wechat: WeChat
  figures: Figures
  addresses: Addresses
  files: Files
  command: Command
  /** Of the phone's holder. @throws DENIED at the other doors. */
  ownership: () => Ownership
  /** The phone's holder's petition. @throws NOT_FOUND */
  own: (claimed: Claimed) => Promise<Owned>
  /** @throws NOT_FOUND, SLOWED */
  byCode: (code: string) => Promise<PetitionRecord>
  detailOf: (petition: PetitionRecord) => Promise<PetitionDetail>
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
  const units = unitsIn(database)
  const moving = { area: petitionArea, keys, calendar: publishedCalendar, now }
  return {
    ...moving,
    caller,
    petitions,
    cases: petitions,
    effectOf: (before, making, due) => effectOf(before, making, due, { ...moving, units }),
    refuse: (petition, asked) => refuseCopies(petition, asked, { units }),
    issue: (before, step, { kind, place }) => issue(before, step, { kind: kind as PaperKind, place }, moving),
    heldIn: (_petition, sight) => sight.posts,
    clearedBy: actorsWho('clears'),
    files,
    officers,
    command,
    ownership,
    attachments: attachmentsIn(database),
    exports: exportsIn(database),
    units,
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
