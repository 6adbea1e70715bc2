import type { RightsRecord } from '../../../cloudfunctions/rights/records/record'
import { factsOf } from '../../../cloudfunctions/rights/moving/facts'
import { publishedCalendar } from '../../../cloudfunctions/shared/calendar/published'
import { actorOf, actorsOf } from '../../../miniprogram/contract/petition/actors'
import { everyRightsStaff, rightsActorOf, type RightsStaff } from '../../../miniprogram/contract/rights/actors'
import {
  rightsMoveOf,
  rightsMovesFor,
  rightsStaffMoves,
  type RightsMoveName,
  type RightsStaffMove,
} from '../../../miniprogram/contract/rights/moves'
import { rightsStatuses } from '../../../miniprogram/contract/rights/statuses'
import { openTestCloud, type ConsoleAsker, type TestCloud } from '../../support/cloud'
import { openRightsDesk } from '../../support/rights'
import { applicationStops, type ApplicationStop } from './application-stops'
import { hidden, passing, verdictOf, version } from './asking'
import { onApplications, type Here } from './on-applications'
import { byRole, everyPost, fill, kindOf, type Post } from './posts'

let test: TestCloud
let stops: ApplicationStop[]
beforeAll(async () => {
  test = await openTestCloud()
  await fill(test, everyPost)
  stops = await applicationStops(test, await openRightsDesk(test))
}, 120_000)
afterAll(() => test?.end())

/** Where each of them stands to an application of 城南派出所. */
const near: Record<ReturnType<typeof rightsActorOf>['of'], readonly string[]> = {
  ownUnit: ['south-station'],
  ownBureau: ['south-inspection'],
  city: ['inspection', 'city'],
  named: [],
}

/** As whom this post meets an application that has come so far; nobody's list is empty for its people. */
const actorsAt = ({ openid, held, unit }: Post, { came, handlers }: ApplicationStop): RightsStaff[] =>
  everyRightsStaff.filter((name) => {
    const { duties, at, of, atOnce } = rightsActorOf(name)
    const holds = held.some((duty) => duties.includes(duty)) && (!at || at === kindOf(unit))
    if (of === 'named') return holds && handlers.includes(openid)
    return holds && near[of].includes(unit) && (atOnce || came.includes(name))
  })

/** What the office's people of the city know of complaints. */
function knowsComplaints({ held, unit }: Post): boolean {
  const [first] = actorsOf({ duties: held, unitKind: kindOf(unit) })
  return first !== undefined && actorOf(first).sees !== 'handedOver'
}

/** The moves that the tables leave open to these actors at this stop. */
async function movesAt({ id, agreeing }: ApplicationStop, as: readonly RightsStaff[]): Promise<string[]> {
  const record = (await test.database.collection<RightsRecord>('rights').first({ _id: id })) as RightsRecord
  const open: RightsMoveName[] = rightsMovesFor(factsOf(record, new Date(), publishedCalendar), as)
  // While a draft waits, what goes on beside it.
  const besides = (name: RightsMoveName) => !agreeing.length || rightsMoveOf(name).besides
  return open.filter((name) => Object.hasOwn(rightsStaffMoves, name) && besides(name))
}

/** The case as whoever meets it sees it: the moves that are open, and whether its draft waits for this one. */
async function expectSeen(asker: ConsoleAsker, stop: ApplicationStop, as: readonly RightsStaff[]): Promise<void> {
  const { moves, pending, status } = await asker.get('rights.detail', { id: stop.id })
  expect([status, moves]).toEqual([stop.status, await movesAt(stop, as)])
  // Whoever only comments reads no drafts.
  const drafted = stop.agreeing.length > 0 && !as.every((actor) => rightsActorOf(actor).comments)
  expect(pending?.mine).toBe(drafted ? stop.agreeing.some((actor) => as.includes(actor)) : undefined)
}

/** Every move, with a version that is not the case's: open to whom the table names, whatever the status. */
async function expectMoves(asker: ConsoleAsker, { id }: ApplicationStop, as: readonly RightsStaff[]): Promise<void> {
  for (const move of Object.keys(rightsStaffMoves) as RightsStaffMove[]) {
    const { by, asks } = rightsMoveOf(move)
    const told = await verdictOf(asker, 'rights.move', { id, version, move, ...passing(asks) })
    expect([move, told]).toEqual([move, by.some((actor) => as.includes(actor as RightsStaff)) ? 'CONFLICT' : 'DENIED'])
  }
}

async function expectActions(asker: ConsoleAsker, post: Post, here: Here): Promise<void> {
  for (const [name, { input, tells }] of onApplications) {
    const told = await verdictOf(asker, name, { id: here.stop.id, ...input })
    const at = `${name} at ${here.stop.name}`
    expect([at, told]).toEqual([at, here.as.length && byRole(name, post) ? tells(here) : hidden])
  }
}

it('stands still at every status', () => {
  const stood = new Set(stops.map(({ status }) => status))
  expect([...stood].toSorted()).toEqual(Object.keys(rightsStatuses).toSorted())
})

it('is met by everybody somewhere whom the table of actors names', () => {
  const met = everyPost.flatMap((post) => stops.flatMap((stop) => actorsAt(post, stop)))
  expect([...new Set(met)].toSorted()).toEqual(everyRightsStaff.toSorted())
})

it.each(everyPost)('$openid meets applications, or not, as the tables say, whatever is asked of them', async (post) => {
  const asker = await test.signIn(post.openid)
  const knows = knowsComplaints(post)
  const mayAsk = byRole('rights.detail', post)
  // Whose a move is depends on nothing but who somebody is to the case.
  const tried = new Set<string>()
  // Who holds none of the duties is refused at the door, wherever the case stands.
  for (const stop of mayAsk ? stops : stops.slice(0, 1)) {
    const as = actorsAt(post, stop)
    if (as.length) await expectSeen(asker, stop, as)
    else expect([stop.name, await verdictOf(asker, 'rights.detail', { id: stop.id })]).toEqual([stop.name, hidden])
    if (as.length && !tried.has(as.join())) await expectMoves(asker, stop, as)
    tried.add(as.join())
    if (stop.first) await expectActions(asker, post, { stop, as, knows })
  }
})
