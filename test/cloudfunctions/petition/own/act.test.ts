import type { PetitionRecord } from '../../../../cloudfunctions/petition/records/record'
import type { Submission } from '../../../../miniprogram/contract/petition/form'
import { openTestCloud, type Phone, type TestCloud } from '../../../support/cloud'
import { answerComplaint, makeMove, openDesk, supervise, type Desk } from '../../../support/desk'
import { attachFile, named, submission } from '../../../support/petitions'

let test: TestCloud
let desk: Desk
let wang: Phone
let li: Phone
beforeAll(async () => {
  test = await openTestCloud()
  desk = await openDesk(test)
  wang = test.phone('citizen-wang')
  li = test.phone('citizen-li')
}, 60_000)
afterAll(() => test?.end())

/** A petition whose sender was asked for more. */
async function asked(draft: Submission = named()): Promise<{ id: string; code?: string }> {
  const { id, code } = await wang.get('petition.submit', draft)
  await makeMove(desk.clerk, id, 'askMore', { question: '请补充报警时的照片' })
  return { id, ...(code && { code }) }
}

const photoFor = (phone: Phone, draft: string) => attachFile(phone, { draft, kind: 'image', name: 'rotated.jpg' })
const words = '照片里的人当时在场'
const stored = async (id: string) =>
  (await test.database.collection<PetitionRecord>('petitions').first({ _id: id })) as PetitionRecord

describe('files that come with a supplement', () => {
  it('stay with its place in the timeline, for the sender and for whoever handles the case', async () => {
    const { id } = await asked()
    const photo = await photoFor(wang, id)
    const after = await wang.get('petition.own.act', { id, move: 'supplement', words, evidence: [photo.id] })
    expect(after.timeline.at(-1)).toMatchObject({
      words: '您已补充情况，等待受理',
      evidence: [{ ...photo, url: expect.stringContaining('http') as string }],
    })
    expect((await stored(id)).timeline.at(-1)).toMatchObject({ move: 'supplement', evidence: [{ id: photo.id }] })

    const seen = await desk.chen.get('petition.detail', { id })
    expect(seen.events.at(-1)).toMatchObject({ notes: [{ label: '补充内容', words }], evidence: [{ id: photo.id }] })
    await makeMove(desk.clerk, id, 'accept')
    await supervise(desk, id)
    const atUnit = await desk.handler.get('petition.detail', { id })
    expect(atUnit.events.flatMap(({ evidence = [] }) => evidence)).toMatchObject([{ id: photo.id }])
  })

  it('are nobody else’s: another person’s, another draft’s and unknown ones are refused', async () => {
    const { id } = await asked()
    const strange = [await photoFor(li, id), await photoFor(wang, 'another-draft')].map((file) => file.id)
    for (const file of [...strange, 'no-such-file']) {
      const reply = await wang.ask('petition.own.act', { id, move: 'supplement', words, evidence: [file] })
      expect(reply).toMatchObject({
        ok: false,
        error: { code: 'INVALID', fields: { evidence: '有文件已失效，请删除后重新添加' } },
      })
    }
    expect(await stored(id)).toMatchObject({ status: 'NEED_MORE' })
  })

  it('may come from any phone by the code of an anonymous one', async () => {
    const { id, code } = await asked(submission())
    const photo = await photoFor(li, id)
    const given = { move: 'supplement' as const, words, evidence: [photo.id] }
    expect((await li.get('petition.own.act', { id, code, ...given })).timeline.at(-1)?.evidence).toMatchObject([
      { id: photo.id },
    ])
  })

  it('are there once when it is sent twice', async () => {
    const { id } = await asked()
    const given = { id, move: 'supplement' as const, words, evidence: [(await photoFor(wang, id)).id] }
    const first = await wang.get('petition.own.act', given)
    expect((await wang.get('petition.own.act', given)).timeline).toHaveLength(first.timeline.length)
  })

  it('are deleted with the petition once it is withdrawn', async () => {
    const { id } = await asked()
    const photo = await photoFor(wang, id)
    await wang.get('petition.own.act', { id, move: 'supplement', words, evidence: [photo.id] })
    const [file] = (await stored(id)).timeline.flatMap(({ evidence = [] }) => evidence)
    const paths = [file?.copyPath ?? '', file?.originalPath ?? '']
    expect((await test.files.links(paths)).size).toBe(2)
    await wang.get('petition.own.act', { id, move: 'withdraw' })
    await wang.get('petition.own.erase', { id })
    expect((await test.files.links(paths)).size).toBe(0)
    expect((await stored(id)).timeline.every((event) => !event.evidence)).toBe(true)
  })
})

describe('a step that is sent again', () => {
  it('with the same words is done once; with others it says what stands and changes nothing', async () => {
    const { id } = await wang.get('petition.submit', named())
    await makeMove(desk.clerk, id, 'accept')
    await answerComplaint(desk, id)
    const good = { id, move: 'rate', satisfaction: 'GOOD', words: '谢谢' } as const
    const first = await wang.get('petition.own.act', good)
    expect((await wang.get('petition.own.act', good)).timeline).toEqual(first.timeline)
    for (const other of [
      { ...good, satisfaction: 'BAD' as const },
      { ...good, words: '还没有解决' },
    ])
      expect(await wang.ask('petition.own.act', other)).toMatchObject({
        error: { code: 'CONFLICT', message: expect.stringContaining('您已评价：满意') },
      })
    expect(await stored(id)).toMatchObject({ satisfaction: 'GOOD' })
    expect((await wang.get('petition.progress', { id })).timeline).toEqual(first.timeline)
  })

  it('with other files than before says so too', async () => {
    const { id } = await asked()
    const given = { id, move: 'supplement' as const, words }
    await wang.get('petition.own.act', given)
    const evidence = [(await photoFor(wang, id)).id]
    expect(await wang.ask('petition.own.act', { ...given, evidence })).toMatchObject({ error: { code: 'CONFLICT' } })
  })
})
