import { faults } from '../../fault'
import { isDocument, type Document } from '../ejson'
import { reach } from '../matching/paths'
import type { Position } from './coordinates'
import {
  distance,
  earthRadius,
  geometryOf,
  intersects,
  isWithin,
  positionOf,
  positionsOf,
  readGeometry,
  readPosition,
  type Geometry,
} from './geometry'

type Test = (document: unknown) => boolean
type PlaceOperator = (path: string, operand: unknown, options: unknown) => Test

/** What `$nearSphere` asks: metres around a point. */
export interface Near {
  path: string
  center: Position
  least: number
  most: number
}

function named(operand: unknown, operator: string, ...known: string[]): Document {
  if (!isDocument(operand)) throw faults.badRequest(`${operator} needs an object`)
  const stranger = Object.keys(operand).find((name) => !known.includes(name))
  if (stranger) throw faults.unsupported(`${stranger} in ${operator}`)
  return operand
}

export function metres(value: unknown, name: string, fallback: number): number {
  if (value === undefined) return fallback
  if (typeof value !== 'number' || !(value >= 0)) throw faults.badRequest(`${name} must be a number of at least 0`)
  return value
}

export function readNear(path: string, operand: unknown): Near {
  const { $geometry, $minDistance, $maxDistance } = named(
    operand,
    '$nearSphere',
    '$geometry',
    '$minDistance',
    '$maxDistance',
  )
  return {
    path,
    center: readPosition($geometry, '$nearSphere'),
    least: metres($minDistance, '$minDistance', 0),
    most: metres($maxDistance, '$maxDistance', Infinity),
  }
}

/** The nearest place a path reaches, in metres; nothing when there is none. */
export function distanceTo({ path, center }: Pick<Near, 'path' | 'center'>): (document: unknown) => number | undefined {
  const places = placesAt(path)
  return (document) => {
    const distances = places(document).flatMap((place) => {
      const position = positionOf(place)
      return position ? [distance(center, position)] : []
    })
    return distances.length ? Math.min(...distances) : undefined
  }
}

/** Every place a path reaches: a geometry, a plain pair, or the elements of an array of them. */
function placesAt(path: string): (document: unknown) => unknown[] {
  const find = reach(path)
  return (document) =>
    find(document).flatMap(({ value }) => (Array.isArray(value) && !positionOf(value) ? (value as unknown[]) : [value]))
}

const anyGeometry =
  (testOf: (operand: unknown) => (place: Geometry) => boolean): PlaceOperator =>
  (path, operand) => {
    const places = placesAt(path)
    const test = testOf(operand)
    return (document) =>
      places(document).some((place) => {
        const geometry = geometryOf(place)
        return geometry !== undefined && test(geometry)
      })
  }

/** Within a circle lies what has all its positions there. */
function circle(operand: unknown): (place: Geometry) => boolean {
  const [center, radius] = Array.isArray(operand) ? (operand as unknown[]) : []
  const from = readPosition(center, '$centerSphere')
  const most = metres(radius, '$centerSphere radius', NaN) * earthRadius
  if (Number.isNaN(most)) throw faults.badRequest('$centerSphere needs a centre and a radius')
  return (place) => positionsOf(place).every((position) => distance(from, position) <= most)
}

/** Queries by place, as the matcher takes them. */
export const placeOperators: Record<string, PlaceOperator> = {
  $nearSphere: (path, operand) => {
    const near = readNear(path, operand)
    const away = distanceTo(near)
    return (document) => {
      const metresAway = away(document)
      return metresAway !== undefined && metresAway >= near.least && metresAway <= near.most
    }
  },
  $geoWithin: anyGeometry((operand) => {
    const { $geometry, $centerSphere } = named(operand, '$geoWithin', '$geometry', '$centerSphere')
    if ($centerSphere !== undefined) return circle($centerSphere)
    const area = readGeometry($geometry, '$geoWithin', 'Polygon', 'MultiPolygon')
    return (place) => isWithin(place, area)
  }),
  $geoIntersects: anyGeometry((operand) => {
    const { $geometry } = named(operand, '$geoIntersects', '$geometry')
    const shape = readGeometry($geometry, '$geoIntersects')
    return (place) => intersects(place, shape)
  }),
}
