import { createHash } from 'node:crypto'
import type { AttachmentRecord } from '../../../../cloudfunctions/shared/evidence/attachments'
import { chunkPath, uploadPathsOf } from '../../../../cloudfunctions/shared/evidence/uploads'
import { keysFrom } from '../../../../cloudfunctions/shared/keys'
import { chunkBytes, evidenceKinds } from '../../../../miniprogram/contract/evidence'
import { handIn, longRecording, piecesOf, sendPiece, tryHandIn } from '../../../support/chunks'
import { openTestCloud, type ConsoleAsker, type TestCloud } from '../../../support/cloud'
import { sample } from '../../../support/petitions'

let test: TestCloud
let handler: ConsoleAsker
beforeAll(async () => {
  test = await openTestCloud({ maxFileBytes: 60 * 1024 * 1024 })
  handler = await test.signIn('team-he')
})
afterAll(() => test?.end())

const attachments = () => test.database.collection<AttachmentRecord>('attachments')
const recordOf = async (id: string) => (await attachments().first({ _id: id })) as AttachmentRecord
const lying = async (id: string) => (await test.files.links(uploadPathsOf(await recordOf(id)))).size
const recording = longRecording(2 * chunkBytes + 100_000)
const request = { draft: 'case', kind: 'audio' } as const
const reserve = (bytes = recording.length) => handler.get('petition.desk.ticket', { ...request, bytes })
const attach = (ticket: string, name = '谈话.wav') =>
  handler.ask('petition.desk.attach', { draft: 'case', ticket, name })

describe('handing in a file by pieces', () => {
  it('puts them together, fixes the whole by its hash and deletes the pieces', async () => {
    const { id, chunkBytes: length, have } = await reserve()
    expect([length, have]).toEqual([chunkBytes, []])
    const pieces = piecesOf(recording)
    expect(pieces.map((piece) => piece.length)).toEqual([chunkBytes, chunkBytes, 100_000])
    for (const [place, piece] of pieces.entries())
      expect(await sendPiece(handler, 'case', id, place, piece)).toEqual({ ok: true, data: {} })
    expect(await lying(id)).toBe(3)
    const sm3 = createHash('sm3').update(recording).digest('hex')
    expect(await attach(id)).toEqual({
      ok: true,
      data: { id, kind: 'audio', name: '谈话.wav', bytes: recording.length, sm3 },
    })
    expect(await lying(id)).toBe(0)
    const { file } = await recordOf(id)
    const stored = await test.files.read(file?.originalPath ?? '', 2e7)
    const original = keysFrom(test.environment).seal.openBytes(stored.bytes ?? Buffer.alloc(0), id, 'original')
    expect(original.equals(recording)).toBe(true)
  })

  it('takes the pieces in any order, twice, and several at once', async () => {
    const { id } = await reserve()
    const pieces = piecesOf(recording)
    const order = [2, 0, 1, 0, 2]
    await Promise.all(order.map((place) => sendPiece(handler, 'case', id, place, pieces[place] ?? Buffer.alloc(0))))
    const sm3 = createHash('sm3').update(recording).digest('hex')
    expect(await attach(id)).toMatchObject({ ok: true, data: { sm3 } })
    // Whatever comes late, because its answer was lost, changes nothing any more.
    expect(await sendPiece(handler, 'case', id, 1, pieces[1] ?? Buffer.alloc(0))).toEqual({ ok: true, data: {} })
    expect(await lying(id)).toBe(0)
    expect(await attach(id)).toMatchObject({ ok: true, data: { sm3 } })
  })

  it('goes on where it was interrupted: the ticket tells what is there', async () => {
    const { id } = await reserve()
    const pieces = piecesOf(recording)
    await sendPiece(handler, 'case', id, 0, pieces[0] ?? Buffer.alloc(0))
    await sendPiece(handler, 'case', id, 2, pieces[2] ?? Buffer.alloc(0))
    expect(await attach(id)).toMatchObject({ ok: false, error: { message: '“谈话.wav”没有上传成功，请重试' } })
    const again = await handler.get('petition.desk.ticket', { ...request, bytes: recording.length, ticket: id })
    expect(again).toEqual({ id, chunkBytes, have: [0, 2] })
    await sendPiece(handler, 'case', id, 1, pieces[1] ?? Buffer.alloc(0))
    expect(await attach(id)).toMatchObject({ ok: true })
  })

  it('asks for everything again when storage lost what had arrived', async () => {
    const { id } = await reserve()
    const pieces = piecesOf(recording)
    for (const [place, piece] of pieces.entries()) await sendPiece(handler, 'case', id, place, piece)
    await test.files.remove([chunkPath((await recordOf(id)).uploadPath, 1)])
    expect(await attach(id)).toMatchObject({ ok: false, error: { code: 'INVALID' } })
    const { have } = await handler.get('petition.desk.ticket', { ...request, bytes: recording.length, ticket: id })
    expect(have).toEqual([])
    for (const [place, piece] of pieces.entries()) await sendPiece(handler, 'case', id, place, piece)
    expect(await attach(id)).toMatchObject({ ok: true })
  })

  it('gives a file of another length a ticket of its own', async () => {
    const { id } = await reserve()
    const other = await handler.get('petition.desk.ticket', { ...request, bytes: 100, ticket: id })
    expect(other.id).not.toBe(id)
  })
})

