import type { ClockCases } from '../../../cloudfunctions/clock/cases'
import type { ClockContext } from '../../../cloudfunctions/clock/context'
import { sortsFor } from '../../support/sorts'
import { recount } from '../../../cloudfunctions/clock/recount'
import { counted } from '../../../cloudfunctions/shared/case/moving/due'
import type { PetitionRecord } from '../../../cloudfunctions/petition/records/record'
import type { Calendar } from '../../../cloudfunctions/shared/calendar/calendar'
import { publishedUpTo } from '../../support/calendars'
import { openTestCloud, type ConsoleAsker, type Phone, type TestCloud } from '../../support/cloud'
import { submission } from '../../support/petitions'

let test: TestCloud
let phone: Phone
let chen: ConsoleAsker
beforeAll(async () => {
  test = await openTestCloud()
  phone = test.phone('citizen-wang')
  chen = await test.signIn('inspector-chen')
})
afterAll(() => test?.end())

const petitions = () => test.database.collection<PetitionRecord>('petitions')
const stored = async (id: string) => (await petitions().first({ _id: id })) as PetitionRecord
const seen = (id: string) => phone.get('petition.progress', { id })
const runTimer = () => test.cloud.runTimer('clock', 'tick')

/** A petition that came in on this day, when no later year than this one was published. */
async function promised(date: string, lastYear: number, status: 'SUBMITTED' | 'ACCEPTED' = 'SUBMITTED') {
  const { id, number } = await phone.get('petition.submit', submission())
  if (status === 'ACCEPTED') await chen.get('petition.move', { id, version: 0, move: 'accept' })
  const days = { SUBMITTED: 15, ACCEPTED: 60 }[status]
  const due = counted(new Date(`${date}T02:00:00Z`), days, publishedUpTo(lastYear))
  await petitions().change({ _id: id }, { dueAwaits: test.database.command.remove(), ...due })
  return { id, number }
}
/** Fifteen days from here end within Spring Festival 2026; without its calendar they seem to end on its Monday. */
const beforeFestival = '2026-02-01'
const monday = '2026-02-16T15:59:59.999Z'
const afterFestival = '2026-02-24T15:59:59.999Z'

const now = () => new Date()

/** The same use case over the same database, without the function around it. */
function contextWith(changes: { cases?: ClockCases<PetitionRecord> } = {}, calendar: Calendar = publishedUpTo(2026)) {
  const sorts = sortsFor(test, { calendar, now })
  return { sorts: { ...sorts, petition: { ...sorts.petition, ...changes } }, calendar, now } as ClockContext
}

const again = () => recount(undefined, contextWith())
async function roundTrips(act: () => Promise<unknown>): Promise<number> {
  const mark = test.cloud.mark()
  await act()
  return test.cloud.since(mark).queries.length
}

describe('when the holidays of a year are published', () => {
  it('a last day that they move is moved, and the citizen is told so', async () => {
    const { id, number } = await promised(beforeFestival, 2025)
    expect(await seen(id)).toMatchObject({ dueAt: monday, dueProvisional: true })

    await runTimer()
    const told = await seen(id)
    expect(told.dueAt).toBe(afterFestival)
    expect(told).not.toHaveProperty('dueProvisional')
    expect(told.timeline.map(({ status, words }) => `${status} ${words}`)).toEqual([
      `SUBMITTED 您的投诉 ${number} 已收到，等待受理`,
      `SUBMITTED 放假安排已经公布，您的来件 ${number} 告知是否受理的最迟日期由预计 2026年2月16日 改为 2026年2月24日`,
    ])
  })

  it('what was promised after acceptance is counted with its own period', async () => {
    const { id } = await promised('2025-12-18', 2025, 'ACCEPTED')
    expect((await stored(id)).dueAt).toEqual(new Date(monday))
    await runTimer()
    const { dueAt, timeline } = await seen(id)
    expect(dueAt).toBe(afterFestival)
    expect(timeline.map(({ words }) => words)).toEqual([
      expect.any(String),
      expect.stringContaining('已受理'),
      expect.stringMatching(/办结并答复的最迟日期由预计 2026年2月16日 改为 2026年2月24日$/),
    ])
  })

  it('a last day that they confirm becomes certain without a word', async () => {
    const { id } = await promised('2026-03-12', 2025)
    const before = await stored(id)
    expect(before.dueAwaits).toBe(2026)
    await runTimer()
    const { dueAwaits: _awaited, ...confirmed } = before
    expect(await stored(id)).toEqual(confirmed)
  })

  it('a last day that still reaches into an unpublished year says 预计 again', async () => {
    const { id } = await promised('2025-12-18', 2024)
    expect((await stored(id)).dueAwaits).toBe(2026)
    // As if it had waited for the year before, and that had come.
    await petitions().change({ _id: id }, { dueAwaits: 2025, dueAt: new Date('2026-01-01T15:59:59.999Z') })
    expect(await recount(undefined, contextWith({}, publishedUpTo(2025)))).toEqual({ counted: 1, moved: 1 })
    expect((await stored(id)).dueAwaits).toBe(2026)
    const { timeline, dueProvisional } = await seen(id)
    expect(dueProvisional).toBe(true)
    expect(timeline.at(-1)?.words).toMatch(/由预计 2026年1月1日 改为预计 2026年1月2日$/)
    await runTimer()
  })

  it('what awaits a year that is not is left alone, and not even read', async () => {
    const { id } = await promised('2098-12-20', 2026)
    const before = await stored(id)
    expect(before.dueAwaits).toBe(2099)
    expect(await roundTrips(again)).toBe(2)
    expect(await stored(id)).toEqual(before)
  })
})

