import type { PaperPage } from '../../../../miniprogram/contract/case/answers'
import type { PetitionCase } from '../../../../miniprogram/contract/petition/desk-answers'
import type { AskedValues } from '../../../../miniprogram/contract/case/move'
import { moveOf, type StaffMove } from '../../../../miniprogram/contract/petition/moves'
import { openTestCloud, type ConsoleAsker, type TestCloud } from '../../../support/cloud'
import { agree, asked, makeMove, openDesk, type Desk } from '../../../support/desk'
import { named } from '../../../support/petitions'
import { textOf } from './reading'

let test: TestCloud
let desk: Desk
beforeAll(async () => {
  test = await openTestCloud()
  desk = await openDesk(test)
}, 60_000)
afterAll(() => test?.end())

/** A complaint that has come as far as these moves lead. */
async function complaintAfter(...moves: [asker: ConsoleAsker, move: StaffMove, asked?: AskedValues][]) {
  const { id } = await test.phone('citizen-wang').get('petition.submit', named({ unit: 'south-station' }))
  for (const [asker, move, given] of moves) await sign(id, await makeMove(asker, id, move, given))
  return id
}

/** Whoever has to agree agrees. */
async function sign(id: string, made: PetitionCase): Promise<void> {
  const signers: Record<string, ConsoleAsker> = { reviewer: desk.reviewer, head: desk.head }
  for (const { by } of made.pending ? (moveOf(made.pending.move).steps ?? []) : [])
    await agree(signers[by[0] ?? ''] ?? desk.head, id)
}

async function previewOf(asker: ConsoleAsker, id: string, move: StaffMove, given: AskedValues = {}) {
  const { version } = await desk.chen.get('petition.detail', { id })
  return asker.send('petition.papers.preview', { id, version, move, ...given })
}

/** All but what is settled with the last signature: number, date, and the handling unit's last day. */
const unsettled = ({ number: _number, date: _date, ...page }: PaperPage) =>
  JSON.parse(JSON.stringify(page).replace(/请于.*?内书面|请于.*?前书面/, '请于期限内书面')) as unknown

const copied = { ...asked.supervision, copies: '市局信访处、 城南分局' }
const extension = { days: '30', reason: '需要调取外地的通话记录' }

const toAccepted = () => complaintAfter([desk.clerk, 'accept'])
const toResult = () =>
  complaintAfter(
    [desk.clerk, 'accept'],
    [desk.chen, 'supervise', asked.supervision],
    [desk.handler, 'sign'],
    [desk.handler, 'report', asked.result],
  )

