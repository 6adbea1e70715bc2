import { exportLists } from '../../../../cloudfunctions/clock/export-lists'
import { exportPaths, type ExportRecord } from '../../../../cloudfunctions/petition/exports/jobs'
import { keysFrom } from '../../../../cloudfunctions/shared/keys'
import type { Submission } from '../../../../miniprogram/contract/petition/form'
import { openTestCloud, type TestCloud } from '../../../support/cloud'
import { answerComplaint, makeMove, openDesk, type Desk } from '../../../support/desk'
import { analysis, emptyLists, exportJobs } from '../../../support/exports'
import { named, submission } from '../../../support/petitions'
import { clockOver, fetchSheet, numbersIn, small } from '../../../support/sheets'

let test: TestCloud
let desk: Desk
beforeAll(async () => {
  test = await openTestCloud()
  desk = await openDesk(test)
}, 60_000)
afterAll(() => test?.end())
beforeEach(() => emptyLists(test))

const head = '编号 类别 状态 主题 反映的问题 涉及单位 署名 收到时间 期限 承办民警 承办单位 满意度'.split(' ')
const jobs = () => exportJobs(test)
const stored = async (id: string) => (await jobs().first({ _id: id })) as ExportRecord
const runTimer = () => test.cloud.runTimer('clock', 'tick')
const officerId = (number: string) => keysFrom(test.environment).digest('record', 'officer', number)
const submit = (changes: Partial<Submission> = {}) =>
  test.phone('citizen-wang').get('petition.submit', submission(changes))

describe('a list as a file', () => {
  it('is made by the clock, says what the list says, and neither name nor phone', async () => {
    const { id, number } = await test
      .phone('citizen-wang')
      .get('petition.submit', named({ name: '欧阳清风', phone: '13912345678', unit: 'south-station' }))
    await makeMove(desk.clerk, id, 'accept')
    await answerComplaint(desk, id)
    await test.phone('citizen-wang').get('petition.own.act', { id, move: 'rate', satisfaction: 'FAIR' })
    const { id: second, number: other } = await submit({ subject: '𠮷野路 <三栋> & "灯"' })
    await desk.chen.get('petition.desk.assign', {
      ids: [second],
      officer: officerId('120016'),
    })

    const asked = await desk.chen.get('petition.desk.export', { reason: '月度分析' })
    expect(asked).toMatchObject({ state: 'WAITING', rows: 0 })
    expect(Date.parse(asked.until) - Date.parse(asked.at)).toBe(86_400_000)
    expect(await desk.chen.get('petition.desk.exports', {})).toEqual([asked])
    await runTimer()
    const cells = await fetchSheet(desk.chen)
    expect(cells[0]).toEqual(head)
    const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/)
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/)
    expect(cells.slice(1)).toEqual([
      [
        other,
        '投诉',
        '待受理',
        '𠮷野路 &lt;三栋&gt; &amp; "灯"',
        '不作为、慢作为',
        '',
        '匿名',
        time,
        day,
        '陈静',
        '',
        '',
      ],
      [
        number,
        '投诉',
        '已评价',
        '报警后一直没有人来',
        '不作为、慢作为',
        '城南派出所',
        '实名',
        time,
        '',
        '',
        '城南分局督察大队',
        '基本满意',
      ],
    ])
    expect(JSON.stringify(cells)).not.toMatch(/欧阳|1391234/)
    // What it was made of is gone; the file alone is left.
    const job = await stored(asked.id)
    expect((await test.files.links(exportPaths(job))).size).toBe(1)
  })

  it('obeys the list’s filters and searches, and keeps what was looked for sealed', async () => {
    const wanted = await test.phone('citizen-wang').get('petition.submit', named({ name: '欧阳清风' }))
    await submit()
    const { id } = await desk.chen.get('petition.desk.export', { ...analysis, search: 'NAME', words: '欧阳清风' })
    expect(JSON.stringify(await stored(id))).not.toContain('欧阳')
    await runTimer()
    expect(numbersIn(await fetchSheet(desk.chen))).toEqual([wanted.number])
    await desk.chen.get('petition.desk.export', { ...analysis, status: 'CLOSED' })
    await runTimer()
    expect(await fetchSheet(desk.chen)).toEqual([head])
    expect(await desk.chen.ask('petition.desk.export', { ...analysis, search: 'WORDS', words: '门' })).toMatchObject({
      error: { fields: { words: '请至少输入两个字' } },
    })
  })

  it('never lets a subject be reckoned with', async () => {
    const subjects = ['=HYPERLINK("http://x","y")', '+1+1', '-2+3', '@SUM(A1)', '＝1＋1', '1=1']
    for (const subject of subjects) await submit({ subject })
    await desk.chen.get('petition.desk.export', analysis)
    await runTimer()
    const cells = await fetchSheet(desk.chen)
    const said = cells.slice(1).map((row) => row[3])
    expect(said.toReversed()).toEqual([...subjects.slice(0, 5).map((subject) => `'${subject}`), '1=1'])
  })

  it('says so where there are more cases than a file may hold', async () => {
    for (let count = 0; count < 5; count++) await submit()
    const { id } = await desk.chen.get('petition.desk.export', analysis)
    await exportLists({}, clockOver(test), { ...small, most: 3 })
    expect((await desk.chen.get('petition.desk.exports', {}))[0]).toMatchObject({
      id,
      rows: 3,
      cut: true,
      state: 'DONE',
    })
    const cells = await fetchSheet(desk.chen)
    expect(cells).toHaveLength(5)
    expect(cells.at(-1)?.[0]).toBe('只导出了 3 件，还有更多：请缩小范围，分几次导出')
    // Exactly as many as it may hold are all there are.
    await desk.chen.get('petition.desk.export', analysis)
    await exportLists({}, clockOver(test), { ...small, most: 5 })
    expect((await desk.chen.get('petition.desk.exports', {}))[0]).not.toHaveProperty('cut')
  })
})

