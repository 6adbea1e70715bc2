import { keysFrom } from '../../../cloudfunctions/shared/keys'
import type { AttachmentRecord } from '../../../cloudfunctions/shared/evidence/attachments'
import { askedOf } from '../../../cloudfunctions/shared/case/records/asked'
import type { PetitionRecord } from '../../../cloudfunctions/petition/records/record'
import { evidenceKinds } from '../../../miniprogram/contract/evidence'
import { handIn } from '../../support/chunks'
import { openTestCloud, type ConsoleAsker, type Phone, type TestCloud } from '../../support/cloud'
import { agree, asked, makeMove, openDesk, supervise, tryMove, type Desk } from '../../support/desk'
import { attachFile, entry, named, submission } from '../../support/petitions'

let test: TestCloud
let desk: Desk
let phone: Phone
beforeAll(async () => {
  test = await openTestCloud()
  desk = await openDesk(test)
  phone = test.phone('citizen-wang')
}, 60_000)
afterAll(() => test?.end())

/** A complaint that the team of the southern bureau inquires into. */
async function signed() {
  const { id } = await phone.get('petition.submit', named({ unit: 'south-station' }))
  await makeMove(desk.clerk, id, 'accept')
  await supervise(desk, id)
  await makeMove(desk.handler, id, 'sign')
  return id
}
const photo = (asker: ConsoleAsker, draft: string) => handIn(asker, { draft, kind: 'image', name: 'street.jpg' })
const gone = { ok: false, error: { code: 'INVALID', fields: { evidence: '有文件已失效，请删除后重新添加' } } }

describe('a result with evidence', () => {
  it('is seen with its files by the team and everybody of the department, and never by the citizen', async () => {
    const id = await signed()
    const pictures = [
      await photo(desk.handler, id),
      await handIn(desk.handler, { draft: id, kind: 'audio', name: 'voice.wav' }),
    ]
    const evidence = pictures.map((picture) => picture.id)
    const { events } = await makeMove(desk.handler, id, 'report', { ...asked.result, evidence })
    expect(events.at(-1)).toMatchObject({
      label: '反馈结果',
      evidence: [{ name: 'street.jpg' }, { name: 'voice.wav' }],
    })
    expect(events.at(-1)?.notes.map(({ label }) => label)).toEqual(['核查结论', '核查情况'])
    // Its ids stand with the files, not among the words.
    const petitions = test.database.collection<PetitionRecord>('petitions')
    const record = (await petitions.first({ _id: id })) as PetitionRecord
    expect(askedOf(record, record.version, keysFrom(test.environment).seal)).toEqual(asked.result)

    for (const asker of [desk.handler, desk.teamLeader, desk.chen, desk.reviewer, desk.head]) {
      const seen = await asker.get('petition.detail', { id })
      expect(seen.events.at(-1)?.evidence?.map((file) => file.id)).toEqual(evidence)
      expect(seen.events.slice(0, -1).some((event) => event.evidence)).toBe(false)
      expect([seen.evidence, seen.evidenceCount]).toEqual([[], 0])
    }
    const shown = await desk.chen.get('petition.detail', { id })
    const copy = Buffer.from(await (await fetch(shown.events.at(-1)?.evidence?.[0]?.url ?? '')).arrayBuffer())
    expect(copy.length).toBeGreaterThan(30_000)
    expect(copy.includes('TestPhone')).toBe(false)

    const told = JSON.stringify([
      await phone.get('petition.progress', { id }),
      await phone.get('petition.mine', {}),
      await phone.get('petition.inbox', {}),
    ])
    for (const { id: file, name, sm3 } of pictures)
      for (const word of [file, name, sm3]) expect(told).not.toContain(word)
    expect(told).not.toContain('evidence/')
  })

  it('of the department’s own inquiry is shown likewise', async () => {
    const { id } = await phone.get('petition.submit', submission({ unit: 'south' }))
    await makeMove(desk.clerk, id, 'accept')
    await makeMove(desk.chen, id, 'direct', { reason: '反映的是分局，分局督察大队应当回避' })
    await agree(desk.head, id)
    const picture = await photo(desk.chen, id)
    await makeMove(desk.chen, id, 'conclude', { ...asked.result, evidence: [picture.id] })
    const { events } = await desk.reviewer.get('petition.detail', { id })
    expect(events.at(-1)?.evidence).toMatchObject([{ id: picture.id, kind: 'image' }])
  })

  it('goes back and comes again with other files, and both stay where they were handed in', async () => {
    const id = await signed()
    const first = await photo(desk.handler, id)
    await makeMove(desk.handler, id, 'report', { ...asked.result, evidence: [first.id] })
    await makeMove(desk.chen, id, 'sendBack', { reason: '请补充接警录音' })
    const second = await handIn(desk.handler, { draft: id, kind: 'audio', name: 'voice.mp3' })
    await makeMove(desk.handler, id, 'report', { ...asked.result, evidence: [second.id] })
    const { events } = await desk.head.get('petition.detail', { id })
    const shown = events.flatMap((event) => event.evidence ?? [])
    expect(shown.map((file) => file.id)).toEqual([first.id, second.id])
  })

  it('keeps its files when the attachments are swept', async () => {
    const id = await signed()
    const picture = await photo(desk.handler, id)
    await makeMove(desk.handler, id, 'report', { ...asked.result, evidence: [picture.id] })
    const attachments = test.database.collection<AttachmentRecord>('attachments')
    const record = (await attachments.first({ _id: picture.id })) as AttachmentRecord
    await attachments.change({ _id: picture.id }, { at: new Date(Date.now() - 48 * 3_600_000) })
    await test.cloud.runTimer('clock', 'tick')
    expect(await attachments.first({ _id: picture.id })).toBeUndefined()
    expect((await test.files.links([record.originalPath, record.file?.copyPath ?? ''])).size).toBe(2)
    const { events } = await desk.chen.get('petition.detail', { id })
    expect((await fetch(events.at(-1)?.evidence?.[0]?.url ?? '')).status).toBe(200)
  })
})

