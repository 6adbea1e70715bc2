import { booleanIntersects } from '@turf/boolean-intersects'
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import { booleanWithin } from '@turf/boolean-within'
import { faults } from '../../fault'
import { isDocument } from '../ejson'

/** Degrees: longitude, latitude. */
export type Position = [longitude: number, latitude: number]

/** GeoJSON as it is stored. */
export interface Geometry {
  type: string
  coordinates: unknown[]
}

/** MongoDB's radius of the Earth, in metres. */
export const earthRadius = 6_378_100
const radians = Math.PI / 180

function onSphere([longitude, latitude]: Position): [number, number, number] {
  const [a, b] = [longitude * radians, latitude * radians]
  return [Math.cos(b) * Math.cos(a), Math.cos(b) * Math.sin(a), Math.sin(b)]
}

/** Metres between two places, by the angle between their vectors, which stays exact for near ones. */
export function distance(from: Position, to: Position): number {
  const [[ax, ay, az], [bx, by, bz]] = [onSphere(from), onSphere(to)]
  const cross = Math.hypot(ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx)
  return earthRadius * Math.atan2(cross, ax * bx + ay * by + az * bz)
}

const types = new Set(['Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'])

export const isGeometry = (value: unknown): value is Geometry & Record<string, unknown> =>
  isDocument(value) && types.has(String(value['type'])) && Array.isArray(value['coordinates'])

/** A stored place that is a point: GeoJSON, or a plain pair. */
export function positionOf(value: unknown): Position | undefined {
  const pair: unknown = isGeometry(value) && value.type === 'Point' ? value.coordinates : value
  if (!Array.isArray(pair) || pair.length !== 2) return undefined
  const [longitude, latitude] = pair as unknown[]
  return typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude] : undefined
}

/** @throws naming the operator whose operand is no point on Earth. */
export function readPosition(value: unknown, operator: string): Position {
  const position = positionOf(value)
  if (!position) throw faults.badRequest(`${operator} needs a point`)
  const [longitude, latitude] = position
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
    throw faults.badRequest(`longitude/latitude is out of bounds in ${operator}`)
  }
  return position
}

/** @throws naming the operator whose operand is no geometry. */
export function readGeometry(value: unknown, operator: string, ...allowed: string[]): Geometry {
  if (!isGeometry(value) || (allowed.length && !allowed.includes(value.type))) {
    throw faults.badRequest(`${operator} needs a geometry${allowed.length ? ` of type ${allowed.join(' or ')}` : ''}`)
  }
  return value
}

type Shape = Parameters<typeof booleanIntersects>[0]
type Area = Parameters<typeof booleanPointInPolygon>[1]

// GeoJSON's own types are narrower than what a document can hold; what turf cannot read it says.
export const isWithin = (inner: Geometry, outer: Geometry): boolean =>
  inner.type === 'Point'
    ? booleanPointInPolygon(inner.coordinates as Position, outer as unknown as Area)
    : booleanWithin(inner as unknown as Shape, outer as unknown as Shape)

export const intersects = (one: Geometry, other: Geometry): boolean =>
  booleanIntersects(one as unknown as Shape, other as unknown as Shape)
