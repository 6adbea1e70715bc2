import fc from 'fast-check'
import type { PetitionRecord } from '../../../cloudfunctions/petition/records/record'
import { keysFrom } from '../../../cloudfunctions/shared/keys'
import type { OfficerRecord } from '../../../cloudfunctions/shared/officers'
import type { UnitRecord } from '../../../cloudfunctions/shared/units'
import type { PetitionRow } from '../../../miniprogram/contract/petition/desk-answers'
import { openTestCloud, type ConsoleAsker, type TestCloud } from '../../support/cloud'
import { submission } from '../../support/petitions'

let test: TestCloud
let inspector: ConsoleAsker
beforeAll(async () => {
  test = await openTestCloud()
  inspector = await test.signIn('inspector-chen')
})
afterAll(() => test?.end())

/** `parents[i]` is the unit above unit i + 1; unit 0 is the root. */
const trees = fc
  .integer({ min: 1, max: 4 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => fc.integer({ min: 0, max: index }))))

/** How people write whom they mean; the first two are the officer who asks. */
const mentions = [
  '陈静',
  '刘警官、陈静警官',
  '120016',
  '陈静（120016）',
  '警号120016',
  '督察支队的陈静警官',
  '刘洋和陈静',
  '刘洋',
  '120023',
  '1200160',
  undefined,
] as const
const meansChen = (officer: (typeof mentions)[number]) => /陈静|120016(?!\d)/.test(officer ?? '')

interface Planted {
  parents: number[]
  /** Where the officer serves, and which unit the officer leads besides. */
  serves: number
  leads: number[]
  cases: { unit?: number; officer?: (typeof mentions)[number]; conflict: boolean }[]
}

const plans: fc.Arbitrary<Planted> = trees.chain((parents) => {
  const unit = fc.integer({ min: 0, max: parents.length })
  return fc.record({
    parents: fc.constant(parents),
    serves: unit,
    leads: fc.uniqueArray(unit, { maxLength: 2 }),
    cases: fc.array(
      fc.record({
        unit: fc.option(unit, { nil: undefined }),
        officer: fc.constantFrom(...mentions),
        conflict: fc.boolean(),
      }),
      { minLength: 3, maxLength: 8 },
    ),
  })
})

const above = (parents: number[], unit: number): number[] =>
  unit === 0 ? [0] : [...above(parents, parents[unit - 1] ?? 0), unit]

/** Said without the program's own words: who is named, serves under what is named, leads it, or told of an interest. */
function isCleared(
  { parents, serves, leads }: Planted,
  { unit, officer, conflict }: Planted['cases'][number],
): boolean {
  const involved = unit !== undefined && [serves, ...leads].some((own) => above(parents, own).includes(unit))
  return !involved && !meansChen(officer) && !conflict
}

const petitions = () => test.database.collection<PetitionRecord>('petitions')
let planted = 0

async function plant({ parents, serves, leads, cases }: Planted) {
  const prefix = `tree-${planted++}`
  const ids = [0, ...parents].map((_, unit) => `${prefix}-${unit}`)
  const units = test.database.collection<UnitRecord>('units')
  await Promise.all(ids.map((_id, place) => units.add({ _id, name: _id, kind: 'station', place: 100 + place })))
  const made = await Promise.all(
    cases.map(async ({ unit, officer }) => {
      const about = { ...(unit !== undefined && { unit: ids[unit] }), ...(officer && { officer }) }
      return (await test.phone('citizen-wang').get('petition.submit', submission({ ...about, subject: '石狮子倒了' })))
        .id
    }),
  )
  // Told while the officer was still clear of everything else.
  await serveIn([`${prefix}-apart`], [])
  await Promise.all(
    cases.map(async ({ conflict, officer }, place) => {
      const id = made[place] ?? ''
      if (conflict && !meansChen(officer))
        await inspector.get('petition.desk.conflict', { id, reason: '当事人是我的亲属' })
      else await petitions().change({ _id: id }, { dueOrder: `2020-01-01-${id}`, waits: ['clerk'] })
    }),
  )
  await serveIn(
    above(parents, serves).map((unit) => ids[unit] ?? ''),
    leads.flatMap((unit) => above(parents, unit)).map((unit) => ids[unit] ?? ''),
  )
  return made
}

