import type { UnitKind } from '../../miniprogram/contract/people/answers'
import type { UnitRecord } from '../../cloudfunctions/shared/units'

type Row = [id: string, name: string, kind: UnitKind, parent?: string]

const bureaus: [id: string, name: string, stations: [string, string]][] = [
  ['south', '城南分局', ['城南派出所', '南湖派出所']],
  ['north', '城北分局', ['城北派出所', '北塘派出所']],
  ['east', '江东分局', ['江东派出所', '渡口派出所']],
]

const rows: Row[] = [
  ['city', '湘城市公安局', 'city'],
  ['inspection', '警务督察支队', 'inspection', 'city'],
  ['traffic', '交警支队', 'detachment', 'city'],
  ['traffic-first', '交警支队一大队', 'brigade', 'traffic'],
  ...bureaus.flatMap(([id, name, [station, second]]): Row[] => [
    [id, name, 'bureau', 'city'],
    [`${id}-inspection`, `${name}督察大队`, 'team', id],
    [`${id}-station`, station, 'station', id],
    [`${id}-station-2`, second, 'station', id],
  ]),
]

/** An invented city, parents before their children. */
export const seededUnits: UnitRecord[] = rows.map(([_id, name, kind, parent], place) => ({
  _id,
  name,
  kind,
  parent,
  place,
}))

/** The unit and all above it, the root first. */
export function pathTo(id: string): string[] {
  const parent = seededUnits.find(({ _id }) => _id === id)?.parent
  return parent ? [...pathTo(parent), id] : [id]
}
