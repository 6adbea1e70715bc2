import { factsOf } from '../../../cloudfunctions/petition/moving/facts'
import type { PetitionRecord } from '../../../cloudfunctions/petition/records/record'
import { publishedCalendar } from '../../../cloudfunctions/shared/calendar/published'
import { actorOf, actors, actorsOf, type StaffActor } from '../../../miniprogram/contract/petition/actors'
import { moveForm, moveOf, movesFor, type PetitionMove } from '../../../miniprogram/contract/petition/moves'
import { openTestCloud, type ConsoleAsker, type TestCloud } from '../../support/cloud'
import { openDesk } from '../../support/desk'
import { hidden, passing, verdictOf, version } from './asking'
import { onPetitions, type Here } from './on-petitions'
import { petitionStops, type PetitionStop } from './petition-stops'
import { byRole, everyPost, fill, kindOf, type Post } from './posts'

let test: TestCloud
let stops: PetitionStop[]
beforeAll(async () => {
  test = await openTestCloud()
  await fill(test, everyPost)
  stops = await petitionStops(test, await openDesk(test))
}, 120_000)
afterAll(() => test?.end())

const staffMoves = Object.keys(moveForm.fields.move.options ?? {}) as PetitionMove[]

/** As whom this post meets a petition at this stop; nobody's list is empty for whoever handles it. */
function actorsAt({ held, unit }: Post, { team, escalated }: PetitionStop): StaffActor[] {
  const as = actorsOf({ duties: held, unitKind: kindOf(unit) })
  const [first] = as
  if (!first) return []
  const meets = { everything: !escalated, handedOver: team === unit, escalated }
  return meets[actorOf(first).sees] ? as : []
}

/** The case as whoever meets it sees it: the moves that are open, and whether its draft waits for this one. */
async function expectSeen(asker: ConsoleAsker, stop: PetitionStop, as: readonly StaffActor[]): Promise<void> {
  const { moves, pending, status } = await asker.get('petition.detail', { id: stop.id })
  const record = (await test.database.collection<PetitionRecord>('petitions').first({ _id: stop.id })) as PetitionRecord
  const open = stop.agreeing.length ? [] : movesFor(factsOf(record, new Date(), publishedCalendar), as)
  expect([status, moves]).toEqual([stop.status, open])
  expect(pending?.mine).toBe(stop.agreeing.length ? stop.agreeing.some((actor) => as.includes(actor)) : undefined)
}

/** Every move, with a version that is not the case's: open to whom the table names, whatever the status. */
async function expectMoves(asker: ConsoleAsker, { id }: PetitionStop, as: readonly StaffActor[]): Promise<void> {
  for (const move of staffMoves) {
    const { by, asks } = moveOf(move)
    const told = await verdictOf(asker, 'petition.move', { id, version, move, ...passing(asks) })
    expect([move, told]).toEqual([move, by.some((actor) => as.includes(actor as StaffActor)) ? 'CONFLICT' : 'DENIED'])
  }
}

async function expectActions(asker: ConsoleAsker, post: Post, here: Here): Promise<void> {
  for (const [name, { input, names = 'id', tells }] of onPetitions) {
    const told = await verdictOf(asker, name, { [names]: here.stop.id, ...input })
    const at = `${name} at ${here.stop.name}`
    expect([at, told]).toEqual([at, here.as.length && byRole(name, post) ? tells(here) : hidden])
  }
}

it('is met by everybody somewhere whom the table of actors names', () => {
  const met = everyPost.flatMap((post) => stops.flatMap((stop) => actorsAt(post, stop)))
  expect([...new Set(met)].toSorted()).toEqual(Object.keys(actors).toSorted())
})

it.each(everyPost)('$openid meets petitions, or not, as the tables say, whatever is asked of them', async (post) => {
  const asker = await test.signIn(post.openid)
  const mayAsk = byRole('petition.detail', post)
  // Whose a move is depends on nothing but who somebody is to the case.
  const tried = new Set<string>()
  // Who holds none of the duties is refused at the door, wherever the case stands.
  for (const stop of mayAsk ? stops : stops.slice(0, 1)) {
    const as = actorsAt(post, stop)
    if (as.length) await expectSeen(asker, stop, as)
    else expect([stop.name, await verdictOf(asker, 'petition.detail', { id: stop.id })]).toEqual([stop.name, hidden])
    if (as.length && !tried.has(as.join())) await expectMoves(asker, stop, as)
    tried.add(as.join())
    if (stop.first) await expectActions(asker, post, { stop, as })
  }
})
