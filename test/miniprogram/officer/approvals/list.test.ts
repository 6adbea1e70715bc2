import { closePages, pageIn, until, type OpenPage } from '../../support/fake-page'
import { fakePhone, type FakePhone } from '../../support/fake-phone'
import { agreeingPetition, agreeingRights, leader, rightsRow } from '../../support/approvals'
import { claimedSummary } from '../../support/rights'

const openList = pageIn(() => require('../../../../miniprogram/officer/approvals/list/list') as unknown)

const denied = { ok: false, error: { code: 'DENIED', message: '没有这项服务，或者您无权使用' } } as const
const offline = { ok: false, error: { code: 'NETWORK', message: '没有连上网络，您的内容都还在，请稍后再试' } } as const
const none = { count: 0 }
const counts = { waiting: none, agreeing: none, overdue: none, near: none, claims: none, measures: none }
const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

let phone: FakePhone
let page: OpenPage
beforeEach(() => {
  phone = fakePhone()
  phone.answers['people.me'] = () => ({ ok: true, data: { officer: leader } })
  phone.answers['petition.desk.agreeing'] = () => ({ ok: true, data: [] })
  phone.answers['rights.desk.agreeing'] = () => ({ ok: true, data: [] })
  phone.answers['rights.desk.workbench'] = () => ({ ok: true, data: { counts, queue: [] } })
})
afterEach(closePages)

const opened = async () => {
  page = openList()
  await until(() => page.data.state !== 'loading')
}
const shown = (...names: string[]) =>
  (page.data.rows as Record<string, unknown>[]).map((row) => names.map((name) => row[name]))

describe('the list of what waits', () => {
  test('says for whom one signs or acts, where it is somebody else’s', async () => {
    const instead = { name: '马骏', duties: ['leader' as const], unitName: '城南派出所' }
    const { draft } = agreeingPetition()
    phone.answers['petition.desk.agreeing'] = () => ({
      ok: true,
      data: [agreeingPetition({ dueAt: at(10), draft: { ...draft, instead } })],
    })
    const queue = [{ ...rightsRow({ dueAt: at(20) }), instead }, rightsRow({ id: 'r4', dueAt: at(30) })]
    phone.answers['rights.desk.workbench'] = () => ({ ok: true, data: { counts, queue } })
    await opened()
    expect(shown('id', 'instead')).toEqual([
      ['p1', '您代马骏（单位领导，城南派出所）审签'],
      ['r1', '您代马骏（单位领导，城南派出所）办理'],
      ['r4', ''],
    ])
  })

  test('has petitions and applications together, somebody in need first, then the most pressing', async () => {
    const late = agreeingPetition({ id: 'p2', dueAt: at(-2) })
    const later = agreeingPetition({ dueAt: at(100), draft: { move: 'reply', step: '审核', by: '陈静', at: at(-1) } })
    phone.answers['petition.desk.agreeing'] = () => ({ ok: true, data: [later, late] })
    phone.answers['rights.desk.agreeing'] = () => ({ ok: true, data: [agreeingRights({ dueAt: at(50) })] })
    const tapped = rightsRow({ ...claimedSummary(), id: 'r3', subject: undefined, dueAt: undefined })
    const queue = [rightsRow({ dueAt: at(20) }), tapped]
    phone.answers['rights.desk.workbench'] = () => ({ ok: true, data: { counts, queue } })
    await opened()
    expect(shown('id', 'kind', 'mark', 'step')).toEqual([
      ['r3', '维权', { label: '等我办理', tone: 'active' }, '按口头申请登记'],
      ['p2', '投诉', { label: '待签发', tone: 'waiting' }, '督办'],
      ['r1', '维权', { label: '等我办理', tone: 'active' }, '写明核实意见'],
      ['r2', '维权', { label: '待批准', tone: 'waiting' }, '报批决定'],
      ['p1', '投诉', { label: '待审核', tone: 'waiting' }, '答复'],
    ])
    expect(shown('title', 'urgent')[0]).toEqual(['情形待补充', '刚刚登记，可能需要帮助，请先联系本人'])
    expect(page.data.rows).toMatchObject([
      { by: '周磊 · 城南派出所', clock: null },
      { by: expect.stringMatching(/^陈静 .* 拟稿$/) as string, clock: { urgency: 'over' } },
      { clock: { words: expect.stringContaining('前作出决定并答复') as string } },
      {},
      {},
    ])
    page.open?.({ currentTarget: { dataset: { url: shown('url')[1]?.[0] } } })
    expect(phone.wentTo).toEqual(['/officer/approvals/matter/matter?area=petition&id=p2'])
  })

  test('leaves out what is done at a desk, and what waits for somebody else', async () => {
    const queue = [
      rightsRow({ id: 'a', status: 'ACCEPTED' }),
      rightsRow({ id: 'b', returned: true }),
      rightsRow({ id: 'c', waits: '审核' }),
      rightsRow({ id: 'd', status: 'CITY_REVIEW' }),
    ]
    phone.answers['rights.desk.workbench'] = () => ({ ok: true, data: { counts, queue } })
    await opened()
    expect(shown('id', 'step')).toEqual([['d', '受理']])
  })

  test('asks only for what the duties are about', async () => {
    phone.answers['people.me'] = () => ({ ok: true, data: { officer: { ...leader, duties: ['rightsOffice'] } } })
    await opened()
    expect(phone.calls.map(({ action }) => action)).toEqual([
      'people.me',
      'rights.desk.agreeing',
      'rights.desk.workbench',
    ])
  })

  test('is no failure where the duty is held in another kind of unit', async () => {
    phone.answers['petition.desk.agreeing'] = () => denied
    phone.answers['rights.desk.agreeing'] = () => ({ ok: true, data: [agreeingRights()] })
    await opened()
    expect(page.data).toMatchObject({ state: 'shown', more: false, rows: [{ id: 'r2' }] })
  })

  test('says that there is more than is listed', async () => {
    const many = Array.from({ length: 50 }, (_, place) => agreeingPetition({ id: `p${place}` }))
    phone.answers['petition.desk.agreeing'] = () => ({ ok: true, data: many })
    await opened()
    expect(page.data.more).toBe(true)
    phone.answers['petition.desk.agreeing'] = () => ({ ok: true, data: [] })
    await page.load?.()
    expect(page.data.more).toBe(false)
    const waiting = { ...counts, waiting: { count: 21 } }
    phone.answers['rights.desk.workbench'] = () => ({ ok: true, data: { counts: waiting, queue: [rightsRow()] } })
    await page.load?.()
    expect(page.data.more).toBe(true)
  })

  test('says why it is not there, and tries again', async () => {
    phone.answers['rights.desk.agreeing'] = () => offline
    await opened()
    expect(page.data).toMatchObject({ state: 'failed', failure: offline.error.message })
    phone.answers['rights.desk.agreeing'] = () => ({ ok: true, data: [] })
    await page.retry?.()
    expect(page.data).toMatchObject({ state: 'shown', rows: [] })
    phone.offline = true
    await page.load?.()
    expect([page.data.state, phone.toasts.length]).toEqual(['shown', 1])
  })

  test('is gone as soon as the WeChat is nobody’s', async () => {
    await opened()
    phone.answers['people.me'] = () => ({ ok: true, data: {} })
    await page.load?.()
    expect(page.data.state).toBe('unbound')
    page.identify?.()
    expect(phone.wentTo).toEqual(['/officer/bind/bind'])
  })
})
