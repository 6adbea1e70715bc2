import { newOfficer } from '../../../cloudfunctions/shared/officers/entry'
import { keysFrom } from '../../../cloudfunctions/shared/keys'
import type { OfficerRecord } from '../../../cloudfunctions/shared/officers/record'
import { duties, type Duty } from '../../../miniprogram/contract/duties'
import { pathTo, seededUnits } from '../../../scripts/seed/units'
import type { TestCloud } from '../../support/cloud'

/** One duty, or none, in one unit. */
export interface Post {
  openid: string
  held: Duty[]
  unit: string
}

/** Where somebody may stand to a case of 城南派出所 that 城南分局督察大队 handles: its own units, the like of them elsewhere, and the city's. */
const units = ['south-station', 'north-station', 'south-inspection', 'north-inspection', 'inspection', 'city'] as const

/** A lawyer is no officer and stands in no unit: somebody of the directory, at a phone. */
export const lawyersPost: Post = { openid: 'a-lawyer', held: ['lawyer'], unit: '' }

export const everyDuty = (Object.keys(duties) as Duty[]).filter((duty) => duty !== 'lawyer')

export const everyPost: Post[] = [...everyDuty.map((duty) => [duty]), []].flatMap((held: Duty[]) =>
  units.map((unit) => ({ openid: `${held.join('') || 'none'}-at-${unit}`, held, unit })),
)

/** Gives each post to somebody of its own. */
export async function fill({ database, environment }: TestCloud, posts: readonly Post[]): Promise<void> {
  const keys = keysFrom(environment)
  const officers = database.collection<OfficerRecord>('officers')
  const filling = posts.map(async ({ openid, held, unit }, place) => {
    const row = seededUnits.find(({ _id }) => _id === unit)
    if (!row) throw new Error(`There is no unit ${unit}.`)
    const served = { id: unit, name: row.name, kind: row.kind, path: pathTo(unit) }
    const listed = {
      number: String(900_000 + place),
      name: '某某',
      series: 'police' as const,
      unit: served,
      duties: held,
    }
    const added = await officers.add({ ...newOfficer(listed, keys), identity: keys.digest('identity', openid) })
    if (!added) throw new Error(`The number of ${openid} is taken.`)
  })
  await Promise.all(filling)
}
