import { Geodesic } from 'geographiclib-geodesic'

/** Degrees, gcj02. */
export interface Point {
  latitude: number
  longitude: number
}

/**
 * Metres between two points (the geodesic of WGS 84, Karney 2013). What gcj02 adds to both is nearly the same within some
 * kilometres, and falls out.
 */
export function distanceBetween(one: Point, other: Point): number {
  const { s12 = NaN } = Geodesic.WGS84.Inverse(one.latitude, one.longitude, other.latitude, other.longitude)
  return s12
}
