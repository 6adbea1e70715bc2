import type { Tone } from '../look'

/** What a receipt's QR code says, all of it readable; the signature covers the rest. */
export interface ReceiptClaim {
  number: string
  /** ISO 8601. */
  submittedAt: string
  /** Of the content with a salt that stays with the record: 64 hex digits. */
  hash: string
  /** Which key signed: the beginning of its public half's SM3. */
  key: string
  /** SM2 as r and s: 128 hex digits. */
  signature: string
}

const form = '1'
const pattern =
  /^1\/([A-Z0-9-]{1,32})\/(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\/([0-9A-F]{64})\/([0-9A-F]{8})\/([0-9A-F]{128})$/

/** What stands after the `#` of a receipt's link: capitals and digits only, which a QR code holds in the least room. */
export function writeClaim({ number, submittedAt, hash, key, signature }: ReceiptClaim): string {
  return [form, number, submittedAt, hash, key, signature].join('/').toUpperCase()
}

/** Reads a receipt's link, or what stands after its `#`; undefined when it is no receipt. */
export function readClaim(link: string): ReceiptClaim | undefined {
  const [, number, submittedAt, hash, key, signature] = pattern.exec(link.slice(link.indexOf('#') + 1).trim()) ?? []
  if (!number || !submittedAt || !hash || !key || !signature) return undefined
  if (Number.isNaN(Date.parse(submittedAt))) return undefined
  return { number, submittedAt, hash, key, signature }
}

/** The very text that is signed. Its first line keeps it apart from whatever else the same key may come to sign. */
export function signedText({ number, submittedAt, hash, key }: Omit<ReceiptClaim, 'signature'>): string {
  return ['e-du receipt 1', number, submittedAt, hash.toUpperCase(), key.toUpperCase()].join('\n')
}

interface VerdictWords {
  tone: Tone
  title: string
  words: string
}

/** What the public page and the phone say of a receipt that they were shown. */
export const receiptVerdicts = {
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
    title: '这不是来件回执',
    words: '没有读到完整的回执内容。请对准回执上的二维码，再扫一次。',
  },
} as const satisfies Record<string, VerdictWords>

export type ReceiptVerdict = keyof typeof receiptVerdicts

/** What a genuine receipt does not say, so that nobody takes it for more. */
export const receiptLimits = '只能说明我们在这个时间收到过这件来件。看不到内容，也不说明办理结果。'
