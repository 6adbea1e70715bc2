import { booleanIntersects } from '@turf/boolean-intersects'
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import { booleanWithin } from '@turf/boolean-within'
import { faults } from '../../fault'
import { isDocument } from '../ejson'
import { positionIn, readCoordinates, type Position } from './coordinates'

/** GeoJSON that was checked: its positions are on Earth and its rings closed. */
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

/** A stored or given value as a geometry; nothing where it is none. Altitudes are left out. */
export function geometryOf(value: unknown): Geometry | undefined {
  if (!isDocument(value)) return undefined
  const { type } = value
  const coordinates = readCoordinates(type, value['coordinates'])
  return typeof type === 'string' && coordinates ? { type, coordinates } : undefined
}

/** What is tried as one position: a GeoJSON point's coordinates, or a plain pair. */
const pairIn = (value: unknown): unknown => {
  if (isDocument(value)) return value['type'] === 'Point' ? value['coordinates'] : undefined
  return Array.isArray(value) && value.length === 2 ? value : undefined
}

/** A stored place that is a point: GeoJSON, or a plain pair. */
export const positionOf = (value: unknown): Position | undefined => positionIn(pairIn(value))

/** @throws naming the operator whose operand is no point on Earth. */
export function readPosition(value: unknown, operator: string): Position {
  const position = positionOf(value)
  if (position) return position
  const pair = pairIn(value)
  const isPair = Array.isArray(pair) && typeof pair[0] === 'number' && typeof pair[1] === 'number'
  throw faults.badRequest(isPair ? `longitude/latitude is out of bounds in ${operator}` : `${operator} needs a point`)
}

/** @throws naming the operator whose operand is no geometry. */
export function readGeometry(value: unknown, operator: string, ...allowed: string[]): Geometry {
  const geometry = geometryOf(value)
  if (geometry && (!allowed.length || allowed.includes(geometry.type))) return geometry
  const kind = allowed.length ? ` of type ${allowed.join(' or ')}` : ''
  throw faults.badRequest(
    `${operator} needs a geometry${kind}: positions on Earth, rings closed and of at least four positions`,
  )
}

/** Every position of a geometry. */
export function positionsOf({ coordinates }: Pick<Geometry, 'coordinates'>): Position[] {
  const position = positionIn(coordinates)
  return position ? [position] : coordinates.flatMap((inner) => positionsOf({ coordinates: inner as unknown[] }))
}

/** A geometry of several as that many of one. */
function partsOf({ type, coordinates }: Geometry): Geometry[] {
  if (!type.startsWith('Multi')) return [{ type, coordinates }]
  const single = type.slice('Multi'.length)
  return coordinates.map((part) => ({ type: single, coordinates: part as unknown[] }))
}

type Shape = Parameters<typeof booleanIntersects>[0]
type Area = Parameters<typeof booleanPointInPolygon>[1]

/** Part by part: the library knows no lines within one polygon. */
export const isWithin = (inner: Geometry, outer: Geometry): boolean =>
  partsOf(inner).every((part) =>
    part.type === 'Point'
      ? booleanPointInPolygon(part.coordinates as Position, outer as unknown as Area)
      : booleanWithin(part as unknown as Shape, outer as unknown as Shape),
  )

export const intersects = (one: Geometry, other: Geometry): boolean =>
  booleanIntersects(one as unknown as Shape, other as unknown as Shape)