describe('the preview of a document', () => {
  const drafts: [StaffMove, () => ConsoleAsker, () => Promise<string>, AskedValues][] = [
    ['accept', () => desk.clerk, () => complaintAfter(), {}],
    ['reject', () => desk.clerk, () => complaintAfter(), asked.rejection],
    ['supervise', () => desk.chen, toAccepted, copied],
    ['extend', () => desk.chen, toAccepted, extension],
    ['reply', () => desk.chen, toResult, asked.reply],
  ]
  it.each(drafts)(
    'of “%s” is what is signed afterwards, and what those read who sign',
    async (move, who, ready, given) => {
      const id = await ready()
      const preview = await previewOf(who(), id, move, given)
      if (!preview.ok) throw new Error(JSON.stringify(preview.error))
      const page = preview.data as PaperPage
      expect(page).not.toHaveProperty('number')
      expect(page).not.toHaveProperty('date')

      const made = await makeMove(who(), id, move, given)
      if (made.pending) expect(await desk.reviewer.get('petition.papers.read', { id })).toEqual(page)
      await sign(id, made)
      const { papers } = await desk.chen.get('petition.detail', { id })
      const paper = papers.at(-1)
      const signed = await desk.chen.get('petition.papers.read', { id, paper: paper?.id })
      expect(signed.number).toBe(paper?.number)
      expect(unsettled(page)).toEqual(unsettled(signed))

      // The file says the same, with the name in full.
      const { bytes } = await desk.chen.get('petition.papers.print', { id, paper: paper?.id, reason: '打印寄送' })
      const text = textOf(bytes)
      for (const words of signed.sections.flatMap(({ paragraphs }) => paragraphs)) expect(text).toContain(words)
      expect(text).toContain(signed.addressee.replace('王*', '王芳'))
    },
  )

  it('shows who complained masked, like the case itself', async () => {
    const id = await complaintAfter()
    const page = (await previewOf(desk.clerk, id, 'accept')) as { data: PaperPage }
    expect(page.data.addressee).toBe('王*')
    expect(JSON.stringify(page)).not.toMatch(/王芳|13800138000/)
  })

  it('saves nothing', async () => {
    const id = await complaintAfter([desk.clerk, 'accept'])
    const before = await desk.chen.get('petition.detail', { id })
    await previewOf(desk.chen, id, 'supervise', asked.supervision)
    expect(await desk.chen.get('petition.detail', { id })).toEqual(before)
  })

  it('is refused like the move: to whoever may not make it, not now, not so; nor is there one where the move has no document', async () => {
    const id = await complaintAfter()
    const clash = { ...asked.supervision, team: 'south-station' }
    const before = [
      await previewOf(desk.reviewer, id, 'accept'),
      await previewOf(desk.chen, id, 'supervise', asked.supervision),
      await previewOf(desk.clerk, id, 'reject', { ground: 'NO_SUBSTANCE' }),
      await previewOf(desk.clerk, id, 'askMore', { question: '请补充时间' }),
    ]
    await makeMove(desk.clerk, id, 'accept')
    const after = [
      await previewOf(desk.chen, id, 'supervise', clash),
      await previewOf(desk.handler, id, 'supervise', asked.supervision),
    ]
    expect([...before, ...after]).toMatchObject([
      { error: { code: 'DENIED' } },
      { error: { code: 'CONFLICT' } },
      { error: { code: 'INVALID', fields: { channel: '请填写告知的途径' } } },
      { error: { code: 'NOT_FOUND' } },
      { error: { fields: { team: '只能交给分局督察大队' } } },
      { error: { code: 'NOT_FOUND' } },
    ])
  })
})

it('shows no document, drafted or issued, to an officer who must not handle the case', async () => {
  const id = await complaintAfter([desk.clerk, 'accept'])
  const { papers } = await makeMove(desk.chen, id, 'supervise', asked.supervision)
  const asking = [{ id }, { id, paper: papers[0]?.id }]
  const asks = () =>
    asking.flatMap((input) => [
      desk.liu.ask('petition.papers.read', input),
      desk.liu.ask('petition.papers.print', { ...input, reason: '打印寄送' }),
    ])
  expect((await Promise.all(asks())).map(({ ok }) => ok)).toEqual([true, true, true, true])
  await desk.liu.get('petition.desk.conflict', { id, reason: '当事人是我的亲属' })
  const refused = [...asks(), previewOf(desk.liu, id, 'supervise', asked.supervision)]
  for (const reply of await Promise.all(refused)) expect(reply).toMatchObject({ error: { code: 'NOT_FOUND' } })
})

it('puts 抄送 at the foot of the letter, each unit by itself', async () => {
  const id = await complaintAfter([desk.clerk, 'accept'], [desk.chen, 'supervise', copied])
  const { papers } = await desk.chen.get('petition.detail', { id })
  const { copies } = await desk.chen.get('petition.papers.read', { id, paper: papers.at(-1)?.id })
  expect(copies).toEqual(['市局信访处', '城南分局'])
  const { bytes } = await desk.chen.get('petition.papers.print', { id, paper: papers.at(-1)?.id })
  expect(textOf(bytes)).toContain('抄送：市局信访处，城南分局。')
})
