import { contextFor, type ClockContext } from '../../../cloudfunctions/clock/context'
import { escalate } from '../../../cloudfunctions/clock/escalate'
import { lapse } from '../../../cloudfunctions/clock/lapse'
import { seriesOf } from '../../../cloudfunctions/shared/case/moving/perform'
import { markOfConflict } from '../../../cloudfunctions/shared/case/records/marks'
import type { PetitionRecord } from '../../../cloudfunctions/petition/records/record'
import { keysFrom } from '../../../cloudfunctions/shared/keys'
import { officersIn } from '../../../cloudfunctions/shared/officers/officers'
import type { OfficerRecord } from '../../../cloudfunctions/shared/officers/record'
import type { Scene } from '../../../cloudfunctions/shared/serve'
import { type PetitionMove, everyMove, moveOf } from '../../../miniprogram/contract/petition/moves'
import { paperNumber } from '../../../miniprogram/contract/papers'
import type { Reply } from '../../../miniprogram/contract/replies'
import { handIn } from '../../support/chunks'
import { openTestCloud, type ConsoleAsker, type Phone, type TestCloud } from '../../support/cloud'
import { agree, openDesk, type Desk } from '../../support/desk'
import { given, oneOf, readyFor } from '../../support/ready'

let test: TestCloud
let desk: Desk
let phone: Phone
beforeAll(async () => {
  test = await openTestCloud()
  desk = await openDesk(test)
  phone = test.phone('citizen-wang')
}, 60_000)
afterAll(() => test?.end())

const petitions = () => test.database.collection<PetitionRecord>('petitions')
const stored = async (id: string) => (await petitions().first({ _id: id })) as PetitionRecord
const codeOf = (reply: Reply<unknown>) => (reply.ok ? 'done' : reply.error.code)
const outcomes = (replies: Reply<unknown>[]) => replies.map(codeOf).toSorted()

/** A file that a move has to be handed in with. */
const handedIn = async (asker: ConsoleAsker | undefined, draft: string): Promise<string> =>
  (await handIn(asker as ConsoleAsker, { draft, kind: 'image', name: 'street.jpg' })).id

/** How a move is pressed at the version that it was ready in. */
async function pressing(name: PetitionMove, { _id: id, version }: PetitionRecord) {
  const asker = oneOf(desk, moveOf(name).by)
  const files = moveOf(name).asks['evidence']?.required ? { evidence: [await handedIn(asker, id)] } : {}
  return () =>
    asker
      ? asker.send('petition.move', { id, version, move: name, ...given[name], ...files })
      : phone.send('petition.own.act', { id, move: name, ...given[name] })
}

const pressed = everyMove.filter((name) => !moveOf(name).by.includes('clock'))
const isOwners = (name: PetitionMove): boolean => moveOf(name).by.includes('owner')

/** What both were answered, and that it was done once. */
async function twice(name: PetitionMove) {
  const before = await readyFor(name, phone, test)
  const press = await pressing(name, before)
  const replies = await Promise.all([press(), press()])
  const { timeline, version, status } = await stored(before._id)
  expect([timeline.length, version]).toEqual([3, 2])
  expect(status).toBe(moveOf(name).steps ? before.status : (moveOf(name).to ?? before.status))
  return { replies, press, id: before._id }
}

describe('of two who press at once one is first', () => {
  it.each(pressed.filter((name) => !isOwners(name)))('and the other is told: %s', async (name) => {
    const { replies } = await twice(name)
    expect(outcomes(replies)).toEqual(['CONFLICT', 'done'])
  })

  it.each(pressed.filter(isOwners))('and a citizen who presses again is answered that it is done: %s', async (name) => {
    const { replies, press, id } = await twice(name)
    // Whoever looks after the first has written is answered like the first; whoever looked before is told.
    expect([
      ['done', 'done'],
      ['CONFLICT', 'done'],
    ]).toContainEqual(outcomes(replies))
    const again = await press()
    expect(again).toMatchObject({ ok: true, data: { id } })
    for (const reply of replies)
      if (reply.ok) expect(reply.data).toMatchObject({ id, status: (await stored(id)).status })
    expect((await stored(id)).timeline).toHaveLength(3)
  })
})

/** The move, drafted and agreed to by all but the last. */
async function nearlySigned(name: PetitionMove): Promise<() => Promise<Reply<unknown>>> {
  const before = await readyFor(name, phone, test)
  expect(codeOf(await (await pressing(name, before))())).toBe('done')
  const steps = moveOf(name).steps ?? []
  for (const { by } of steps.slice(0, -1)) await agree(oneOf(desk, by) as ConsoleAsker, before._id)
  const { by = [], asks = {} } = steps.at(-1) ?? {}
  const { version } = await stored(before._id)
  const said = Object.entries(asks).map(([field, { options = {} }]) => [field, Object.keys(options)[0]])
  const agreeing = { id: before._id, version, ...Object.fromEntries(said) }
  return () => (oneOf(desk, by) as ConsoleAsker).send('petition.pending.agree', agreeing)
}
const placeOf = async (series: string) =>
  (await test.database.collection<{ _id: string; place: number }>('series').first({ _id: series }))?.place ?? 0
