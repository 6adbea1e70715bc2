import type { Place } from '../contract/fields'

/** Where the phone is, if it says so within `limit` milliseconds; nothing where its holder does not allow it. */
export function placeWithin(limit: number): Promise<Place | undefined> {
  return new Promise((resolve) => {
    const waiting = setTimeout(() => resolve(undefined), limit)
    const found = (place?: Place) => {
      clearTimeout(waiting)
      resolve(place)
    }
    wx.getLocation({
      type: 'gcj02',
      isHighAccuracy: true,
      highAccuracyExpireTime: limit,
      success: ({ latitude, longitude, accuracy }) =>
        found({ name: `手机定位（误差约 ${Math.round(accuracy)} 米）`, latitude, longitude }),
      fail: () => found(),
    })
  })
}