describe('the job', () => {
  it('of one officer is known to no other; one waits at a time', async () => {
    await submit()
    await desk.chen.get('petition.desk.export', analysis)
    expect(await desk.chen.ask('petition.desk.export', { ...analysis, status: 'CLOSED' })).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT', message: '上一次导出还没有完成，请稍候' },
    })
    await runTimer()
    expect(await desk.chen.get('petition.desk.exports', {})).toHaveLength(1)
    for (const asker of [desk.liu, desk.head, desk.handler])
      expect(await asker.get('petition.desk.exports', {})).toEqual([])
    for (const action of ['petition.desk.export', 'petition.desk.exports']) {
      expect(await test.phone('inspector-chen').send(action, {})).toMatchObject({ error: { code: 'DENIED' } })
      expect(await test.console().send(action, {})).toMatchObject({ error: { code: 'SIGNED_OUT' } })
    }
  })

  it('is not made without a reason', async () => {
    expect(await desk.chen.send('petition.desk.export', {})).toMatchObject({
      error: { code: 'INVALID', fields: { reason: '请填写导出理由' } },
    })
    expect(await desk.chen.get('petition.desk.exports', {})).toEqual([])
  })

  it('is recorded in the audit with its reason, before it is answered', async () => {
    const { id } = await desk.chen.get('petition.desk.export', { status: 'SUBMITTED', reason: '月度分析' })
    const audit = test.database.collection<{ _id: string; action: string; given?: string }>('audit')
    const [record] = await audit.find({ subjects: id, at: test.database.command.gt(new Date(0)) })
    expect(record).toMatchObject({ action: 'petition.desk.export', outcome: 'done' })
    const { seal } = keysFrom(test.environment)
    expect(JSON.parse(seal.open((record?.given ?? '') as never, record?._id ?? '', 'given'))).toMatchObject({
      reason: '月度分析',
    })
  })
})

it('costs one page of the list and a few round trips beside', async () => {
  for (let count = 0; count < 3; count++) await submit()
  await desk.chen.get('petition.desk.export', analysis)
  const mark = test.cloud.mark()
  await runTimer()
  const asked = test.cloud.since(mark).queries.filter(({ collection }) => collection === 'exports')
  // The sweep looks, the job is found and taken, saved once read and once done, and nothing else waits.
  expect(asked.length).toBeLessThanOrEqual(6)
})