const idOf = (replies: Reply<unknown>[]) =>
  replies.flatMap((reply) => (reply.ok ? (reply.data as { id: string }).id : []))

describe('of two who agree at once to the last step one is first', () => {
  it.each(everyMove.filter((name) => moveOf(name).steps))('and there is one number, and no gap: %s', async (name) => {
    const { paper, to } = moveOf(name)
    const now = new Date()
    const before = paper ? await placeOf(seriesOf(paper, now)) : 0
    const presses = await Promise.all([1, 2].map(() => nearlySigned(name)))
    // Two cases, each by two hands.
    const replies = await Promise.all(presses.map((press) => Promise.all([press(), press()])))
    for (const each of replies) expect(outcomes(each)).toEqual(['CONFLICT', 'done'])
    const done = await Promise.all(replies.flatMap(idOf).map(stored))
    for (const { status, pending, timeline, version } of done) {
      expect(pending).toBeUndefined()
      if (to) expect(status).toBe(to)
      expect(timeline.filter(({ move, step }) => move === name && !step)).toHaveLength(1)
      expect(timeline).toHaveLength(version + 1)
    }
    const numbers = done.flatMap((record) => record.papers.map(({ number }) => number))
    if (!paper) return expect(numbers).toEqual([])
    const year = Number.parseInt(seriesOf(paper, now).split('-').at(-1) ?? '', 10)
    expect(numbers.toSorted()).toEqual([1, 2].map((next) => paperNumber(paper, year, before + next)).toSorted())
    expect(await placeOf(seriesOf(paper, now))).toBe(before + 2)
  })
})

/** When everything is over that ends by itself. */
const now = () => new Date(Date.now() + 200 * 86_400_000)
/** The clock's chore over the same database, with this done before its step of that case is stored. */
function clock(id = '', meanwhile?: () => Promise<unknown>): ClockContext {
  const keys = keysFrom(test.environment)
  const { database, files } = test
  const messages = { send: async () => true }
  const scene = { database, files, keys, messages, officers: officersIn(database, keys), now }
  const context = contextFor(scene as unknown as Scene)
  let left = meanwhile
  const step: ClockContext['petitions']['step'] = async (before, stepped) => {
    const act = before._id === id ? left : undefined
    if (act) left = undefined
    await act?.()
    return context.petitions.step(before, stepped)
  }
  const { petition } = context.sorts
  const sorts = { ...context.sorts, petition: { ...petition, cases: { ...petition.cases, step } } }
  return { ...context, sorts, petitions: { ...context.petitions, step } }
}

const ripe = async (name: PetitionMove): Promise<PetitionRecord> => {
  const { _id: id } = await readyFor(name, phone, test)
  await petitions().change({ _id: id }, { clockAt: new Date(Date.now() - 1000) })
  return stored(id)
}
const unchecked = async (name: PetitionMove): Promise<PetitionRecord> => {
  const { _id: id } = await readyFor(name, phone, test)
  // The only head may not meet it.
  const _id = keysFrom(test.environment).digest('record', 'officer', '120007')
  const head = (await test.database.collection<OfficerRecord>('officers').first({ _id })) as OfficerRecord
  await petitions().change({ _id: id }, { barred: [markOfConflict(head)], unchecked: true })
  return stored(id)
}
const run = (chore: typeof lapse | typeof escalate, context: ClockContext) => chore({}, context) as Promise<unknown>

const movesOf = ({ timeline }: PetitionRecord) => timeline.slice(2).map(({ move }) => move)

describe('of the clock and an officer at the same moment one is first', () => {
  describe.each([
    ['goOn', 'resume', lapse, ripe, 'CONFLICT'],
    ['lapse', 'check', lapse, ripe, 'CONFLICT'],
    // Neither the department nor the unit has it any longer.
    ['escalate', 'accept', escalate, unchecked, 'NOT_FOUND'],
    ['raise', 'object', escalate, unchecked, 'NOT_FOUND'],
  ] as const)('%s against %s', (automatic, name, chore, ready, told) => {
    it('when the officer was first, the clock writes nothing over it', async () => {
      const before = await ready(name)
      const press = await pressing(name, before)
      let reply: Reply<unknown> | undefined
      await run(
        chore,
        clock(before._id, async () => void (reply = await press())),
      )
      expect(reply).toMatchObject({ ok: true })
      const after = await stored(before._id)
      expect(movesOf(after)[0]).toBe(name)
      expect(after.timeline).toHaveLength(after.version + 1)
    })

    it('when the clock was first, the officer is told', async () => {
      const before = await ready(name)
      const press = await pressing(name, before)
      await run(chore, clock())
      expect(codeOf(await press())).toBe(told)
      const after = await stored(before._id)
      expect([movesOf(after), after.status]).toEqual([[automatic], moveOf(automatic).to])
    })

    it('when nobody waits for the other, they never make one step both', async () => {
      const before = await ready(name)
      const press = await pressing(name, before)
      const [reply] = await Promise.all([press(), run(chore, clock())])
      const after = await stored(before._id)
      expect(movesOf(after)[0]).toBe(reply.ok ? name : automatic)
      expect(after.timeline).toHaveLength(after.version + 1)
    })
  })
})
