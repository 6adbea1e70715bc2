import { checkReceipt } from '../../../../cloudfunctions/shared/receipts/check'
import {
  newReceiptKey,
  publishedKeys,
  receiptAddress,
  receiptKeys,
  signerFrom,
} from '../../../../cloudfunctions/shared/receipts/sign'
import { readClaim, writeClaim, type ReceiptClaim } from '../../../../miniprogram/contract/petition/receipt-claim'

const address = 'https://e-du.example/verify/'
const environmentOf = (keys: string) => ({ [receiptKeys]: keys, [receiptAddress]: address })
const [first, second] = [newReceiptKey(), newReceiptKey()]
const signer = signerFrom(environmentOf(first))
const claim = signer.sign({
  number: 'TS20261124-583921',
  submittedAt: '2026-11-24T07:20:00.123Z',
  hash: 'A1'.repeat(32),
})
/** As whoever holds the link would read it. */
const read = (link: string) => readClaim(link) as ReceiptClaim

describe('a signed receipt', () => {
  it('is genuine by the published key, read from its link', () => {
    const link = signer.linkTo(writeClaim(claim))
    expect(link).toMatch(/^https:\/\/e-du\.example\/verify\/#1\/TS20261124-583921\//)
    expect(checkReceipt(read(link), signer.published)).toBe('genuine')
  })

  it.each([
    ['number', { number: 'TS20261124-583922' }],
    ['time', { submittedAt: '2026-11-24T07:20:00.124Z' }],
    ['hash', { hash: `B${claim.hash.slice(1)}` }],
    ['signature', { signature: claim.signature.replace(/.$/, (last) => (last === '0' ? '1' : '0')) }],
    ['signature into no number of the curve', { signature: 'F'.repeat(128) }],
    ['signature into nothing', { signature: '0'.repeat(128) }],
  ])('is altered by another %s', (_, changes) => {
    expect(checkReceipt(read(writeClaim({ ...claim, ...changes })), signer.published)).toBe('altered')
  })

  it('is not known when a key signed it that is not published, and altered when it borrows a published name', () => {
    const foreign = signerFrom(environmentOf(second)).sign(claim)
    expect(checkReceipt(foreign, signer.published)).toBe('unknownKey')
    expect(checkReceipt({ ...foreign, key: claim.key }, signer.published)).toBe('altered')
    expect(checkReceipt({ ...foreign, key: 'toString' }, signer.published)).toBe('unknownKey')
  })

  it('stays genuine when the keys have rotated, with the old one private or only public', () => {
    const old = Object.values(publishedKeys(environmentOf(first))).join()
    const [name] = Object.keys(publishedKeys(environmentOf(second)))
    for (const keys of [`${second},${first}`, `${second},${old}`]) {
      const now = signerFrom(environmentOf(keys))
      expect(checkReceipt(claim, now.published)).toBe('genuine')
      expect(now.sign(claim).key).toBe(name)
      expect(checkReceipt(now.sign(claim), now.published)).toBe('genuine')
    }
  })
})

it('the first key signs, also beside one whose name is all digits and so comes first in any object', () => {
  // Its public half is named 87496693.
  const digits = '6a'.padStart(64, '0')
  const now = signerFrom(environmentOf(`${first},${digits}`))
  expect(Object.keys(now.published)[0]).toBe('87496693')
  expect(now.sign(claim).key).toBe(claim.key)
  expect(checkReceipt(now.sign(claim), now.published)).toBe('genuine')
})

describe('a link', () => {
  it.each([
    ['nothing', ''],
    ['another page', 'https://example.com/#top'],
    ['a receipt cut short', writeClaim(claim).slice(0, -1)],
    ['a receipt with more behind it', `${writeClaim(claim)}0`],
    ['a day that does not exist', writeClaim({ ...claim, submittedAt: '2026-13-45T99:20:00.123Z' })],
    ['markup for a number', writeClaim({ ...claim, number: '<img>' })],
  ])('that says %s is no receipt', (_, link) => {
    expect(readClaim(link)).toBeUndefined()
  })

  it('is written in the characters that a QR code holds in the least room', () => {
    expect(writeClaim(claim)).toMatch(/^[0-9A-Z $%*+\-./:]+$/)
  })
})

it.each([
  ['no key', environmentOf(''), receiptKeys],
  ['a public key where the private one belongs', environmentOf(Object.values(signer.published).join()), receiptKeys],
  ['half a key', environmentOf(`${first},${second.slice(1)}`), receiptKeys],
  ['no address', { [receiptKeys]: first }, receiptAddress],
])('with %s nothing is signed, and the variable is named', (_, environment, name) => {
  expect(() => signerFrom(environment)).toThrow(name)
})