async function serveIn(unitPath: string[], leads: string[]) {
  const { command } = test.database
  await test.database
    .collection<OfficerRecord>('officers')
    .change({ number: '120016', 'sessions.token': command.exists(true) }, { unitPath: command.set(unitPath), leads })
}

const codeOf = (reply: { ok: boolean; error?: { code: string } }) => (reply.ok ? 'done' : reply.error?.code)
const idsOf = (rows: PetitionRow[]) => rows.map(({ id }) => id).toSorted()

it('nobody meets a petition about themselves, a unit they serve under or lead, or one they told of an interest in', async () => {
  const { command } = test.database
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const made = await plant(plan)
      const allowed = made.filter((_, place) => isCleared(plan, plan.cases[place] ?? { conflict: false }))
      const everyList = [
        {},
        { status: 'SUBMITTED' },
        { kind: 'COMPLAINT' },
        { charge: 'NOBODY' },
        { search: 'WORDS', words: '石狮子' },
      ] as const
      for (const filter of everyList) {
        const { items } = await inspector.get('petition.queue', filter)
        expect(idsOf(items)).toEqual(allowed.toSorted())
      }
      const pressing = await inspector.get('petition.queue', { pressing: 'OVERDUE' })
      expect(idsOf(pressing.items)).toEqual(allowed.toSorted())
      const { counts, queue } = await inspector.get('petition.desk.workbench', {})
      expect([counts.waiting.count, counts.overdue.count]).toEqual([allowed.length, allowed.length])
      expect(idsOf(queue)).toEqual(allowed.toSorted())

      for (const id of made) {
        const { number } = (await petitions().first({ _id: id })) as PetitionRecord
        const found = await inspector.get('petition.queue', { search: 'NUMBER', words: number })
        const may = allowed.includes(id)
        expect(found.items).toHaveLength(may ? 1 : 0)
        // A version nobody has: whoever may move it learns of the conflict, nobody moves anything.
        const replies = [
          await inspector.ask('petition.detail', { id }),
          await inspector.ask('petition.move', { id, version: 99, move: 'accept' }),
          await inspector.ask('petition.pending.agree', { id, version: 99 }),
          await inspector.ask('petition.talk.answer', { id, draft: id, words: '请稍候' }),
          await inspector.ask('petition.desk.reveal', { id, reason: '需要核实' }),
          await inspector.ask('petition.papers.print', { id }),
          await inspector.ask('petition.papers.read', { id }),
          await inspector.ask('petition.papers.preview', { id, version: 99, move: 'accept' }),
        ]
        expect(replies.map(codeOf)).toEqual(
          may
            ? ['done', 'CONFLICT', 'CONFLICT', 'done', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'CONFLICT']
            : Array(8).fill('NOT_FOUND'),
        )
        const { assigned } = await inspector.get('petition.desk.assign', { ids: [id], officer: await chen() })
        expect(assigned).toBe(may ? 1 : 0)
      }
      await petitions().remove({ order: command.gt('') })
    }),
    { numRuns: 15, seed: 20 },
  )
}, 240_000)

const chen = async () => keysFrom(test.environment).digest('record', 'officer', '120016')

it('does not tell a hidden petition from a missing one', async () => {
  await serveIn(['city', 'south', 'south-station'], [])
  const { id } = await test.phone('citizen-wang').get('petition.submit', submission({ unit: 'south' }))
  const hidden = await inspector.ask('petition.detail', { id })
  expect(hidden).toEqual(await inspector.ask('petition.detail', { id: 'no-such-thing' }))
})