describe('files that are not one’s own', () => {
  it('come with no result: a colleague’s, those of another case, a citizen’s, those that were never attached', async () => {
    const id = await signed()
    const another = await signed()
    const citizens = await attachFile(phone, { draft: id, kind: 'image', name: 'rotated.jpg' })
    const waiting = await desk.handler.get('petition.desk.ticket', { draft: id, kind: 'image', bytes: 100 })
    const foreign = [
      (await photo(desk.teamLeader, id)).id,
      (await photo(desk.handler, another)).id,
      citizens.id,
      waiting.id,
      'no-such-thing',
    ]
    const own = await photo(desk.handler, id)
    for (const file of foreign) {
      expect(await tryMove(desk.handler, id, 'report', { ...asked.result, evidence: [own.id, file] })).toMatchObject(
        gone,
      )
    }
    expect((await desk.chen.get('petition.detail', { id })).status).toBe('SIGNED')
  })

  it('are not handed in by a citizen either', async () => {
    const draft = submission()
    const { id: ticket } = await desk.chen.get('petition.desk.ticket', {
      draft: draft.draft,
      kind: 'image',
      bytes: 100,
    })
    const officers = await photo(desk.chen, draft.draft)
    for (const evidence of [[ticket], [officers.id]])
      expect(await phone.ask('petition.submit', { ...draft, evidence })).toMatchObject(gone)
    const id = await signed()
    expect(await phone.send('petition.move', { id, version: 4, move: 'report', ...asked.result })).toMatchObject({
      error: { code: 'DENIED' },
    })
  })

  it('that are more of a kind than a case may have are refused', async () => {
    const id = await signed()
    const evidence: string[] = []
    for (let count = 0; count <= evidenceKinds.video.max; count++)
      evidence.push((await handIn(desk.handler, { draft: id, kind: 'video', name: 'clip.mp4' })).id)
    expect(await tryMove(desk.handler, id, 'report', { ...asked.result, evidence })).toMatchObject({
      error: { fields: { evidence: '视频最多 3 个' } },
    })
  })
})

describe('a case of somebody else', () => {
  it('takes no result and shows no file: another bureau’s team, and whoever told of an interest', async () => {
    const id = await signed()
    const strangers = await photo(desk.stranger, id)
    const nothing = { ok: false, error: { code: 'NOT_FOUND', message: '没有找到这件来件' } }
    const report = { id, version: 4, move: 'report', ...asked.result, evidence: [strangers.id] }
    expect(await desk.stranger.send('petition.move', report)).toEqual(nothing)

    const picture = await photo(desk.handler, id)
    await makeMove(desk.handler, id, 'report', { ...asked.result, evidence: [picture.id] })
    expect(await desk.stranger.ask('petition.detail', { id })).toEqual(nothing)
    await desk.liu.get('petition.desk.conflict', { id, reason: '当事人是我的亲属' })
    expect(await desk.liu.ask('petition.detail', { id })).toEqual(nothing)
    await desk.teamLeader.get('petition.desk.conflict', { id, reason: '当事人是我的亲属' })
    expect(await desk.teamLeader.ask('petition.detail', { id })).toEqual(nothing)
    expect((await desk.chen.get('petition.detail', { id })).events.some((event) => event.evidence)).toBe(true)
  })
})

it('an officer may hand in files with a petition that came on paper', async () => {
  const draft = entry('LETTER')
  const picture = await photo(desk.clerk, draft.draft)
  const { id } = await desk.clerk.get('petition.desk.enter', { ...draft, evidence: [picture.id] })
  expect((await desk.chen.get('petition.detail', { id })).evidence).toMatchObject([{ id: picture.id }])
})

it('what is attached is recorded in the audit, by its id and without a word of its name', async () => {
  const id = await signed()
  const picture = await photo(desk.handler, id)
  const { command } = test.database
  const [record] = await test.database
    .collection<{ _id: string; by: string; action: string; outcome: string }>('audit')
    .find({ subjects: picture.id, at: command.gt(new Date(0)) })
  expect(record).toMatchObject({ action: 'petition.desk.attach', outcome: 'done' })
  expect(record).not.toHaveProperty('given')
  expect(record?.by).toBe(keysFrom(test.environment).digest('record', 'officer', '120215'))
})
