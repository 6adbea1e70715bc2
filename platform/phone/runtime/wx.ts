import { type Router } from './frame/router'
import { type LaunchOptions } from './framework/address'
import { cloudApi } from './api/cloud'
import { deviceApi } from './api/device'
import { fileApi } from './api/file'
import { interactionApi } from './api/interaction'
import { locationApi } from './api/location'
import { audioApi } from './api/media/audio'
import { canvasApi } from './api/media/canvas'
import { chooseApi } from './api/media/choose'
import { pictureApi } from './api/media/picture'
import { recorderApi } from './api/media/recorder'
import { networkApi } from './api/network'
import { openApi } from './api/open/account'
import { pageApi } from './api/page'
import { queryApi } from './api/query'
import { routeApi } from './api/route'
import { scopesApi } from './api/open/scopes'
import { shareApi } from './api/open/share'
import { subscribeApi } from './api/open/subscribe'
import { storageApi } from './api/storage'
import { systemApi } from './api/system'

/** Everything a program finds in `wx`. What is missing says so by name when it is called. */
export function createWx(open: () => Router | undefined, launched: () => LaunchOptions): object {
  const router = () => {
    const found = open()
    if (!found) throw new Error('no page is open yet')
    return found
  }
  const wx: Record<string, unknown> = {}
  Object.assign(
    wx,
    routeApi(router),
    pageApi(router),
    interactionApi,
    fileApi,
    chooseApi,
    pictureApi,
    canvasApi,
    audioApi,
    recorderApi,
    locationApi,
    networkApi,
    deviceApi,
    openApi(launched),
    scopesApi,
    subscribeApi,
    shareApi,
    storageApi,
    cloudApi,
    queryApi(router),
    systemApi(open, () => wx),
  )
  return new Proxy(wx, {
    get(target, name, receiver) {
      if (name in target || typeof name === 'symbol') return Reflect.get(target, name, receiver) as unknown
      return () => {
        throw new Error(`wx.${name} is not provided by this host`)
      }
    },
  })
}
