import jsQR from 'jsqr'
import { inflateSync } from 'node:zlib'
import { contentHash } from '../../../../cloudfunctions/petition/receipts/proof'
import type { PetitionRecord } from '../../../../cloudfunctions/petition/records/record'
import { keysFrom } from '../../../../cloudfunctions/shared/keys'
import type { Receipt } from '../../../../miniprogram/contract/petition/answers'
import { readClaim } from '../../../../miniprogram/contract/petition/receipt-claim'
import { openTestCloud, type TestCloud } from '../../../support/cloud'
import { attachFile, named, submission } from '../../../support/petitions'

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

/** What a scanner reads off the picture: one bit a pixel, no filters. */
function pictureSays(address: string): string | undefined {
  const png = Buffer.from(address.replace('data:image/png;base64,', ''), 'base64')
  const side = png.readUInt32BE(16)
  const start = png.indexOf('IDAT')
  const rows = inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)))
  const width = 1 + Math.ceil(side / 8)
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const white = ((rows[y * width + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1
      pixels.fill(white * 255, (y * side + x) * 4, (y * side + x) * 4 + 3)
    }
  }
  return jsQR(pixels, side, side)?.data
}
