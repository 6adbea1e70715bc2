import type { RightsRecord } from '../../../cloudfunctions/rights/records/record'
import { markOfConflict } from '../../../cloudfunctions/shared/case/records/marks'
import type { OfficerRecord } from '../../../cloudfunctions/shared/officers/record'
import { rightsActorOf, type RightsStaff } from '../../../miniprogram/contract/rights/actors'
import { rightsMoveOf, rightsStepAt } from '../../../miniprogram/contract/rights/moves'
import { rightsStatusOf, type RightsStatus } from '../../../miniprogram/contract/rights/statuses'
import { idOf } from '../../support/binding'
import type { TestCloud } from '../../support/cloud'
import { agreed, application, askedOf, moved, newDraft, type RightsPeople } from '../../support/rights'
import { numberOf } from './posts'

/** An application that stands still somewhere on its way. */
export interface ApplicationStop {
  name: string
  id: string
  status: RightsStatus
  /** Whom it has waited for on its way, as the tables of statuses and of steps say. */
  came: readonly RightsStaff[]
  /** Whose agreement to what was drafted it waits for, if anybody's. */
  agreeing: readonly RightsStaff[]
  /** Whether what was drafted comes with a document. */
  paper: boolean
  /** The posts that handle it. */
  handlers: readonly string[]
  /** The first that such people meet: every action is tried at it. */
  first: boolean
}

/** The posts that are named to handle an application, besides the two of the city's office. */
const namedPosts = ['inspector-at-inspection', 'handler-at-south-inspection'] as const

interface Walking extends RightsPeople {
  handlers: readonly string[]
  /** Whoever would have to review it may not meet it any more, and the clock finds that out. */
  loseHeads: (id: string) => Promise<void>
}
type Step = (walking: Walking, id: string) => Promise<unknown>

const act =
  (input: { move: string } & Record<string, unknown>): Step =>
  ({ zhou }, id) =>
    zhou.get('rights.act', { id, ...input } as never)
const declined = { ground: 'NOT_OURS', words: '不属于维护执法权威的受理范围。' }
const decline: Step = ({ tang }, id) => moved(tang, id, 'decline', declined)
const feedBack: Step = ({ tang }, id) => moved(tang, id, 'feedBack', askedOf.feedBack)

/** The usual way, which begins in front of the applicant's own unit. */
const usual = {
  verify: ({ ma }, id) => moved(ma, id, 'verify', askedOf.verify),
  forward: ({ fang }, id) => moved(fang, id, 'forward', askedOf.forward),
  accept: ({ tang }, id) => moved(tang, id, 'accept'),
  appoint: ({ tang, handlers }, id) => moved(tang, id, 'appoint', { handlers }),
  propose: ({ tang }, id) => moved(tang, id, 'propose', askedOf.propose),
  countersign: ({ deng }, id) => agreed(deng, id),
  decide: ({ tang }, id) => moved(tang, id, 'decide', askedOf.propose),
  review: ({ zhao }, id) => agreed(zhao, id),
  sign: ({ lin }, id) => agreed(lin, id),
  arrange: ({ tang }, id) => moved(tang, id, 'arrange', askedOf.arrange),
} as const satisfies Record<string, Step>
const usualSteps = Object.keys(usual) as (keyof typeof usual)[]

/** Of the usual way, all up to and with this step; what follows leaves it. */
const way = (last?: keyof typeof usual, ...others: Step[]): Step[] => [
  ...usualSteps.slice(0, last ? usualSteps.indexOf(last) + 1 : 0).map((name) => usual[name]),
  ...others,
]

const ways: readonly Step[][] = [
  way(),
  ...usualSteps.map((name) => way(name)),
  way('forward', ({ tang }, id) => moved(tang, id, 'askMore', { question: '请补充诊断证明' })),
  way('forward', decline),
  way('forward', decline, usual.review),
  way('appoint', ({ tang }, id) => moved(tang, id, 'consult', { question: '处置是否适当' })),
  way('sign', feedBack),
  way('sign', feedBack, act({ move: 'confirm', satisfaction: 'GOOD' })),
  way('sign', act({ move: 'reconsider', reason: '还应当追究在场同伙的责任。' })),
  way('verify', act({ move: 'withdraw' })),
  way('forward', ({ loseHeads }, id) => loseHeads(id)),
  way(
    'forward',
    ({ loseHeads }, id) => loseHeads(id),
    ({ lin }, id) => moved(lin, id, 'sendAbove', { receiver: '省公安厅警务督察总队' }),
  ),
]

/** Who is one of its people from a moment on, and not from the first or by name. */
const later = (name: RightsStaff): boolean => !rightsActorOf(name).atOnce && rightsActorOf(name).of !== 'named'

/** One application at every stop, each brought there by the people whose work it is. */
export async function applicationStops(test: TestCloud, people: RightsPeople): Promise<ApplicationStop[]> {
  const posts = new Map(namedPosts.map((openid) => [idOf(test, numberOf(openid)), openid]))
  const walking: Walking = {
    ...people,
    handlers: [idOf(test, '120042'), idOf(test, '120047'), ...posts.keys()],
    loseHeads: (id) => loseHeads(test, id),
  }
  const look = async (id: string) =>
    (await test.database.collection<RightsRecord>('rights').first({ _id: id })) as RightsRecord
  const stops: Omit<ApplicationStop, 'first'>[] = []
  const walk = async (id: string, steps: readonly Step[]) => {
    const came = new Set(waitsNow(await look(id)))
    for (const step of steps) {
      await step(walking, id)
      for (const actor of waitsNow(await look(id))) came.add(actor)
    }
    const record = await look(id)
    stops.push({ id, came: [...came].toSorted(), ...standing(record, posts) })
  }
  await walk((await people.zhou.get('rights.claim', { draft: newDraft(), at: new Date().toISOString() })).id, [])
  for (const steps of ways) await walk((await people.zhou.get('rights.apply', application())).id, steps)
  const met = stops.map(({ came, agreeing, handlers }) => JSON.stringify([came.filter(later), agreeing, handlers]))
  return stops.map((stop, place) => Object.assign(stop, { first: met.indexOf(met[place] ?? '') === place }))
}

async function loseHeads({ database, cloud }: TestCloud, id: string): Promise<void> {
  const heads = await database.collection<OfficerRecord>('officers').find({ duties: 'supervisor' })
  const rights = database.collection<RightsRecord>('rights')
  const { barred = [] } = (await rights.first({ _id: id })) ?? {}
  await rights.change({ _id: id }, { barred: [...barred, ...heads.map(markOfConflict)], unchecked: true })
  await cloud.runTimer('clock', 'tick')
}

function standing({ status, pending, handlers }: RightsRecord, posts: ReadonlyMap<string, string>) {
  const agreeing = agreeingOn(pending)
  return {
    name: pending ? `${status} with ${pending.move} for ${agreeing.join()}` : status,
    status,
    agreeing,
    paper: pending !== undefined && rightsMoveOf(pending.move).paper !== undefined,
    handlers: handlers.flatMap(({ id }) => posts.get(id) ?? []),
  }
}

const agreeingOn = (pending: RightsRecord['pending']): readonly RightsStaff[] =>
  pending ? (rightsStepAt(pending.move, pending.agreed)?.by ?? []) : []

const waitsNow = ({ status, pending }: RightsRecord): readonly RightsStaff[] =>
  pending ? agreeingOn(pending) : (rightsStatusOf(status).waitsFor ?? [])
