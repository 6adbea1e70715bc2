import type { AttachmentRecord } from '../../../../cloudfunctions/shared/evidence/attachments'
import { uploadPathsOf } from '../../../../cloudfunctions/shared/evidence/uploads'
import { chunkBytes } from '../../../../miniprogram/contract/evidence'
import { longRecording, piecesOf, sendPiece } from '../../../support/chunks'
import { openTestCloud, type ConsoleAsker, type TestCloud } from '../../../support/cloud'

let test: TestCloud
let handler: ConsoleAsker
let colleague: ConsoleAsker
beforeAll(async () => {
  test = await openTestCloud()
  handler = await test.signIn('team-he')
  colleague = await test.signIn('team-gao')
})
afterAll(() => test?.end())

const recordOf = async (id: string) =>
  (await test.database.collection<AttachmentRecord>('attachments').first({ _id: id })) as AttachmentRecord
const lying = async (id: string) => (await test.files.links(uploadPathsOf(await recordOf(id)))).size
const recording = longRecording(2 * chunkBytes + 100_000)
const request = { draft: 'case', kind: 'audio' } as const
const reserve = (bytes = recording.length) => handler.get('petition.desk.ticket', { ...request, bytes })

describe('a piece', () => {
  it.each([
    ['that is too short', 0, (piece: Buffer) => piece.subarray(1)],
    ['that is empty', 0, () => Buffer.alloc(0)],
    ['that is longer than the rest of the file', 2, () => Buffer.alloc(100_001)],
    ['behind the end', 3, () => Buffer.alloc(100)],
    ['far behind the end', 2 ** 40, () => Buffer.alloc(0)],
  ])('%s is refused and not kept', async (_, place, changed) => {
    const { id } = await reserve()
    const reply = await sendPiece(handler, 'case', id, place, changed(piecesOf(recording)[0] ?? Buffer.alloc(0)))
    expect(reply).toMatchObject({ ok: false, error: { message: '文件没有完整传到，请重试' } })
    expect((await recordOf(id)).chunks).toEqual({ bytes: recording.length, have: [] })
    expect(await lying(id)).toBe(0)
  })

  it('longer than all pieces is stopped at the door', async () => {
    const { id } = await reserve()
    const reply = await sendPiece(handler, 'case', id, 0, Buffer.alloc(chunkBytes + 1))
    expect(reply).toMatchObject({ ok: false, error: { message: '请求的格式不正确' } })
  })
})

describe('a ticket', () => {
  it('is no good to another officer, in another draft, or at the phone', async () => {
    const { id } = await reserve(100)
    const gone = { ok: false, error: { code: 'NOT_FOUND', message: '这个文件的上传凭据已失效，请重新选择文件' } }
    expect(await sendPiece(colleague, 'case', id, 0, Buffer.alloc(100))).toEqual(gone)
    expect(await sendPiece(handler, 'other', id, 0, Buffer.alloc(100))).toEqual(gone)
    expect(await colleague.ask('petition.desk.attach', { draft: 'case', ticket: id })).toEqual(gone)
    // Asked for with somebody else's, one gets a place of one's own.
    const own = await colleague.get('petition.desk.ticket', { ...request, bytes: 100, ticket: id })
    expect(own.id).not.toBe(id)
    expect((await recordOf(id)).chunks).toEqual({ bytes: 100, have: [] })
    expect(await test.phone('team-he').send('petition.evidence.attach', { draft: 'case', ticket: id })).toEqual(gone)
  })

  it('of a phone takes no pieces', async () => {
    const { id } = await test.phone('team-he').get('petition.evidence.ticket', { draft: 'case', kind: 'image' })
    expect(await sendPiece(handler, 'case', id, 0, Buffer.alloc(100))).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })

  it('is given to nobody who handles no petitions, nor to a citizen, nor to somebody without a session', async () => {
    const asked = { ...request, bytes: 100 }
    const denied = { ok: false, error: { code: 'DENIED' } }
    for (const openid of ['citizen-wang', 'team-he', 'officer-zhou'])
      for (const action of ['petition.desk.ticket', 'petition.desk.chunk', 'petition.desk.attach'])
        expect(await test.phone(openid).send(action, asked)).toMatchObject(denied)
    const officer = await test.signIn('officer-zhou')
    expect(await officer.send('petition.desk.ticket', asked)).toMatchObject(denied)
    expect(await sendPiece(officer, 'case', 'x', 0, Buffer.alloc(1))).toMatchObject(denied)
    const { id } = await reserve(100)
    expect(await sendPiece(test.console(), 'case', id, 0, Buffer.alloc(100))).toMatchObject({
      error: { code: 'SIGNED_OUT' },
    })
    expect(await test.console().send('petition.desk.ticket', asked)).toMatchObject({ error: { code: 'SIGNED_OUT' } })
  })
})
