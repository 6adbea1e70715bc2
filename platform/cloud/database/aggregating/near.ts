import { faults } from '../../fault'
import { isDocument, type Document } from '../ejson'
import { matcher } from '../matching/query'
import { positionOf, readPosition } from '../places/geometry'
import { distanceTo, metres } from '../places/operators'
import { asCount, readMatch } from './flow'
import { put } from './shaping'
import { asPath, asSpec, type StageMaker } from './stage'
import { reach } from '../matching/paths'

const optional = [
  'spherical',
  'key',
  'query',
  'limit',
  'num',
  'maxDistance',
  'minDistance',
  'distanceMultiplier',
  'includeLocs',
]

/** Nearest first, with the distance in metres; `key` names the field, since there is no index of places to tell it. */
export const $geoNear: StageMaker = (given, run) => {
  const spec = asSpec(given, '$geoNear', ['near', 'distanceField'], optional)
  const { near, distanceField, key, query = {}, includeLocs, distanceMultiplier = 1 } = spec
  if (typeof key !== 'string') throw faults.badRequest("$geoNear needs 'key'")
  const told = asPath(distanceField, 'distanceField of $geoNear')
  const locs = includeLocs === undefined ? undefined : asPath(includeLocs, 'includeLocs of $geoNear')
  if (!isDocument(query)) throw faults.badRequest('$geoNear needs an object in query')
  const center = readPosition(near, '$geoNear')
  const away = distanceTo({ path: key, center })
  const matches = matcher(readMatch(query, run))
  const least = metres(spec['minDistance'], 'minDistance', 0)
  const most = metres(spec['maxDistance'], 'maxDistance', Infinity)
  const times = metres(distanceMultiplier, 'distanceMultiplier', 1)
  const limit = spec['limit'] ?? spec['num']
  const count = limit === undefined ? Infinity : asCount(limit, '$geoNear', 1)
  const place = reach(key)
  return (documents) => {
    const found: { document: Document; metres: number }[] = []
    for (const document of documents) {
      const metresAway = away(document)
      if (metresAway === undefined || metresAway < least || metresAway > most || !matches(document)) continue
      found.push({ document, metres: metresAway })
    }
    return found
      .toSorted((a, b) => a.metres - b.metres)
      .slice(0, count)
      .map((each) => {
        const document = put(each.document, told, each.metres * times)
        if (!locs) return document
        const location = place(each.document).find(({ value }) => positionOf(value))?.value
        return put(document, locs, location)
      })
  }
}
