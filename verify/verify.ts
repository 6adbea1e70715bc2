import { checkReceipt, type PublishedKeys } from '../cloudfunctions/shared/receipts/check'
import { tones, type Tone } from '../miniprogram/contract/look'
import { momentOf } from '../miniprogram/contract/moments'
import {
  claimWords,
  readClaim,
  verdictWords,
  type ReceiptClaim,
  type ReceiptVerdict,
} from '../miniprogram/contract/petition/receipt-claim'

declare global {
  /** From keys/keys.js, which is written where the keys are. */
  var receiptKeys: PublishedKeys | undefined
}

interface Standing {
  state: ReceiptVerdict | 'nothing' | 'keyless'
  tone: Tone
  title: string
  words: string
}

/** Before there is anything to check, or when it cannot be checked. */
const nothing: Standing = {
  state: 'nothing',
  tone: 'active',
  title: '请扫描回执上的二维码',
  words: '用微信“扫一扫”或手机相机对准回执或文书上的二维码，结果会显示在这里。',
}
const keyless: Standing = {
  state: 'keyless',
  tone: 'waiting',
  title: '现在不能核验',
  words: '没有取到公布的公钥。请检查网络，再打开一次。',
}
/** Any year's day names its year: a receipt may be read long after. */
const longAgo = new Date(0)

function element(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`verify: no element with id ${id}`)
  return found
}

function standingOf(claim: ReceiptClaim | undefined): Standing {
  if (!location.hash) return nothing
  const keys = globalThis.receiptKeys
  if (!keys) return keyless
  const verdict = claim ? checkReceipt(claim, keys) : 'unreadable'
  return { state: verdict, ...verdictWords(verdict, claim) }
}

function show(): void {
  const claim = readClaim(location.hash)
  const { state, tone, title, words } = standingOf(claim)
  const card = element('card')
  card.dataset['state'] = state
  card.dataset['shape'] = tones[tone].shape
  element('title').textContent = title
  element('words').textContent = words
  // What was altered is not shown: somebody might read only the number.
  const genuine = state === 'genuine'
  element('facts').hidden = !genuine
  element('limits').hidden = !genuine
  const said = claimWords(claim ?? { number: '' })
  element('limits').textContent = said.limits
  element('number-label').textContent = said.numberLabel
  element('time-label').textContent = said.timeLabel
  element('number').textContent = genuine ? said.number : ''
  element('time').textContent = genuine && claim ? momentOf(claim.submittedAt, longAgo) : ''
}

function showKeys(): void {
  for (const [id, key] of Object.entries(globalThis.receiptKeys ?? {})) {
    const name = document.createElement('strong')
    const digits = document.createElement('code')
    name.textContent = id
    digits.textContent = key
    element('keys').append(name, digits)
  }
}

showKeys()
show()
// Another receipt scanned into the same tab changes only what stands after the #.
addEventListener('hashchange', show)
