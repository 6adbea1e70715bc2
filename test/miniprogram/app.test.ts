import { until } from './support/fake-page'
import { inputsOf, officersPhone } from './support/rights'

interface Program {
  onLaunch: () => void
  onShow: () => void
}

/** Starts the program as WeChat does. */
function start(): void {
  let program: Program | undefined
  Object.assign(globalThis, { App: (options: Program) => (program = options) })
  jest.isolateModules(() => require('../../miniprogram/app') as unknown)
  program?.onLaunch()
  program?.onShow()
}

test('what an earlier visit left is sent when the program starts, and again when there is network', async () => {
  const phone = officersPhone()
  Object.assign((globalThis as unknown as { wx: { cloud: object } }).wx.cloud, { init: () => undefined })
  const at = '2026-11-26T02:20:00.000Z'
  const input = { draft: 'c1', at }
  phone.storage.set('outbox', [
    { key: 'c1', group: 'c1', name: '登记', at, action: 'rights.claim', input, state: 'waiting' },
  ])
  phone.offline = true
  start()
  await until(() => inputsOf(phone, 'rights.claim').length === 1)
  phone.offline = false
  phone.connect()
  await until(() => inputsOf(phone, 'rights.claim').length === 2)
  await until(() => JSON.stringify(phone.storage.get('outbox')).includes('arrived'))
})
