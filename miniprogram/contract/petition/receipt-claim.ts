import type { Tone } from '../look'
import { anyPapers, paperNumber, paperOf, type AnyPaper } from '../papers'

/** What a QR code of ours says, all of it readable; the signature covers the rest. */
export interface ReceiptClaim {
  /** Absent: a receipt, which came first. */
  form?: 'paper'
  /** Capitals and digits: of a paper its kind, year and place, `REPLY-2026-7`. */
  number: string
  /** When a petition was received, or a paper signed: ISO 8601. */
  submittedAt: string
  /** Of the content with a salt that stays with the record: 64 hex digits. */
  hash: string
  /** Which key signed: the beginning of its public half's SM3. */
  key: string
  /** SM2 as r and s: 128 hex digits. */
  signature: string
}

const pattern =
  /^([12])\/([A-Z0-9-]{1,32})\/(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\/([0-9A-F]{64})\/([0-9A-F]{8})\/([0-9A-F]{128})$/

/** What stands after the `#` of a link: capitals and digits only, which a QR code holds in the least room. */
export function writeClaim({ form, number, submittedAt, hash, key, signature }: ReceiptClaim): string {
  return [form ? '2' : '1', number, submittedAt, hash, key, signature].join('/').toUpperCase()
}

/** Reads a link, or what stands after its `#`; undefined when it is neither a receipt nor a paper. */
export function readClaim(link: string): ReceiptClaim | undefined {
  const found = pattern.exec(link.slice(link.indexOf('#') + 1).trim()) ?? []
  const [, form, number, submittedAt, hash, key, signature] = found
  if (!number || !submittedAt || !hash || !key || !signature) return undefined
  if (Number.isNaN(Date.parse(submittedAt))) return undefined
  const read = { number, submittedAt, hash, key, signature }
  if (form === '1') return read
  return paperNamed(number) ? { form: 'paper', ...read } : undefined
}

/** The very text that is signed. Its first line keeps it apart from whatever else the same key may come to sign. */
export function signedText({ form, number, submittedAt, hash, key }: Omit<ReceiptClaim, 'signature'>): string {
  const first = form ? 'e-du paper 2' : 'e-du receipt 1'
  return [first, number, submittedAt, hash.toUpperCase(), key.toUpperCase()].join('\n')
}

/** A paper's number as a claim holds it, which has no Chinese characters: `REPLY-2026-7`. */
export const paperClaimNumber = (kind: AnyPaper, year: number, place: number): string =>
  `${kind}-${year}-${place}`.toUpperCase()

/** `REPLY-2026-7` as it stands on the paper: `湘公督复〔2026〕7号`, and what sort of paper that is. */
function paperNamed(claimed: string): { number: string; label: string } | undefined {
  const [, name, year, place] = /^([A-Z]+)-(\d{4})-([1-9]\d{0,5})$/.exec(claimed) ?? []
  const kind = anyPapers.find((one) => one.toUpperCase() === name)
  return kind && { number: paperNumber(kind, Number(year), Number(place)), label: paperOf(kind).label }
}

interface VerdictWords {
  tone: Tone
  title: string
  words: string
}

/** What the public page and the phone say of a receipt that they were shown. */
const receiptVerdicts = {
  genuine: {
    tone: 'done',
    title: '确为本机关收到',
    words: '这个编号、这个时间由警务督察部门签名确认，没有被改动过。',
  },
  altered: {
    tone: 'stopped',
    title: '核对不上，请不要相信',
    words: '编号、时间或签名与我们发出的不一样，可能被人改动过。请向出示的人要原来的回执。',
  },
  unknownKey: {
    tone: 'waiting',
    title: '不能确认',
    words: '这张回执不是用我们公布的密钥签名的，可能由别的机关发出，也可能是伪造的。',
  },
  unreadable: {
    tone: 'waiting',
    title: '这不是来件回执或文书',
    words: '没有读到完整的内容。请对准回执或文书上的二维码，再扫一次。',
  },
} as const satisfies Record<string, VerdictWords>

export type ReceiptVerdict = keyof typeof receiptVerdicts

/** What they say of an official document. */
const paperVerdicts: Record<ReceiptVerdict, VerdictWords> = {
  genuine: {
    tone: 'done',
    title: '确为本机关签发',
    words: '这个文号、这个签发时间由警务督察部门签名确认，没有被改动过。',
  },
  altered: {
    tone: 'stopped',
    title: '核对不上，请不要相信',
    words: '文号、签发时间或签名与我们发出的不一样，可能被人改动过。请向出示的人要原件。',
  },
  unknownKey: {
    tone: 'waiting',
    title: '不能确认',
    words: '这份文书不是用我们公布的密钥签名的，可能由别的机关发出，也可能是伪造的。',
  },
  unreadable: receiptVerdicts.unreadable,
}

/** What a genuine receipt does not say, so that nobody takes it for more. */
const receiptLimits = '只能说明我们在这个时间收到过这件来件。看不到内容，也不说明办理结果。'

/** What stands beside a claim's number and time, and what it does not say. */
interface ClaimWords {
  number: string
  numberLabel: string
  timeLabel: string
  limits: string
}

export function claimWords({ form, number }: Pick<ReceiptClaim, 'form' | 'number'>): ClaimWords {
  if (!form) return { number, numberLabel: '来件编号', timeLabel: '收到时间', limits: receiptLimits }
  const paper = paperNamed(number)
  return {
    number: paper ? `${paper.number}（${paper.label}）` : '',
    numberLabel: '文号',
    timeLabel: '签发时间',
    limits: '只能说明我们签发过这个文号的文书。这里看不到内容，请与盖章的原件核对。',
  }
}

export const verdictWords = (verdict: ReceiptVerdict, claim?: Pick<ReceiptClaim, 'form'>): VerdictWords =>
  (claim?.form ? paperVerdicts : receiptVerdicts)[verdict]
