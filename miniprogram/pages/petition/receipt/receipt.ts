import { momentOf } from '../../../contract/moments'
import { everyKind, goesAbove, petitionKinds } from '../../../contract/petition/kinds'
import { promisedWords, provisionalNote } from '../../../contract/case/due'
import { promiseOf } from '../../../contract/petition/promises'
import { codeLength, groupsOf } from '../../../components/code-input/groups'
import { urgentWords } from '../../../components/police-call/words'
import { callPolice } from '../../../services/emergency'
import { remindOfPetition } from '../../../services/reminders'
import { takeReceipt } from '../../../services/petition/receipts'

const leaving = '查询码还没有核对。离开后不再显示，我们也没有保存。没有它，换了手机就查不到这件来件。'

Page({
  data: {
    id: '',
    number: '',
    /** What was sent: 投诉, 建议 … */
    sent: '',
    /** What is promised, with its date. */
    words: '',
    basis: '',
    /** Why the date may still move. */
    note: '',
    /** Whether a telephone number was left. */
    named: false,
    /** The receipt's QR code. */
    picture: '',
    /** What an anonymous petition is found by on any phone. */
    code: '',
    /** Who gave it, and where to ask. */
    organ: '',
    telephone: '',
    /** When it was received, with the year: it may be shown long after. */
    received: '',
    /** Said first of what goes on at this moment. */
    urgent: '',
    /** Who handles it instead of the department. */
    above: '',
    groups: [] as string[],
    /** Of an anonymous petition's code: `show`, then `check`, when it is typed again from what was noted down, then `done`. */
    stage: '',
    typed: '',
    /** What is wrong with what was typed. */
    wrong: '',
  },
  onLoad({ id = '', number = '', kind, dueAt = '', dueProvisional, signing }: Record<string, string | undefined>) {
    const kindSent = everyKind.find((known) => known === kind) ?? 'COMPLAINT'
    const promise = promiseOf(kindSent, 'SUBMITTED')
    const due = { dueAt: decodeURIComponent(dueAt), ...(dueProvisional && { dueProvisional: true as const }) }
    this.setData({
      id,
      number,
      sent: petitionKinds[kindSent].label,
      named: signing === 'NAMED',
      words: dueAt && promise ? promisedWords(promise, due) : '',
      basis: promise?.basis ?? '',
      note: dueProvisional ? provisionalNote : '',
    })
    this.show(number)
  },
  show(number: string) {
    const receipt = takeReceipt(number)
    const { picture = '', code = '', organ = '', telephone = '', escalated, urgent } = receipt ?? {}
    this.setData({
      urgent: urgentWords({ status: escalated ? 'ESCALATED' : 'SUBMITTED', urgent }),
      above: escalated ? goesAbove : '',
      picture,
      code,
      organ,
      telephone,
      received: receipt ? momentOf(receipt.submittedAt, new Date(0)) : '',
      groups: groupsOf(code),
      stage: code ? 'show' : '',
    })
    if (code) wx.enableAlertBeforeUnload({ message: leaving })
  },
  copyCode() {
    void wx.setClipboardData({ data: this.data.code })
  },
  startCheck() {
    this.setData({ stage: 'check', typed: '', wrong: '' })
    void wx.pageScrollTo({ selector: '#code', offsetTop: -24, duration: 0 })
  },
  lookAgain() {
    this.setData({ stage: 'show' })
  },
  typeCode({ detail }: { detail: { value: string } }) {
    this.setData({ typed: detail.value, wrong: '' })
    if (detail.value.length === codeLength) this.check()
  },
  check() {
    const { typed, code } = this.data
    if (typed === code) {
      this.setData({ stage: 'done', wrong: '' })
      void wx.pageScrollTo({ scrollTop: 0, duration: 0 })
      wx.disableAlertBeforeUnload()
      return
    }
    const missing = codeLength - typed.length
    this.setData({ wrong: missing ? `还差 ${missing} 位数字` : '和刚才显示的不一样，请看看您记下的数字' })
  },
  /** Whoever has not yet typed the code again is told what leaving means. */
  async mayLeave() {
    const { stage } = this.data
    if (!stage || stage === 'done') return true
    const { confirm } = await wx.showModal({
      title: '不核对就离开？',
      content: leaving,
      confirmText: '回去核对',
      cancelText: '仍要离开',
    })
    if (!confirm) wx.disableAlertBeforeUnload()
    return !confirm
  },
  async remind() {
    const { id, named } = this.data
    await remindOfPetition(id, named ? 'NAMED' : 'ANONYMOUS')
  },
  callPolice,
  copyNumber() {
    void wx.setClipboardData({ data: this.data.number })
  },
  async openCase() {
    if (!(await this.mayLeave())) return
    void wx.redirectTo({ url: `/pages/petition/detail/detail?id=${this.data.id}` })
  },
  async goHome() {
    if (!(await this.mayLeave())) return
    void wx.switchTab({ url: '/pages/home/home' })
  },
})
