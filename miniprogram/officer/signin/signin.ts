import { momentOf } from '../../contract/moments'
import type { SigninOrigin } from '../../contract/people/answers'
import { browserName } from '../../contract/people/browsers'
import { signinCodePrefix } from '../../contract/people/forms'
import { messageForms } from '../../contract/messages'
import { callAsOfficer } from '../../services/session'
import type { Refused } from '../../contract/replies'
import { agreesTo } from '../../services/subscribe'
import { identifyHook } from '../identify'

interface Data {
  step: 'scan' | 'confirm' | 'done' | 'unbound'
  /** What was read off the console's screen. */
  code: string
  /** Where the sign-in was asked for. */
  origin: (Omit<SigninOrigin, 'askedAt'> & { asked: string }) | null
  /** Why the last step did not work. */
  failure: string
  busy: boolean
  /** Whether the officer asked to be told of waiting work. */
  reminded: boolean
}

const data: Data = { step: 'scan', code: '', origin: null, failure: '', busy: false, reminded: false }

Page({
  data,
  scan() {
    this.setData({ failure: '' })
    wx.scanCode({
      onlyFromCamera: true,
      scanType: ['qrCode'],
      success: ({ result }) => void this.look(result),
      fail: ({ errMsg }) => {
        if (!errMsg.includes('cancel')) this.setData({ failure: '没有扫到，请再试一次' })
      },
    })
  },
  async look(scanned: string) {
    if (!scanned.startsWith(signinCodePrefix)) return this.setData({ failure: '这不是督察工作台的登录码' })
    const code = scanned.slice(signinCodePrefix.length)
    this.setData({ busy: true })
    const reply = await callAsOfficer('people.signin.look', { code })
    this.setData({ busy: false })
    if (!reply.ok) return this.failed(reply.error)
    const { address, browser, askedAt } = reply.data
    this.setData({
      step: 'confirm',
      code,
      origin: { address, browser: browserName(browser), asked: momentOf(askedAt) },
    })
  },
  async confirm() {
    this.setData({ busy: true, failure: '' })
    const reply = await callAsOfficer('people.signin.confirm', { code: this.data.code })
    this.setData({ busy: false })
    if (reply.ok) this.setData({ step: 'done' })
    else this.failed(reply.error)
  },
  /** Within the tap, as WeChat's own question must come. */
  async remind() {
    if (!(await agreesTo(messageForms.digest))) return this.setData({ failure: '没有打开提醒，待办都在督察工作台里' })
    const reply = await callAsOfficer('people.remind', {})
    if (reply.ok) this.setData({ reminded: true, failure: '' })
    else this.failed(reply.error)
  },
  failed({ code, message }: Refused) {
    this.setData(code === 'UNBOUND' ? { step: 'unbound' } : { failure: message })
  },
  ...identifyHook,
  startOver() {
    this.setData({ step: 'scan', code: '', origin: null, failure: '' })
  },
  close() {
    void wx.navigateBack()
  },
})
