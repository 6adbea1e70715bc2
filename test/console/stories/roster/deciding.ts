import type { RosterImport } from '../../../../miniprogram/contract/people/roster/answers'
import type { RosterState } from '../../../../miniprogram/contract/people/roster/imports'
import { here, open, press, refuse, sentTo, seriousFindings, shown } from '../../support/desk'
import { change, cloud, imported, keeper, noChanges, tally } from './builders'

describe('an import', () => {
  test.each<[RosterState, Partial<RosterImport>, string]>([
    ['CHECKING', {}, '文件已经传完，排队等候检查，每分钟处理一批'],
    ['CHECKING', { done: 500 }, '正在检查，已检查 500 行，共 2000 行'],
    ['APPLYING', { decidedBy: '冯琳' }, '冯琳已确认，排队等候写入，每分钟处理一批'],
    ['APPLYING', { done: 500, decidedBy: '冯琳' }, '冯琳已确认，正在写入，已写入 500 行，共 2000 行'],
    [
      'RETURNED',
      { decidedBy: '冯琳', decidedAt: '2026-11-24T03:00:00.000Z', reason: '少了三个人' },
      '理由：少了三个人',
    ],
    ['WITHDRAWN', {}, '已撤回，没有导入，上传的内容已删除'],
    ['FAILED', {}, '系统没有检查成'],
    ['FAULTY', { faults: 3 }, '错误清单只保存几天，已经删除'],
  ])('that is %s says so', async (state, changes, words) => {
    await open('/roster/import', cloud(imported(state, changes)), { signedIn: keeper('administrator') })
    await shown(words)
    expect(await seriousFindings()).toEqual([])
  })

  test('that waits shows the three duties first, and how much of each sort is not listed', async () => {
    const preview = { changes: { ...noChanges, trusted: [change({})], gone: [change({ number: '1', changes: [] })] } }
    const waits = imported('READY', { checkedAt: '2026-11-24T02:30:00.000Z', tally: tally({ trusted: 1, gone: 301 }) })
    const page = await open('/roster/import', cloud(waits, preview), { signedIn: keeper('securityOfficer') })
    await shown('梅雪')
    expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('三员变动 1')
    await page.getByRole('tab', { name: '不再在册 301' }).click()
    await shown('共 301 人，只列出前 1 人')
    expect(await seriousFindings()).toEqual([])
    await press('确认导入')
    const asked = page.getByRole('dialog', { name: '确认导入？' })
    expect(await asked.getByRole('listitem').allTextContents()).toEqual([
      '三员变动 1 人',
      '不再在册 301 人',
      '没有变化 12 人',
    ])
    await shown('确认后马上写入，不能撤回')
    await shown('不再在册的 301 人马上不能登录')
  })

  test('that was decided elsewhere meanwhile says so', async () => {
    const waits = imported('READY', { checkedAt: '2026-11-24T02:30:00.000Z', tally: tally() })
    await open(
      '/roster/import',
      cloud(waits, {}, { 'people.roster.confirm': () => refuse('CONFLICT', '他人已处理，请刷新') }),
      { signedIn: keeper('securityOfficer') },
    )
    await press('确认导入')
    await here().page.getByRole('dialog').getByRole('button', { name: '确认导入' }).click()
    await shown('他人已处理，请刷新')
    expect(sentTo('people.roster.confirm')[0]?.input).toEqual({ id: 'i1', seen: '2026-11-24T02:30:00.000Z' })
  })

  test('of one’s own is another’s to confirm', async () => {
    const own = imported('READY', { checkedAt: '2026-11-24T02:30:00.000Z', tally: tally(), own: true })
    const page = await open('/roster/import', cloud(own), { signedIn: keeper('securityOfficer') })
    await shown('要由另一位安全管理员确认')
    expect(await page.getByRole('button', { name: '确认导入' }).count()).toBe(0)
  })
})
