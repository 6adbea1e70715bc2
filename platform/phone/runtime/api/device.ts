import { showActionSheet, showToast } from '../frame/sheets/dialogs'
import { api, ApiFailure } from './call'
import { scanCode } from './scan'

// The browser may keep its clipboard from us: what the program copied is remembered beside it.
let clipboard = ''

export const deviceApi = {
  setClipboardData: api('setClipboardData', async ({ data }: { data: string }) => {
    clipboard = data
    await navigator.clipboard?.writeText(data).catch(() => undefined)
    showToast({ title: '内容已复制', icon: 'success' }, 1500)
  }),
  getClipboardData: api('getClipboardData', () => ({ data: clipboard })),
  makePhoneCall: api('makePhoneCall', async ({ phoneNumber }: { phoneNumber: string }) => {
    if (!phoneNumber) throw new ApiFailure('parameter error: phoneNumber is empty')
    if ((await showActionSheet([`呼叫 ${phoneNumber}`])) === undefined) throw new ApiFailure('cancel')
  }),
  scanCode: api('scanCode', scanCode),
  vibrateShort: api('vibrateShort', () => void navigator.vibrate?.(15)),
  vibrateLong: api('vibrateLong', () => void navigator.vibrate?.(400)),
  setKeepScreenOn: api('setKeepScreenOn', () => undefined),
}
