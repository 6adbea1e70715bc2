import { dayOf } from '../../../contract/moments'
import { petitionPromises } from '../../../contract/petition/promises'

const promise = petitionPromises.SUBMITTED

Page({
  data: {
    id: '',
    number: '',
    /** What is promised, with its date. */
    words: '',
    basis: promise?.basis ?? '',
    /** Whether a telephone number was left. */
    named: false,
  },
  onLoad({ id = '', number = '', dueAt = '', signing }: Record<string, string | undefined>) {
    const date = dueAt && dayOf(decodeURIComponent(dueAt))
    this.setData({
      id,
      number,
      named: signing === 'NAMED',
      words: (date && promise?.words.replace('{date}', date)) || '',
    })
  },
  copyNumber() {
    void wx.setClipboardData({ data: this.data.number })
  },
  openCase() {
    void wx.redirectTo({ url: `/pages/petition/detail/detail?id=${this.data.id}` })
  },
  goHome() {
    void wx.switchTab({ url: '/pages/home/home' })
  },
})
