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

const scope = 'scope.userLocation'

/** Whether WeChat would ask its holder before it says where the phone is: its question covers the whole screen. */
export function wouldAsk(): Promise<boolean> {
  return new Promise((resolve) => {
    wx.getSetting({
      success: ({ authSetting }) => resolve(authSetting[scope] === undefined),
      fail: () => resolve(true),
    })
  })
}

/** Has WeChat ask for the place at a calm moment, so that it need not later. */
export function agreesToPlace(): Promise<boolean> {
  return new Promise((resolve) => {
    wx.authorize({ scope, success: () => resolve(true), fail: () => resolve(false) })
  })
}
