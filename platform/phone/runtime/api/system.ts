import { userFolder } from '../files/file-store'
import { screen } from '../frame/screen'
import { whenClosed } from '../framework/endings'
import { type Router } from '../frame/router'
import { api } from './call'
import { Subscribers } from './subscribers'

const sdkVersion = '3.8.12'

function screenSize() {
  const { width, height } = screen.phone.getBoundingClientRect()
  return { width: Math.round(width), height: Math.round(height) }
}

/** The size and surroundings of the open page's viewport. */
export function windowInfo(router: () => Router | undefined) {
  const { width, height } = screenSize()
  const viewport = router()?.pages.at(-1)?.viewport.getBoundingClientRect()
  const safe = getComputedStyle(screen.phone)
  const top = Number.parseFloat(safe.getPropertyValue('padding-top')) || 0
  const bottom = Number.parseFloat(safe.getPropertyValue('padding-bottom')) || 0
  return {
    pixelRatio: devicePixelRatio,
    screenWidth: width,
    screenHeight: height,
    windowWidth: width,
    windowHeight: Math.round(viewport?.height ?? height - 44),
    statusBarHeight: top,
    screenTop: Math.round(viewport?.top ?? 44),
    safeArea: { left: 0, right: width, top, bottom: height - bottom, width, height: height - top - bottom },
  }
}

const deviceInfo = () => ({
  brand: 'devtools',
  model: 'browser',
  system: navigator.platform,
  platform: 'devtools',
  benchmarkLevel: 1,
  abi: '',
  deviceAbi: '',
  cpuType: 'unknown',
  memorySize: 4096,
})

const appBaseInfo = () => ({
  SDKVersion: sdkVersion,
  version: '8.0.56',
  language: 'zh_CN',
  theme: 'light',
  enableDebug: false,
  host: { appId: '', env: 'WeChat' },
  fontSizeScaleFactor: 1,
  fontSizeSetting: 16,
})

const resizing = new Subscribers<{ size: object }>()

/** Where the capsule with the menu and the circle stands: in the upper right corner, below the status bar. */
function capsule(statusBarHeight: number) {
  const { width } = screenSize()
  const top = statusBarHeight + 6
  return { width: 87, height: 32, top, bottom: top + 32, right: width - 7, left: width - 94 }
}

/** The theme is light and the capsule stays where it is. */
const neverFire = {
  onThemeChange: () => undefined,
  offThemeChange: () => undefined,
  onMenuButtonBoundingClientRectWeightChange: () => undefined,
  offMenuButtonBoundingClientRectWeightChange: () => undefined,
  onMemoryWarning: () => undefined,
  onKeyboardHeightChange: () => undefined,
  offKeyboardHeightChange: () => undefined,
}

export function systemApi(router: () => Router | undefined, all: () => Record<string, unknown>) {
  const everything = () => ({ ...windowInfo(router), ...deviceInfo(), ...appBaseInfo() })
  const resized = () => {
    const { windowWidth, windowHeight } = windowInfo(router)
    const size = { windowWidth, windowHeight }
    resizing.tell({ size })
    router()?.pages.at(-1)?.resized(size)
  }
  window.addEventListener('resize', resized)
  whenClosed(() => window.removeEventListener('resize', resized))
  return {
    env: { USER_DATA_PATH: userFolder },
    getSystemInfoSync: everything,
    getSystemInfo: api('getSystemInfo', everything),
    getSystemInfoAsync: api('getSystemInfoAsync', everything),
    getWindowInfo: () => windowInfo(router),
    getDeviceInfo: deviceInfo,
    getAppBaseInfo: appBaseInfo,
    getSystemSetting: () => ({
      bluetoothEnabled: false,
      locationEnabled: true,
      wifiEnabled: true,
      deviceOrientation: 'portrait',
    }),
    getMenuButtonBoundingClientRect: () => capsule(windowInfo(router).statusBarHeight),
    onWindowResize: resizing.add,
    offWindowResize: resizing.remove,
    ...neverFire,
    /** True for what is there: `wx.name`, or a component's tag. Options and return values are not looked into. */
    canIUse: (schema: string) => {
      const [name = ''] = schema.split('.')
      return name in all() || customElements.get(`wx-${name}`) !== undefined
    },
    nextTick: (work: () => void) => void setTimeout(work),
    hideKeyboard: api('hideKeyboard', () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    }),
  }
}
