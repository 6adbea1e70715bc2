import { contentHash } from '../../../../cloudfunctions/petition/receipts/proof'
import type { PetitionRecord } from '../../../../cloudfunctions/petition/records/record'
import { keysFrom } from '../../../../cloudfunctions/shared/keys'
import type { Receipt } from '../../../../miniprogram/contract/petition/answers'
import { readClaim } from '../../../../miniprogram/contract/petition/receipt-claim'
import { openTestCloud, type TestCloud } from '../../../support/cloud'
import { attachFile, named, submission } from '../../../support/petitions'
import { readQrCode } from '../../../support/qr-codes'

let test: TestCloud
beforeAll(async () => {
  test = await openTestCloud()
})
afterAll(() => test?.end())

const recordOf = async ({ id }: Receipt) =>
  (await test.database.collection<PetitionRecord>('petitions').first({ _id: id })) as PetitionRecord

describe('a receipt', () => {
  it('has a link that the service itself calls genuine, with number and time, and a QR code that says the link', async () => {
    const phone = test.phone('citizen-wang')
    const receipt = await phone.get('petition.submit', named())
    expect(receipt.link).toContain('https://e-du.example/verify/#1/')
    expect(readClaim(receipt.link)).toMatchObject({ number: receipt.number, submittedAt: receipt.submittedAt })
    expect(pictureSays(receipt.picture)).toBe(receipt.link)
    const claim = receipt.link.split('#')[1] ?? ''
    expect(await test.phone('citizen-li').get('petition.verify', { claim })).toEqual({ verdict: 'genuine' })
    const altered = claim.replace(
      receipt.number,
      receipt.number.replace(/\d$/, (last) => (last === '0' ? '1' : '0')),
    )
    expect(await phone.get('petition.verify', { claim: altered })).toEqual({ verdict: 'altered' })
    expect(await phone.get('petition.verify', { claim: 'https://example.com' })).toEqual({ verdict: 'unreadable' })
  })

  it('is the same to the letter when the same draft is sent again, code and QR code too', async () => {
    const phone = test.phone('citizen-wang')
    const draft = submission()
    const first = await phone.get('petition.submit', draft)
    expect(first.code).toMatch(/^\d{16}$/)
    expect(await phone.get('petition.submit', draft)).toEqual(first)
  })

  it('says who gave it, where to ask, and whether it goes on at this moment', async () => {
    const phone = test.phone('citizen-wang')
    const now = await phone.get('petition.submit', submission({ happening: 'NOW' }))
    expect(now).toMatchObject({ organ: '湘城市公安局警务督察支队', telephone: '12389', urgent: true })
    expect(await phone.get('petition.submit', submission())).not.toHaveProperty('urgent')
  })

  it('is the same for two presses at once, whichever was first', async () => {
    const phone = test.phone('citizen-wang')
    const draft = submission()
    const [first, second] = await Promise.all([
      phone.get('petition.submit', draft),
      phone.get('petition.submit', draft),
    ])
    expect(first).toEqual(second)
  })

  it('has another code for another draft, and for another person with the same draft; none under one’s own name', async () => {
    const draft = submission()
    const [wang, li] = ['citizen-wang', 'citizen-li'].map((openid) => test.phone(openid))
    const codes = [
      (await wang?.get('petition.submit', draft))?.code,
      (await li?.get('petition.submit', draft))?.code,
      (await wang?.get('petition.submit', submission()))?.code,
    ]
    expect(new Set(codes).size).toBe(3)
    expect(await wang?.get('petition.submit', named())).not.toHaveProperty('code')
  })

  it('is no proof of the content to whoever has only the text: the salt stays sealed in the record', async () => {
    const phone = test.phone('citizen-wang')
    const draft = submission()
    const photo = await attachFile(phone, { draft: draft.draft, kind: 'image', name: 'rotated.jpg' })
    const sent = { ...draft, evidence: [photo.id] }
    const receipt = await phone.get('petition.submit', sent)
    const { _id, receipt: kept } = await recordOf(receipt)
    const hash = readClaim(receipt.link)?.hash
    expect(hash).not.toBe(contentHash('', sent, [photo.sm3]))
    // With the record and its keys it is one, and any change shows.
    const salt = keysFrom(test.environment).seal.open(kept.salt, _id, 'salt')
    expect(salt).toMatch(/^[0-9a-f]{64}$/)
    expect(hash).toBe(contentHash(salt, sent, [photo.sm3]))
    expect(hash).not.toBe(contentHash(salt, { ...sent, details: `${sent.details}。` }, [photo.sm3]))
    expect(hash).not.toBe(contentHash(salt, sent, []))
    // The same words handed in twice cannot be told to be the same.
    const again = await phone.get('petition.submit', { ...draft, draft: 'another' })
    expect(readClaim(again.link)?.hash).not.toBe(hash)
  })

  it('leaves no code in the records', async () => {
    const receipt = await test.phone('citizen-wang').get('petition.submit', submission())
    const record = JSON.stringify(await recordOf(receipt))
    expect(record).toContain(receipt.number)
    expect(record).not.toContain(receipt.code)
  })
})

const pictureSays = (address: string) =>
  readQrCode(Buffer.from(address.replace('data:image/png;base64,', ''), 'base64'))
