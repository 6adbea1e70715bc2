/** Degrees: longitude, latitude. */
export type Position = [longitude: number, latitude: number]

type Read<Value> = (value: unknown) => Value | undefined

/** GeoJSON allows more in a position, such as an altitude; it does not count. */
export function positionIn(value: unknown): Position | undefined {
  if (!Array.isArray(value)) return undefined
  const [longitude, latitude] = value as unknown[]
  return isDegrees(longitude, 180) && isDegrees(latitude, 90) ? [longitude, latitude] : undefined
}

// NaN is within no bounds.
const isDegrees = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Math.abs(value) <= most

const listOf =
  <Item>(read: Read<Item>, least: number): Read<Item[]> =>
  (value) => {
    if (!Array.isArray(value) || value.length < least) return undefined
    const items: Item[] = []
    for (const each of value) {
      const item = read(each)
      if (item === undefined) return undefined
      items.push(item)
    }
    return items
  }

/** Three corners, and the first of them again. */
const ring: Read<Position[]> = (value) => {
  const positions = listOf(positionIn, 4)(value)
  const [first, last] = [positions?.[0], positions?.at(-1)]
  return first?.[0] === last?.[0] && first?.[1] === last?.[1] ? positions : undefined
}
const line = listOf(positionIn, 2)
const polygon = listOf(ring, 1)

const types = new Map<unknown, Read<unknown[]>>([
  ['Point', positionIn],
  ['LineString', line],
  ['Polygon', polygon],
  ['MultiPoint', listOf(positionIn, 1)],
  ['MultiLineString', listOf(line, 1)],
  ['MultiPolygon', listOf(polygon, 1)],
])

/** The coordinates of a geometry of this type; nothing where they are not. */
export const readCoordinates = (type: unknown, coordinates: unknown): unknown[] | undefined =>
  types.get(type)?.(coordinates)