describe('the recount', () => {
  it('asks once for a batch of each sort of case, once for each case in it, and once to find that nothing is left', async () => {
    const made = await Promise.all(Array.from({ length: 12 }, () => promised(beforeFestival, 2025)))
    expect(await roundTrips(again)).toBe(15)
    for (const { id } of made) expect((await stored(id)).timeline).toHaveLength(2)
    expect(await roundTrips(again)).toBe(2)
  })

  it('continues where an earlier run was cut short, and tells nobody twice', async () => {
    const made = await Promise.all(Array.from({ length: 60 }, () => promised(beforeFestival, 2025)))
    const clocked = contextWith().sorts.petition.cases
    let left = 5
    const dying: typeof clocked = {
      ...clocked,
      step: async (...given) => {
        if (left-- <= 0) throw new Error('the machine went away')
        return clocked.step(...given)
      },
    }
    await expect(recount(undefined, contextWith({ cases: dying }))).rejects.toThrow('went away')
    await runTimer()
    const records = await Promise.all(made.map(({ id }) => stored(id)))
    // That the new date has passed by now may have been said to staff since.
    const told = records.map(({ timeline, dueAwaits }) => [timeline.filter(({ words }) => words).length, dueAwaits])
    expect(told).toEqual(records.map(() => [2, undefined]))
  })

  it('never overwrites what an officer did at the same moment', async () => {
    const { id } = await promised(beforeFestival, 2025)
    const clocked = contextWith().sorts.petition.cases
    const meanwhile: typeof clocked = {
      ...clocked,
      provisional: async (year) => {
        const found = await clocked.provisional(year)
        if (found.length) await chen.get('petition.move', { id, version: 0, move: 'accept' })
        return found
      },
    }
    expect(await recount(undefined, contextWith({ cases: meanwhile }))).toEqual({ counted: 1, moved: 0 })
    const { status, version, timeline, dueFrom, dueAt } = await stored(id)
    expect([status, version, timeline.map(({ status }) => status)]).toEqual(['ACCEPTED', 1, ['SUBMITTED', 'ACCEPTED']])
    expect(dueAt).toEqual(counted(dueFrom as Date, 60, publishedUpTo(2026)).dueAt)
    expect((await seen(id)).timeline).toHaveLength(2)
  })

  it('lets an officer who looked before it act on what is true after it only', async () => {
    const { id } = await promised(beforeFestival, 2025)
    const { version } = await chen.get('petition.detail', { id })
    await runTimer()
    const late = await chen.ask('petition.move', { id, version, move: 'accept' })
    expect(late).toMatchObject({ ok: false, error: { code: 'CONFLICT' } })
    await chen.get('petition.move', { id, version: version + 1, move: 'accept' })
    expect((await seen(id)).timeline.map(({ words }) => words)).toEqual([
      expect.stringContaining('已收到'),
      expect.stringContaining('改为'),
      expect.stringContaining('已受理'),
    ])
  })
})
