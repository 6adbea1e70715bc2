import { call } from '../cloud'
import { filesOf } from '../files/door'
import { forget } from '../files/files'
import { handIn } from '../files/uploads'
import { followNetwork, isOffline } from '../network'
import { createOutbox } from './outbox'
import type { Parcel } from './parcel'

const storageKey = 'outbox'

/** What was captured on this phone and is on its way. */
export const outbox = createOutbox({
  read: () => wx.getStorageSync<Parcel[] | ''>(storageKey) || [],
  write: (parcels) => {
    if (parcels.length) wx.setStorageSync(storageKey, parcels)
    else wx.removeStorageSync(storageKey)
  },
  forget,
  now: Date.now,
  offline: isOffline,
  // What a parcel asks was checked by the compiler where it was put in.
  ask: call,
  handIn: ({ draft, name, file }, tell) =>
    handIn(
      draft,
      filesOf(file.area),
      { ...file, name, ticket: file.ticket ?? '' },
      {
        tell: ({ progress, ticket }) =>
          tell({ ...(progress !== undefined && { progress }), ...(ticket !== undefined && { ticket }) }),
        hold: () => undefined,
      },
    ),
  later(pause, callBack) {
    const waiting = setTimeout(callBack, pause)
    return () => clearTimeout(waiting)
  },
})

/** Sends what waits as soon as there is network again. To be called once, when the program starts. */
export function sendWhenever(): void {
  followNetwork(() => void outbox.wake())
}
