import * as glassEasel from 'glass-easel'
import { givePhoneNumber } from './api/open/phone-number'
import { openTypes } from './components/form/open-type'
import { registerComponents } from './components/register'
import { conditions, type Conditions, setConditions } from './conditions'
import { fileStore } from './files/file-store'
import { hideToast, showActionSheet } from './frame/sheets/dialogs'
import { screen, showScreen } from './frame/screen'
import { PhoneBackend, passAttributesAsValues } from './framework/backend'
import { measureFromPages } from './framework/measure/caller-methods'
import { listenForGestures } from './framework/gestures'
import { tellError } from './framework/guarded'
import { insertIntoSlotsInOrder } from './framework/slots'
import { live } from './holder'
import { launch, type Running } from './launch'
import { reloadWhenRebuilt } from './live'

/** What the surrounding stage, and tests, may do with the phone. */
export interface Phone {
  conditions: Conditions
  set: (changed: Partial<Conditions>) => void
  /** The open page with its query, as `pages/index/index?id=1`. */
  route: () => string
  /** Settled once the first page is ready. */
  ready: Promise<void>
  /** Closes the mini program and opens it again; what it stored stays. */
  restart: (path?: string) => Promise<void>
}

declare global {
  interface Window {
    phone: Phone
  }
}

const backend = new PhoneBackend(() => ({ width: screen.phone.clientWidth, height: screen.phone.clientHeight }))
let running: Running | undefined

async function start(path: string): Promise<void> {
  await fileStore.ready
  running?.stop()
  screen.layer.replaceChildren()
  hideToast()
  running = launch(window.__miniProgram, backend, path, {
    menu: () => void offerMenu(),
    close: () => void phone.restart(),
  })
  // The first page is ready when its own `onReady` has run.
  await new Promise((resolve) => setTimeout(resolve))
  performance.mark('phone-ready')
}

async function offerMenu(): Promise<void> {
  if ((await showActionSheet(['重新进入小程序'])) === 0) await phone.restart()
}

passAttributesAsValues()
insertIntoSlotsInOrder()
measureFromPages()
registerComponents()
openTypes['getPhoneNumber'] = (emit) => void givePhoneNumber(emit)
glassEasel.addGlobalErrorListener((error) => {
  tellError(error)
  return false
})
// Unknown properties and the like are no concern of whoever holds the phone: WeChat ignores them too.
glassEasel.addGlobalWarningListener(() => false)
backend.onEvent(() => undefined)
showScreen()
listenForGestures(screen.phone)
window.addEventListener('unhandledrejection', (event) => {
  event.preventDefault()
  tellError(event.reason)
})

const phone: Phone = {
  conditions,
  set: setConditions,
  route: () => running?.router.url ?? '',
  ready: start(new URLSearchParams(location.search).get('path') ?? ''),
  restart: (path = '') => (phone.ready = start(path)),
}
window.phone = phone
if (live) reloadWhenRebuilt()
document.addEventListener('visibilitychange', () => {
  const hidden = document.hidden
  if (hidden) running?.router.top.hide()
  running?.app.call(hidden ? 'onHide' : 'onShow', {})
  if (!hidden) running?.router.top.show()
})
