import { type Router } from '../frame/router'
import { cloudApi } from './cloud'
import { interactionApi } from './interaction'
import { pageApi } from './page'
import { queryApi } from './query'
import { routeApi } from './route'
import { storageApi } from './storage'
import { systemApi } from './system'

/** Everything a program finds in `wx`. What is missing says so by name when it is called. */
export function createWx(open: () => Router | undefined): object {
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
