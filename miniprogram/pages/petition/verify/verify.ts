import { momentOf } from '../../../contract/moments'
import {
  claimWords,
  readClaim,
  verdictWords,
  type ReceiptClaim,
  type ReceiptVerdict,
} from '../../../contract/petition/receipt-claim'
import { call } from '../../../services/cloud'

interface Shown {
  verdict: ReceiptVerdict
  title: string
  words: string
  /** Of a genuine one only: of an altered one somebody might read no more than the number. */
  number: string
  numberLabel: string
  time: string
  timeLabel: string
  limits: string
}

/** Any year's day names its year: a receipt may be read long after. */
const longAgo = new Date(0)

Page({
  data: {
    shown: null as Shown | null,
    /** Why there is no verdict. */
    failure: '',
    busy: false,
  },
  scan() {
    this.setData({ failure: '' })
    wx.scanCode({
      scanType: ['qrCode'],
      success: ({ result }) => void this.look(result),
      fail: ({ errMsg }) => {
        if (!errMsg.includes('cancel')) this.setData({ failure: '没有扫到，请再试一次' })
      },
    })
  },
  async look(scanned: string) {
    const claim = readClaim(scanned)
    if (claim) void wx.setNavigationBarTitle({ title: claim.form ? '核验文书' : '核验回执' })
    if (!claim) return this.setData({ shown: shownOf('unreadable'), failure: '' })
    this.setData({ busy: true, shown: null, failure: '' })
    const reply = await call('petition.verify', { claim: scanned.slice(scanned.indexOf('#') + 1) })
    this.setData({ busy: false })
    if (reply.ok) this.setData({ shown: shownOf(reply.data.verdict, claim) })
    else this.setData({ failure: reply.error.message })
  },
})

function shownOf(verdict: ReceiptVerdict, claim?: ReceiptClaim): Shown {
  const { title, words } = verdictWords(verdict, claim)
  const { number, ...labels } = claimWords(claim ?? { number: '' })
  const genuine = verdict === 'genuine' && claim
  const time = genuine ? momentOf(claim.submittedAt, longAgo) : ''
  return { verdict, title, words, ...labels, number: genuine ? number : '', time }
}
