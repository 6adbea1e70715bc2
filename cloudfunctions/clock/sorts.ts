import { petitionArea } from '../petition/area'
import { effectOf as petitionEffect } from '../petition/moving/effect'
import type { Addresses } from '../shared/case/records/addresses'
import type { PetitionRecord } from '../petition/records/record'
import { rightsArea } from '../rights/area'
import { effectOf as rightsEffect } from '../rights/moving/effect'
import type { RightsRecord } from '../rights/records/record'
import type { Calendar } from '../shared/calendar/calendar'
import type { Moving } from '../shared/case/context'
import type { CaseRecord } from '../shared/case/records/record'
import type { Keys } from '../shared/keys'
import type { Directory } from '../shared/lawyers'
import type { Message } from '../shared/messages'
import type { Officers } from '../shared/officers/officers'
import type { Units } from '../shared/units'
import { throwAll } from './batches'
import type { Called, Calling } from './calls'
import type { ClockCases } from './cases'
import { petitionMessage, rightsMessage } from './news'

/** One sort of case as the clock goes through it. */
export interface Sort<R extends CaseRecord> {
  cases: ClockCases<R>
  moving: Moving<R>
  /** Whom it calls at once that this is said of a case. */
  calls: Partial<Record<NonNullable<R['said']>[number], Called>>
  /** Whose case it is. */
  ofBureau: (record: R) => Pick<Calling, 'team'>
  /** Where whoever brought the case wants to be told of it. */
  addressOf: (record: R) => Promise<string | undefined>
  messageOf: (record: R, openid: string) => Message
}

export interface Sorts {
  petition: Sort<PetitionRecord>
  rights: Sort<RightsRecord>
}

interface Needed {
  petitions: ClockCases<PetitionRecord>
  applications: ClockCases<RightsRecord>
  addresses: Addresses
  officers: Officers
  lawyers: Directory
  units: Units
  keys: Keys
  calendar: Calendar
  now: () => Date
}

export function sortsOf(needed: Needed): Sorts {
  const { petitions, applications, addresses, officers, lawyers, units, keys, calendar, now } = needed
  const moving = { keys, calendar, now }
  return {
    petition: {
      cases: petitions,
      moving: {
        ...moving,
        area: petitionArea,
        effectOf: (before, making, due) => petitionEffect(before, making, due, { ...moving, units }),
      },
      calls: { urgent: 'urgent' },
      ofBureau: () => ({}),
      addressOf: ({ _id }) => addresses.of(_id),
      messageOf: petitionMessage,
    },
    rights: {
      cases: applications,
      moving: {
        ...moving,
        area: rightsArea,
        effectOf: (before, making) => rightsEffect(before, making, { ...moving, officers, lawyers }),
      },
      calls: { claimed: 'claimed', claimedStill: 'claimedStill' },
      ofBureau: ({ team }) => ({ team }),
      // Not at a WeChat that the officer has no more.
      addressOf: async ({ _id, applicant }) => {
        const openid = await addresses.of(_id)
        const holder = openid && (await officers.byOpenid(openid))
        return holder && holder._id === applicant ? openid : undefined
      },
      messageOf: rightsMessage,
    },
  }
}

/** Does it with every sort, whatever becomes of the others. @throws when all had their turn and some failed */
export async function inEachSort<Done>(
  { petition, rights }: Sorts,
  work: <R extends CaseRecord>(sort: Sort<R>) => Promise<Done>,
): Promise<Done[]> {
  const outcomes = await Promise.allSettled([work(petition), work(rights)])
  throwAll(outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : [])))
  return outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
}

export const summed = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)
