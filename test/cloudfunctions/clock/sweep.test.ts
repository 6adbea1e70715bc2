import type { AttachmentRecord } from '../../../cloudfunctions/shared/evidence/attachments'
import type { GuessRecord } from '../../../cloudfunctions/shared/guesses'
import type { SigninRecord } from '../../../cloudfunctions/people/signin/signins'
import { openTestCloud, type TestCloud } from '../../support/cloud'
import { attachFile, sample, submission } from '../../support/petitions'

let test: TestCloud
beforeAll(async () => {
  test = await openTestCloud()
})
afterAll(() => test?.end())

const attachments = () => test.database.collection<AttachmentRecord>('attachments')
const everything = () => attachments().find({ _id: test.database.command.gt('') })
const age = (id: string, hours: number) =>
  attachments().change({ _id: id }, { at: new Date(Date.now() - hours * 3_600_000) })
const sweep = () => test.cloud.runTimer('clock', 'tick')
const left = async ({ uploadPath, originalPath, file }: AttachmentRecord) =>
  [...(await test.files.links([uploadPath, originalPath, file?.copyPath ?? 'none'])).keys()].length

describe('the hourly sweep', () => {
  it('deletes tickets, uploads and attachments older than a day with all their files, and leaves younger ones', async () => {
    const phone = test.phone('citizen-wang')
    const attached = await attachFile(phone, { draft: 'old', kind: 'image', name: 'rotated.jpg' })
    const uploaded = await phone.get('petition.evidence.ticket', { draft: 'old', kind: 'image' })
    await phone.upload(uploaded.cloudPath, sample('rotated.jpg'))
    const young = await attachFile(phone, { draft: 'young', kind: 'image', name: 'rotated.jpg' })
    await Promise.all([age(attached.id, 25), age(uploaded.id, 25), age(young.id, 23.5)])
    const before = await everything()
    expect(before).toHaveLength(3)

    await sweep()
    expect((await everything()).map(({ _id }) => _id)).toEqual([young.id])
    for (const record of before) expect(await left(record)).toBe(record._id === young.id ? 2 : 0)
  })

  it('forgets the attachments of a petition and spares their files', async () => {
    const phone = test.phone('citizen-wang')
    const draft = submission()
    const photo = await attachFile(phone, { draft: draft.draft, kind: 'image', name: 'rotated.jpg' })
    const record = (await attachments().first({ _id: photo.id })) as AttachmentRecord
    const { id } = await phone.get('petition.submit', { ...draft, evidence: [photo.id] })
    await age(photo.id, 48)

    await sweep()
    expect(await attachments().first({ _id: photo.id })).toBeUndefined()
    expect(await left(record)).toBe(2)
    const { evidence } = await phone.get('petition.progress', { id })
    expect((await fetch(evidence[0]?.url ?? '')).status).toBe(200)
  })

  it('never meets a submission: files are refused an hour before they are swept', async () => {
    const phone = test.phone('citizen-wang')
    const draft = submission()
    const photo = await attachFile(phone, { draft: draft.draft, kind: 'image', name: 'rotated.jpg' })
    await age(photo.id, 23.1)
    const reply = await phone.ask('petition.submit', { ...draft, evidence: [photo.id] })
    expect(reply).toMatchObject({ ok: false, error: { fields: { evidence: '有文件已失效，请删除后重新添加' } } })
  })

  it('deletes counts of wrong codes that are over', async () => {
    const guesses = test.database.collection<GuessRecord>('guesses')
    await test.phone('citizen-li').ask('petition.find', { code: '0000000000000000' })
    await sweep()
    const [kept] = await guesses.find({ wrong: 1, until: test.database.command.gt(new Date()) })
    expect(kept).toBeDefined()
    await guesses.change({ _id: kept?._id ?? '' }, { until: new Date(Date.now() - 1000) })
    await sweep()
    expect(await guesses.first({ _id: kept?._id ?? '' })).toBeUndefined()
  })

  it('deletes sign-ins that ran out', async () => {
    const signins = test.database.collection<SigninRecord>('signins')
    const { id } = await test.console().get('people.signin.start', {})
    const waiting = await test.console().get('people.signin.start', {})
    await signins.change({ _id: id }, { expiresAt: new Date(Date.now() - 1000) })
    await sweep()
    expect(await signins.first({ _id: id })).toBeUndefined()
    expect(await signins.first({ _id: waiting.id })).toBeDefined()
  })
})
