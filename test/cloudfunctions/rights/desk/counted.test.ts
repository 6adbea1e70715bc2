import fc from 'fast-check'
import { keysFrom } from '../../../../cloudfunctions/shared/keys'
import type { RightsRecord } from '../../../../cloudfunctions/rights/records/record'
import type { Input } from '../../../../miniprogram/contract/actions'
import { rightsTallies, type RightsTally } from '../../../../miniprogram/contract/rights/desk'
import { everyRightsKind } from '../../../../miniprogram/contract/rights/kinds'
import { dateAndTimeOf } from '../../../../miniprogram/contract/moments'
import { openTestCloud, type TestCloud } from '../../../support/cloud'
import { decided, investigated, moved, askedOf, openRightsDesk, type RightsPeople } from '../../../support/rights'

let cloud: TestCloud
let people: RightsPeople
beforeAll(async () => {
  cloud = await openTestCloud()
  people = await openRightsDesk(cloud)
})
afterAll(() => cloud?.end())

const year = dateAndTimeOf(new Date()).date.slice(0, 4)
const everyTally = Object.keys(rightsTallies) as RightsTally[]

/** How many a list holds, turned to its end. */
async function listed(asked: Input<'rights.queue'>): Promise<number> {
  let count = 0
  let after: string | undefined
  do {
    const page = await people.tang.get('rights.queue', { ...asked, after })
    count += page.items.length
    after = page.next
  } while (after)
  return count
}

/** Every figure of the year, beside what its list holds. */
async function figuresAndLists() {
  const { tallies, byKind } = await people.tang.get('rights.desk.figures', { year: Number(year) })
  const rows = [
    ...everyTally.map((tally) => ({ asked: { tally }, figure: tallies[tally] })),
    ...everyRightsKind.map((kind) => ({ asked: { tally: 'RECEIVED' as const, kind }, figure: byKind[kind] })),
  ]
  const figures: Record<string, number> = {}
  const lists: Record<string, number> = {}
  for (const { asked, figure } of rows) {
    figures[JSON.stringify(asked)] = figure
    lists[JSON.stringify(asked)] = await listed({ year, ...asked })
  }
  return { figures, lists, tallies, byKind }
}

/** Every open measure of the board, turned to its end. */
async function board() {
  const items = []
  let after: string | undefined
  do {
    const page = await people.tang.get('rights.desk.measures', { after })
    items.push(...page.items)
    after = page.next
  } while (after)
  return items
}

test('each figure of a year counts as many as its list holds', async () => {
  const { zhou, tang } = people
  await investigated(people)
  const executing = await decided(people)
  await moved(tang, executing, 'arrange', askedOf.arrange)
  const withdrawn = await investigated(people)
  await zhou.get('rights.act', { id: withdrawn, move: 'withdraw' })

  const { figures, lists, tallies } = await figuresAndLists()
  expect(lists).toEqual(figures)
  expect(tallies).toMatchObject({ RECEIVED: 3, ACCEPTED: 3, WITHDRAWN: 1, SUPPORTED: 1, IN_TIME: 1, MEASURING: 1 })
  expect(await listed({ year: String(Number(year) - 1), tally: 'RECEIVED' })).toBe(0)
})

/** What decides in which figures an application is. */
const fate = fc.record({
  kind: fc.constantFrom(...everyRightsKind),
  status: fc.constantFrom('CITY_REVIEW', 'INVESTIGATING', 'EXECUTING', 'CLOSED', 'WITHDRAWN'),
  outcome: fc.constantFrom('SUPPORTED', 'PARTLY', 'NOT_SUPPORTED', undefined),
  moves: fc.uniqueArray(
    fc.constantFrom('accept', 'decline', 'decide', 'withdraw', 'reconsider', 'objectRefusal', 'agreedOnly', 'overdue'),
  ),
  states: fc.array(fc.constantFrom('OPEN', 'OPEN', 'OPEN', 'DONE', 'DROPPED'), { minLength: 1, maxLength: 3 }),
  lastYear: fc.integer({ min: 1, max: 10 }).map((one) => one === 10),
})
type Fate = typeof fate extends fc.Arbitrary<infer Of> ? Of : never

