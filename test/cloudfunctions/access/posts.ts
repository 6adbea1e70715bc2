import { newOfficer } from '../../../cloudfunctions/shared/officers/entry'
import { keysFrom } from '../../../cloudfunctions/shared/keys'
import type { OfficerRecord } from '../../../cloudfunctions/shared/officers/record'
import type { Action } from '../../../miniprogram/contract/action'
import { actions, type ActionName } from '../../../miniprogram/contract/actions'
import { duties, type Duty } from '../../../miniprogram/contract/duties'
import type { UnitKind } from '../../../miniprogram/contract/people/answers'
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

const firstNumber = 900_000
export const numberOf = (openid: string): string =>
  String(firstNumber + everyPost.findIndex((post) => post.openid === openid))

export const kindOf = (unit: string): UnitKind => seededUnits.find(({ _id }) => _id === unit)?.kind ?? 'station'

/** What the role table says: whether such an action is this post's to ask at a console at all. */
export const byRole = (name: ActionName, { held }: Pick<Post, 'held'>): boolean => {
  const { doors, by }: Action = actions[name]
  return doors.includes('console') && held.some((duty) => by.includes(duty))
}

/** Gives each post to somebody of its own. */
export async function fill({ database, environment }: TestCloud, posts: readonly Post[]): Promise<void> {
  const keys = keysFrom(environment)
  const officers = database.collection<OfficerRecord>('officers')
  // One after the other: the SDK warns of what waits long behind many.
  for (const { openid, held, unit } of posts) {
    const row = seededUnits.find(({ _id }) => _id === unit)
    if (!row) throw new Error(`There is no unit ${unit}.`)
    const served = { id: unit, name: row.name, kind: row.kind, path: pathTo(unit) }
    const listed = { number: numberOf(openid), name: '某某', series: 'police' as const, unit: served, duties: held }
    const added = await officers.add({ ...newOfficer(listed, keys), identity: keys.digest('identity', openid) })
    if (!added) throw new Error(`The number of ${openid} is taken.`)
  }
}
