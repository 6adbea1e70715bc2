import fc from 'fast-check'
import type { OfficerRecord } from '../../../cloudfunctions/shared/officers'
import type { UnitRecord } from '../../../cloudfunctions/shared/units'
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
  .integer({ min: 1, max: 5 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => fc.integer({ min: 0, max: index }))))

const above = (parents: number[], unit: number): number[] =>
  unit === 0 ? [0] : [...above(parents, parents[unit - 1] ?? 0), unit]

let planted = 0
/** The tree's units with one petition naming each, and one naming none. */
async function plant(parents: number[]) {
  const prefix = `tree-${planted++}`
  const ids = [0, ...parents].map((_, unit) => `${prefix}-${unit}`)
  const units = test.database.collection<UnitRecord>('units')
  await Promise.all(ids.map((_id, place) => units.add({ _id, name: _id, kind: 'station', place: 100 + place })))
  const petitions: { id: string; unit?: number }[] = []
  for (const unit of [undefined, ...ids.keys()]) {
    const draft = submission(unit === undefined ? {} : { unit: ids[unit] })
    petitions.push({ id: (await test.phone('citizen-wang').get('petition.submit', draft)).id, unit })
  }
  return { ids, petitions }
}

async function serveIn(unitPath: string[]) {
  const { command } = test.database
  const officers = test.database.collection<OfficerRecord>('officers')
  await officers.change(
    { 'sessions.token': command.exists(true), number: '120016' },
    { unit: unitPath.at(-1), unitPath: command.set(unitPath) },
  )
}

const codeOf = (reply: { ok: boolean; error?: { code: string } }) => (reply.ok ? 'done' : reply.error?.code)

it('nobody sees, opens or moves a petition that names their unit or one above it, in any tree of units', async () => {
  const { command } = test.database
  await fc.assert(
    fc.asyncProperty(trees, async (parents) => {
      const { ids, petitions } = await plant(parents)
      for (const place of ids.keys()) {
        const path = above(parents, place)
        await serveIn(path.map((unit) => ids[unit] ?? ''))
        const { items } = await inspector.get('petition.queue', {})
        const allowed = petitions.filter(({ unit }) => unit === undefined || !path.includes(unit))
        expect(items.map(({ id }) => id).toSorted()).toEqual(allowed.map(({ id }) => id).toSorted())

        for (const petition of petitions) {
          const may = allowed.includes(petition)
          const opened = await inspector.ask('petition.detail', { id: petition.id })
          // A version nobody has: whoever may move it learns of the conflict, nobody moves anything.
          const moved = await inspector.ask('petition.move', { id: petition.id, version: 99, move: 'accept' })
          expect([codeOf(opened), codeOf(moved)]).toEqual(may ? ['done', 'CONFLICT'] : ['NOT_FOUND', 'NOT_FOUND'])
        }
      }
      await test.database.collection<{ _id: string }>('petitions').remove({ order: command.gt('') })
    }),
    { numRuns: 5, seed: 20 },
  )
}, 120_000)

it('does not tell a hidden petition from a missing one', async () => {
  await serveIn(['city', 'south', 'south-station'])
  const { id } = await test.phone('citizen-wang').get('petition.submit', submission({ unit: 'south' }))
  const hidden = await inspector.ask('petition.detail', { id })
  expect(hidden).toEqual(await inspector.ask('petition.detail', { id: 'no-such-thing' }))
})