const day = 86_400_000

/** Another application like this one, to which this happened. */
function alike(like: RightsRecord, { kind, status, outcome, moves, states, lastYear }: Fate, place: number) {
  const _id = `many-${String(place).padStart(36, '0')}ab`
  const mark = String(place).padStart(6, '0')
  const [event] = like.timeline
  const timeline = moves.map((move) => {
    if (move === 'overdue') return { ...event, note: 'overdue' }
    // A step of those who agree is no move yet.
    return move === 'agreedOnly' ? { ...event, move: 'decide', step: '批准' } : { ...event, move }
  })
  const { seal } = keysFrom(cloud.environment)
  const measures = states.map((state, index) => {
    const id = `m${index}`
    const owner = seal.text('政工室', _id, `measure.${id}.owner`)
    return { id, kind: 'CONDOLENCE', owner, state, dueAt: new Date(Date.now() + ((place % 7) - 3) * day) }
  })
  const open = measures.filter(({ state }) => state === 'OPEN').map(({ dueAt }) => dueAt.getTime())
  return {
    ...like,
    _id,
    number: `WQ20990101-${mark}`,
    order: `2026-11-26T00:00:00.000Z-${mark}`,
    dueOrder: `9999-${mark}`,
    name: seal.text('周磊', _id, 'name'),
    officerNumber: seal.text('120481', _id, 'officerNumber'),
    subject: seal.text('另一件', _id, 'subject'),
    handlers: [],
    lawyers: [],
    kind,
    status,
    outcome,
    timeline,
    measures,
    receivedAt: lastYear ? new Date(Date.now() - 366 * day) : new Date(),
    measureDueAt: open.length ? new Date(Math.min(...open)) : undefined,
  }
}

/** Stores as many more, each with a fate of its own; answers them. */
async function many(from: number, count: number): Promise<RightsRecord[]> {
  const rights = cloud.database.collection<RightsRecord>('rights')
  const like = (await rights.first({ _id: await investigated(people) })) as RightsRecord
  const fates = fc.sample(fate, { numRuns: count, seed: 11 })
  const records = fates.map((one, place) => alike(like, one, from + place) as unknown as RightsRecord)
  for (let at = 0; at < count; at += 50)
    await Promise.all(records.slice(at, at + 50).map((record) => rights.add(record)))
  return records
}

test('so it is whatever became of them', async () => {
  await many(0, 80)
  const { figures, lists, tallies } = await figuresAndLists()
  expect(Object.values(tallies).every((count) => count > 0)).toBe(true)
  expect(lists).toEqual(figures)
})

test('so it is with more than a thousand of them, on the board as well', async () => {
  const records = await many(100, 1_300)
  const { tallies } = await people.tang.get('rights.desk.figures', { year: Number(year) })
  expect(tallies.RECEIVED).toBeGreaterThan(1_010)
  expect(await listed({ year, tally: 'RECEIVED' })).toBe(tallies.RECEIVED)

  const shown = await board()
  const open = records.flatMap(({ measures }) => measures).filter(({ state }) => state === 'OPEN')
  expect(records.filter(({ measureDueAt }) => measureDueAt).length).toBeGreaterThan(1_000)
  const ours = new Set(records.map(({ _id }) => _id))
  expect(shown.filter((one) => ours.has(one.case.id))).toHaveLength(open.length)
  expect(new Set(shown.map(({ id: of, case: { id: one } }) => `${one} ${of}`)).size).toBe(shown.length)
  expect(shown.map(({ dueAt }) => dueAt)).toEqual(shown.map(({ dueAt }) => dueAt).toSorted())
  const { counts } = await people.tang.get('rights.desk.workbench', {})
  expect(counts.measures.count).toBe(shown.filter(({ dueAt }) => dueAt < new Date().toISOString()).length)
}, 120_000)
