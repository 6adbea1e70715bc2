import { conditions, type Refusable } from '../../conditions'
import { holder } from '../../holder'
import { showModal } from '../../frame/sheets/dialogs'
import { openSettings } from '../../frame/sheets/settings'
import { api, ApiFailure } from '../call'
import { changeMessageSettings, readMessageSettings, rowsOf, subscriptionsSetting } from './message-settings'

/** What WeChat asks the holder for, the first time a program wants it. */
const scopes: Record<string, { refusable: Refusable; label: string }> = {
  'scope.userLocation': { refusable: 'location', label: '位置信息' },
  'scope.userFuzzyLocation': { refusable: 'location', label: '模糊位置' },
  'scope.record': { refusable: 'microphone', label: '麦克风' },
  'scope.camera': { refusable: 'camera', label: '摄像头' },
  'scope.writePhotosAlbum': { refusable: 'album', label: '添加到相册' },
}

const key = `phone-scopes:${holder}`

function granted(): Record<string, boolean> {
  return JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, boolean>
}

function remember(scope: string, allowed: boolean): void {
  localStorage.setItem(key, JSON.stringify({ ...granted(), [scope]: allowed }))
}

const denied = () => new ApiFailure('auth deny', { errno: 103 })

/** Fails when the phone's conditions refuse it, as if the system had asked and got a no. */
export async function refuseIfRefused(what: Refusable): Promise<void> {
  if (conditions.refused.includes(what)) throw denied()
}

/** Asks once, remembers the answer, and fails without asking where it was a no. */
export async function needScope(scope: string): Promise<void> {
  const known = scopes[scope]
  if (!known) throw new ApiFailure(`invalid scope ${scope}`)
  if (conditions.refused.includes(known.refusable)) {
    remember(scope, false)
    throw denied()
  }
  const answer = granted()[scope]
  if (answer === undefined) {
    const { confirm } = await showModal({
      title: `申请使用你的${known.label}`,
      content: '',
      cancelText: '拒绝',
      confirmText: '允许',
    })
    remember(scope, confirm)
    if (!confirm) throw denied()
  } else if (!answer) throw denied()
}

const settings = () => {
  const entries = Object.entries(granted()).map(([scope, allowed]) => {
    const refused = conditions.refused.includes(scopes[scope]?.refusable ?? 'album')
    return [scope, allowed && !refused]
  })
  return { authSetting: Object.fromEntries(entries) as Record<string, boolean> }
}

const state = (what: Refusable) => (conditions.refused.includes(what) ? 'denied' : 'authorized')

interface SettingOptions {
  /** With what the holder keeps answering about messages. */
  withSubscriptions?: boolean
}

async function openSettingsPage({ withSubscriptions = false }: SettingOptions) {
  // Without a network the page shows what the phone itself knows.
  const messages = await readMessageSettings().catch(() => undefined)
  const rows = Object.entries(settings().authSetting).map(([scope, on]) => ({
    key: scope,
    label: scopes[scope]?.label ?? scope,
    on,
  }))
  const changed = await openSettings([...rows, ...(messages ? rowsOf(messages) : [])])
  for (const { key } of rows) {
    const on = changed[key]
    if (on !== undefined) remember(key, on)
  }
  if (!messages) return settings()
  const after = await changeMessageSettings(messages, changed)
  return { ...settings(), ...(withSubscriptions && { subscriptionsSetting: subscriptionsSetting(after) }) }
}

export const scopesApi = {
  getSetting: api('getSetting', async ({ withSubscriptions = false }: SettingOptions) => {
    if (!withSubscriptions) return settings()
    return { ...settings(), subscriptionsSetting: subscriptionsSetting(await readMessageSettings()) }
  }),
  authorize: api('authorize', ({ scope }: { scope: string }) => needScope(scope)),
  openSetting: api('openSetting', openSettingsPage),
  getAppAuthorizeSetting: () => {
    return {
      albumAuthorized: state('album'),
      cameraAuthorized: state('camera'),
      locationAuthorized: state('location'),
      microphoneAuthorized: state('microphone'),
      locationReducedAccuracy: false,
    }
  },
}