describe('a file', () => {
  it('that is too large for its kind gets no ticket, and is told how to become shorter', async () => {
    for (const [kind, { bytes }] of Object.entries(evidenceKinds)) {
      const asked = { draft: 'case', kind: kind as keyof typeof evidenceKinds }
      expect(await handler.ask('petition.desk.ticket', { ...asked, bytes })).toMatchObject({ ok: true })
      const reply = await handler.ask('petition.desk.ticket', { ...asked, bytes: bytes + 1 })
      expect(reply).toMatchObject({
        ok: false,
        error: { code: 'INVALID', message: expect.stringMatching(/超过 50 MB，请/) },
      })
    }
    expect(await handler.ask('petition.desk.ticket', { ...request, bytes: 0 })).toMatchObject({ ok: false })
  })

  it('as large as it may be is taken', async () => {
    const bytes = longRecording(evidenceKinds.audio.bytes)
    expect(await handIn(handler, { ...request, name: '全天.wav', bytes })).toMatchObject({ bytes: bytes.length })
  }, 60_000)

  it.each([
    ['a text called a picture', 'image', Buffer.from('这不是图片'), '“a”的内容不是可以接收的图片格式，请重新选择'],
    [
      'a PDF',
      'image',
      Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'),
      '“a”的内容不是可以接收的图片格式，请重新选择',
    ],
    ['a video under a recording’s ticket', 'audio', sample('clip.mp4'), '“a”的内容不是可以接收的语音格式，请重新选择'],
    ['half a picture', 'image', sample('street.jpg').subarray(0, 20_000), '“a”已损坏，无法打开，请重新选择'],
  ] as const)('of the wrong kind, %s, is refused by its bytes and deleted', async (_, kind, bytes, message) => {
    const draft = `wrong-${message}-${kind}`.replace(/[^\w-]/g, '')
    const reply = await tryHandIn(handler, { draft, kind, name: 'a', bytes })
    expect(reply).toEqual({ ok: false, error: { code: 'INVALID', message } })
    const officer = await test.database
      .collection<{ _id: string }>('officers')
      .find({ 'sessions.token': test.database.command.exists(true) })
    const { digest } = keysFrom(test.environment)
    const owners = officer.map(({ _id }) => digest('draft', _id, draft))
    const [record] = await attachments().find({
      owner: test.database.command.in(owners),
      at: test.database.command.gt(new Date(0)),
    })
    expect(record).toMatchObject({ chunks: { have: [] } })
    expect(await lying(record?._id ?? '')).toBe(0)
  })
})

it('what was handed in and never used is swept after a day with every piece; a piece costs three round trips', async () => {
  const { id } = await reserve()
  const pieces = piecesOf(recording)
  await sendPiece(handler, 'case', id, 0, pieces[0] ?? Buffer.alloc(0))
  const mark = test.cloud.mark()
  await sendPiece(handler, 'case', id, 1, pieces[1] ?? Buffer.alloc(0))
  expect(test.cloud.since(mark).queries).toHaveLength(3)
  const attached = await handIn(handler, { draft: 'left', kind: 'image', name: 'rotated.jpg' })
  const records = [await recordOf(id), await recordOf(attached.id)]
  const day = new Date(Date.now() - 25 * 3_600_000)
  await attachments().change({ _id: test.database.command.in([id, attached.id]) }, { at: day })
  await test.cloud.runTimer('clock', 'tick')
  const stored = records.flatMap(({ originalPath, file }) => [originalPath, file?.copyPath ?? 'none'])
  const paths = records.flatMap(uploadPathsOf).concat(stored)
  expect((await test.files.links(paths)).size).toBe(0)
  expect(await attachments().first({ _id: id })).toBeUndefined()
})
