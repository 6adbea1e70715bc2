import { createHash } from 'node:crypto'
import { evidenceKinds } from '../../../../miniprogram/contract/evidence'
import { keysFrom } from '../../../../cloudfunctions/shared/keys'
import type { AttachmentRecord } from '../../../../cloudfunctions/shared/evidence/attachments'
import type { PetitionRecord } from '../../../../cloudfunctions/petition/records/record'
import { openTestCloud, type Phone, type TestCloud } from '../../../support/cloud'
import { attachFile, sample, submission } from '../../../support/petitions'

let test: TestCloud
let phone: Phone
beforeAll(async () => {
  test = await openTestCloud({ maxFileBytes: 60 * 1024 * 1024 })
  phone = test.phone('citizen-wang')
})
afterAll(() => test?.end())

const attachments = () => test.database.collection<AttachmentRecord>('attachments')

/** Reserves, uploads and asks to attach; answers what was said. */
async function attempt(kind: keyof typeof evidenceKinds, name: string, bytes: Buffer, draft = 'draft') {
  const ticket = await phone.get('petition.evidence.ticket', { draft, kind })
  await phone.upload(ticket.cloudPath, bytes)
  return phone.ask('petition.evidence.attach', { draft, ticket: ticket.id, name })
}

describe('attaching a file', () => {
  it.each([
    ['image', 'street.jpg'],
    ['image', 'photo.png'],
    ['image', 'photo.webp'],
    ['audio', 'voice.m4a'],
    ['audio', 'voice.mp3'],
    ['audio', 'voice.wav'],
    ['video', 'clip.mp4'],
    ['video', 'clip.mov'],
  ] as const)('takes %s %s and fixes what was handed in by its SM3', async (kind, name) => {
    const bytes = sample(name)
    expect(await attempt(kind, name, bytes)).toEqual({
      ok: true,
      data: {
        id: expect.any(String),
        kind,
        name,
        bytes: bytes.length,
        sm3: createHash('sm3').update(bytes).digest('hex'),
      },
    })
  })

  it('shows the handlers a copy without metadata and keeps the original sealed', async () => {
    const draft = submission()
    const photo = await attachFile(phone, { draft: draft.draft, kind: 'image', name: 'street.jpg' })
    const { id } = await phone.get('petition.submit', { ...draft, evidence: [photo.id] })
    const inspector = await test.signIn('inspector-chen')
    const { evidence } = await inspector.get('petition.detail', { id })
    const shown = Buffer.from(await (await fetch(evidence[0]?.url ?? '')).arrayBuffer())
    expect(shown.includes('TestPhone')).toBe(false)
    expect(shown.length).toBeGreaterThan(30_000)

    const [record] = await test.database.collection<PetitionRecord>('petitions').find({ _id: id })
    const path = record?.evidence[0]?.originalPath ?? ''
    const { bytes = Buffer.alloc(0) } = await test.files.read(path, 1e6)
    expect(bytes.includes('TestPhone')).toBe(false)
    const original = keysFrom(test.environment).seal.openBytes(bytes, photo.id, 'original')
    expect(original.equals(sample('street.jpg'))).toBe(true)
  })

  it('knows a voice note in a film’s container by what is inside', async () => {
    const bytes = sample('voice.m4a')
    bytes.write('isom', 8, 'latin1')
    expect(await attempt('audio', 'voice.m4a', bytes)).toMatchObject({ ok: true })
    expect(await attempt('video', 'voice.m4a', bytes)).toMatchObject({ ok: false })
  })

  it('gives the same answer again when the answer was lost', async () => {
    const ticket = await phone.get('petition.evidence.ticket', { draft: 'again', kind: 'image' })
    await phone.upload(ticket.cloudPath, sample('rotated.jpg'))
    const request = { draft: 'again', ticket: ticket.id, name: 'rotated.jpg' }
    const both = await Promise.all([
      phone.get('petition.evidence.attach', request),
      phone.get('petition.evidence.attach', request),
    ])
    expect(both[0]).toEqual(both[1])
    expect(await phone.get('petition.evidence.attach', request)).toEqual(both[0])
  })

  it('keeps the first of two uploads to one ticket, so that the hash is that of the stored bytes', async () => {
    const draft = submission()
    const ticket = await phone.get('petition.evidence.ticket', { draft: draft.draft, kind: 'image' })
    const request = { draft: draft.draft, ticket: ticket.id, name: 'a.jpg' }
    await phone.upload(ticket.cloudPath, sample('rotated.jpg'))
    await test.database.collection('attachments').change({ _id: ticket.id }, { mark: 'of-other-bytes' })
    expect(await phone.ask('petition.evidence.attach', request)).toMatchObject({
      ok: false,
      error: { code: 'INVALID' },
    })
  })

  it.each([
    [
      'a text called a picture',
      'image',
      '现场.jpg',
      Buffer.from('这不是图片'),
      '“现场.jpg”的内容不是可以接收的图片格式，请重新选择',
    ],
    [
      'a program',
      'image',
      'a.png',
      Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'),
      '“a.png”的内容不是可以接收的图片格式，请重新选择',
    ],
    ['a file of one byte', 'audio', '录音', Buffer.alloc(1), '“录音”的内容不是可以接收的语音格式，请重新选择'],
    [
      'a recording under a picture’s ticket',
      'image',
      'voice.mp3',
      sample('voice.mp3'),
      '“voice.mp3”的内容不是可以接收的图片格式，请重新选择',
    ],
    [
      'a video under a recording’s ticket',
      'audio',
      'clip.mp4',
      sample('clip.mp4'),
      '“clip.mp4”的内容不是可以接收的语音格式，请重新选择',
    ],
    [
      'half a picture',
      'image',
      '半张.jpg',
      sample('street.jpg').subarray(0, 20_000),
      '“半张.jpg”已损坏，无法打开，请重新选择',
    ],
    [
      'half a video',
      'video',
      'clip.mp4',
      sample('clip.mp4').subarray(0, 2000),
      '“clip.mp4”已损坏，无法打开，请重新选择',
    ],
  ] as const)('refuses %s by the file’s name', async (_, kind, name, bytes, message) => {
    expect(await attempt(kind, name, bytes)).toEqual({ ok: false, error: { code: 'INVALID', message } })
  })

  it('refuses more than 50 MB by the file’s name and says how to shorten it, leaving the draft’s other files', async () => {
    const draft = submission()
    const photo = await attachFile(phone, { draft: draft.draft, kind: 'image', name: 'rotated.jpg' })
    const reply = await attempt('video', '长视频.mp4', Buffer.alloc(evidenceKinds.video.bytes + 1), draft.draft)
    expect(reply).toEqual({
      ok: false,
      error: { code: 'INVALID', message: '“长视频.mp4”超过 50 MB，请截短或降低清晰度后再上传' },
    })
    const { id } = await phone.get('petition.submit', { ...draft, evidence: [photo.id] })
    expect((await phone.get('petition.progress', { id })).evidenceCount).toBe(1)
  })

  it('says that nothing has arrived yet, and takes the file once it has', async () => {
    const ticket = await phone.get('petition.evidence.ticket', { draft: 'late', kind: 'image' })
    const request = { draft: 'late', ticket: ticket.id, name: '现场.jpg' }
    const early = await phone.ask('petition.evidence.attach', request)
    expect(early).toEqual({ ok: false, error: { code: 'INVALID', message: '“现场.jpg”没有上传成功，请重试' } })
    await phone.upload(ticket.cloudPath, sample('rotated.jpg'))
    expect(await phone.ask('petition.evidence.attach', request)).toMatchObject({ ok: true })
  })

  it('deletes the upload, whether it was taken or refused', async () => {
    await attempt('image', 'voice.mp3', sample('voice.mp3'), 'deleted')
    await attempt('image', 'rotated.jpg', sample('rotated.jpg'), 'deleted')
    const owner = keysFrom(test.environment).digest('draft', phone.openid, 'deleted')
    const records = await attachments().find({ _id: test.database.command.gt(''), owner })
    expect(records).toHaveLength(2)
    expect((await test.files.links(records.map(({ uploadPath }) => uploadPath))).size).toBe(0)
  })

  it.each([
    ['another person', 'citizen-li', 'mine'],
    ['another draft', 'citizen-wang', 'other'],
  ])('does not know the ticket of %s', async (_, openid, draft) => {
    const ticket = await phone.get('petition.evidence.ticket', { draft: 'mine', kind: 'image' })
    const reply = await test.phone(openid).ask('petition.evidence.attach', { draft, ticket: ticket.id, name: 'a.jpg' })
    expect(reply).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  })
})
