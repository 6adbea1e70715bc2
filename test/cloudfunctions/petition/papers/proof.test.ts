import { randomBytes } from 'node:crypto'
import { paperHash, proofPicture, signPaper } from '../../../../cloudfunctions/shared/case/papers/proof'
import { keysFrom, sealKeys, type Keys } from '../../../../cloudfunctions/shared/keys'
import { checkReceipt } from '../../../../cloudfunctions/shared/receipts/check'
import { newReceiptKey, receiptAddress, receiptKeys } from '../../../../cloudfunctions/shared/receipts/sign'
import { anyPapers, paperOf } from '../../../../miniprogram/contract/papers'
import {
  claimWords,
  readClaim,
  signedText,
  verdictWords,
  writeClaim,
  type ReceiptClaim,
} from '../../../../miniprogram/contract/petition/receipt-claim'
import { readQrCode } from '../../../support/qr-codes'
import { contents } from './reading'

const keys: Keys = keysFrom({
  [sealKeys]: `k1:${randomBytes(32).toString('hex')}`,
  [receiptKeys]: newReceiptKey(),
  [receiptAddress]: 'https://e-du.example/verify/',
})
const signer = keys.signer()
const issued = {
  record: 'case',
  id: 'paper',
  kind: 'reply',
  year: 2026,
  place: 7,
  at: new Date('2026-12-25T02:00:00Z'),
} as const
const content = contents('reply', { number: '湘公督复〔2026〕7号' })
const { claim, salt } = signPaper(issued, content, keys)
const read = readClaim(signer.linkTo(claim)) as ReceiptClaim

describe('an official document’s proof', () => {
  it('is genuine by the published key, and says number and time as they stand on the paper', () => {
    expect(checkReceipt(read, signer.published)).toBe('genuine')
    expect(claimWords(read)).toMatchObject({
      number: '湘公督复〔2026〕7号（信访处理意见书）',
      numberLabel: '文号',
      timeLabel: '签发时间',
    })
    expect(read.submittedAt).toBe('2026-12-25T02:00:00.000Z')
    expect(verdictWords('genuine', read).title).toBe('确为本机关签发')
  })

  it.each(anyPapers)('can be written for every kind: %s', (kind) => {
    const one = readClaim(signPaper({ ...issued, kind }, content, keys).claim)
    const { code, label } = paperOf(kind)
    expect(one && claimWords(one).number).toBe(`${code}〔2026〕7号（${label}）`)
  })

  it.each([
    ['another number', { number: 'REPLY-2026-8' }],
    ['another kind', { number: 'REJECTION-2026-7' }],
    ['another day', { submittedAt: '2026-12-26T02:00:00.000Z' }],
    ['another content', { hash: 'A'.repeat(64) }],
  ])('is altered by %s', (_, changes) => {
    expect(checkReceipt(readClaim(writeClaim({ ...read, ...changes })) as ReceiptClaim, signer.published)).toBe(
      'altered',
    )
  })

  it('and a receipt are never taken for each other', () => {
    const { form: _form, ...asReceipt } = read
    expect(checkReceipt(asReceipt, signer.published)).toBe('altered')
    const receipt = signer.sign({ number: 'REPLY-2026-7', submittedAt: read.submittedAt, hash: read.hash })
    expect(checkReceipt(receipt, signer.published)).toBe('genuine')
    expect(checkReceipt({ ...receipt, form: 'paper' }, signer.published)).toBe('altered')
    // What was signed before papers were is to stay genuine.
    expect(signedText(receipt)).toMatch(/^e-du receipt 1\n/)
    expect(signedText(read)).toMatch(/^e-du paper 2\n/)
    expect(verdictWords('genuine', receipt).title).toBe('确为本机关收到')
    expect(claimWords(receipt).numberLabel).toBe('来件编号')
  })

  it.each([
    'TS20261126-000012',
    'ORDER-2026-7',
    'REPLY-2026-0',
    'REPLY-2026-07',
    'REPLY-26-7',
    'REPLY-2026-7-8',
    'TS1-REPLY-2026-7',
  ])('bears no number like %s', (number) => {
    expect(readClaim(claim.replace('REPLY-2026-7', number))).toBeUndefined()
  })

  it('proves the content to whoever has the record’s salt, and to nobody else', () => {
    const opened = keys.seal.open(salt, 'case', 'paper.paper.salt')
    expect(read.hash).toBe(paperHash(opened, content))
    expect(read.hash).not.toBe(paperHash('', content))
    const changes = [
      { addressee: '李四' },
      { opening: [] },
      { sections: [] },
      { date: '2026年12月26日' },
      { copies: ['市局'] },
    ]
    for (const changed of changes) expect(paperHash(opened, { ...content, ...changed })).not.toBe(read.hash)
    expect(signPaper(issued, content, keys).claim).not.toBe(claim)
  })

  it('fits into a QR code that a phone reads', () => {
    expect(readQrCode(proofPicture(claim, signer))).toBe(`https://e-du.example/verify/#${claim}`)
  })
})
