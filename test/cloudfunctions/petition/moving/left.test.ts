import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { neededForPetitions } from '../../../../cloudfunctions/petition/moving/left'
import { leftOf } from '../../../../cloudfunctions/shared/case/left'
import { marksNamed } from '../../../../cloudfunctions/shared/case/records/marks'
import { keysFrom } from '../../../../cloudfunctions/shared/keys'
import type { OfficerRecord } from '../../../../cloudfunctions/shared/officers/record'
import type { Duty } from '../../../../miniprogram/contract/duties'
import { keysFor } from '../../../../scripts/service/keys'

const folder = mkdtempSync(join(tmpdir(), 'left-'))
const keys = keysFrom(keysFor(folder))
afterAll(() => rmSync(folder, { recursive: true }))

interface Serving {
  duties: Duty[]
  unitKind: OfficerRecord['unitKind']
  /** The unit led besides. */
  leads: string[]
}

/** Whom a case needs, and who reports it above: said without the program's tables. */
const needed: Serving[] = (['inspector', 'leader', 'supervisor'] as const).map((duty) => ({
  duties: [duty],
  unitKind: 'inspection',
  leads: [],
}))
/** Two duties are one person still. */
const both: Serving = { duties: ['inspector', 'leader'], unitKind: 'inspection', leads: [] }
const chief: Serving = { duties: ['chiefInspector'], unitKind: 'city', leads: [] }
const others: Serving[] = [
  { duties: ['handler'], unitKind: 'team', leads: [] },
  { duties: ['inspector'], unitKind: 'team', leads: [] },
  { duties: [], unitKind: 'station', leads: [] },
]
const paths = {
  inspection: ['city', 'inspection'],
  city: ['city'],
  team: ['city', 'south', 'team'],
  station: ['city', 'south'],
}

const people = fc.array(
  fc.record({
    post: fc.constantFrom(...needed, ...needed, both, chief, ...others),
    leads: fc.subarray(['south', 'north'], { maxLength: 1 }),
  }),
  { minLength: 3, maxLength: 9 },
)
const about = fc.record({
  unit: fc.option(fc.constantFrom('city', 'inspection', 'south', 'north'), { nil: undefined }),
  /** Places in the list of people. */
  named: fc.uniqueArray(fc.nat(8), { maxLength: 4 }),
})

const numberAt = (place: number): string => String(120_100 + place)
const officerAt = ({ post, leads }: { post: Serving; leads: string[] }, place: number): OfficerRecord => {
  const id = `officer-${place}`
  const unitPath = paths[post.unitKind as keyof typeof paths]
  return {
    _id: id,
    name: keys.seal.text(`某某${place}`, id, 'name'),
    names: [],
    number: numberAt(place),
    byUnit: numberAt(place),
    series: 'police',
    unit: unitPath.at(-1) ?? '',
    unitName: '',
    unitKind: post.unitKind,
    unitPath,
    leads,
    duties: post.duties,
    identity: id,
    sessions: [],
  }
}

it('somebody of each duty is left, or the chief inspector, or nobody, whoever serves and whoever is named', () => {
  fc.assert(
    fc.property(people, about, (serving, { unit, named }) => {
      const officers = serving.map(officerAt)
      const barred = marksNamed({ unit, officer: named.map(numberAt).join('、') }, keys)
      const free = serving.filter(({ leads }, place) => {
        const path = [...(officers[place]?.unitPath ?? []), ...leads]
        return !named.includes(place) && !(unit && path.includes(unit))
      })
      const has = (among: typeof free, duty: Duty, kind: string) =>
        among.some(({ post }) => post.unitKind === kind && post.duties.includes(duty))
      const enough = (among: typeof free) => {
        const hands = among.filter(({ post: { duties, unitKind } }) => {
          return unitKind === 'inspection' && (duties.includes('inspector') || duties.includes('leader'))
        })
        const held = (['inspector', 'leader', 'supervisor'] as const).every((duty) => has(among, duty, 'inspection'))
        return held && hands.length > 1
      }
      const chiefBarred = has(serving, 'chiefInspector', 'city') && !has(free, 'chiefInspector', 'city')
      // Where nobody serves as somebody, it waits for whoever comes.
      const left = enough(free) || !enough(serving) ? 'enough' : chiefBarred ? 'nobody' : 'chief'
      expect(leftOf(neededForPetitions, officers, barred, keys)).toBe(left)
    }),
    { numRuns: 400, seed: 28 },
  )
})
