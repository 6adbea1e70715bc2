import { sheet } from '../../../journeys/officers/approvals-answers'
import { leader, rightsCase } from '../../support/approvals'
import { closePages, pageIn, until, type OpenPage } from '../../support/fake-page'
import type { FakePhone } from '../../support/fake-phone'
import { inputsOf, officersPhone } from '../../support/rights'

const openAct = pageIn(() => require('../../../../miniprogram/officer/approvals/act/act') as unknown)
const openPaper = pageIn(() => require('../../../../miniprogram/officer/approvals/paper/paper') as unknown)

const denied = { ok: false, error: { code: 'DENIED', message: '没有这项服务，或者您无权使用' } } as const

let phone: FakePhone
beforeEach(() => {
  phone = officersPhone()
  phone.answers['people.me'] = () => ({ ok: true, data: { officer: leader } })
  phone.answers['rights.detail'] = () => ({ ok: true, data: rightsCase({ moves: ['verify'] }) })
  phone.answers['rights.move'] = () => ({ ok: true, data: rightsCase({ status: 'SUB_REVIEW' }) })
})
afterEach(closePages)

function fill(page: OpenPage, values: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(values)) page.answer?.({ detail: { name, value } })
}

test('a delegate is told for whom, before the step', async () => {
  const instead = { verify: { name: '马骏', duties: ['leader' as const], unitName: '城南派出所' } }
  phone.answers['rights.detail'] = () => ({ ok: true, data: rightsCase({ moves: ['verify'], instead }) })
  const page = openAct({ id: 'r1', move: 'verify' })
  await until(() => page.data.instead)
  expect(page.data.instead).toBe('您代马骏（单位领导，城南派出所）办理')
})

describe('an officer’s own step', () => {
  const opinion = { opinion: 'TRUE', words: '值班日志和出警记录与所述一致。' }

  test('asks what the move asks, and is sent with the version that was looked at', async () => {
    const page = openAct({ id: 'r1', move: 'verify' })
    await until(() => page.data.subject)
    expect(page.data).toMatchObject({
      subject: '周磊：处警时被当事人殴打',
      names: ['opinion', 'words', 'evidence'],
      closed: false,
    })
    await page.send?.()
    expect(page.data.problems).toMatchObject({ opinion: '请填写核实意见', words: '请填写核实情况' })
    fill(page, opinion)
    await page.send?.()
    expect(inputsOf(phone, 'rights.move')).toEqual([{ id: 'r1', move: 'verify', version: 2, ...opinion }])
    expect(phone.wentTo).toEqual(['back'])
  })

  test('is closed once somebody was first, and keeps what was written', async () => {
    const page = openAct({ id: 'r1', move: 'verify' })
    await until(() => page.data.subject)
    fill(page, opinion)
    phone.answers['rights.move'] = () => ({ ok: false, error: { code: 'CONFLICT', message: '他人已处理，请刷新' } })
    phone.answers['rights.detail'] = () => ({ ok: true, data: rightsCase({ version: 3, moves: [] }) })
    await page.send?.()
    expect(page.data).toMatchObject({ closed: true, values: opinion })
  })

  test('looks first where there was no network until now', async () => {
    phone.offline = true
    const page = openAct({ id: 'r9', move: 'verify' })
    fill(page, opinion)
    await page.send?.()
    expect(phone.modals[0]).toMatchObject({ title: '还没有送到', content: expect.stringContaining('没有连上网络') })
    phone.offline = false
    phone.answers['rights.detail'] = () => ({ ok: true, data: rightsCase({ version: 7, moves: ['verify'] }) })
    await page.send?.()
    expect(inputsOf(phone, 'rights.move')).toMatchObject([{ id: 'r9', version: 7 }])
  })

  test('is none that needs a desk', async () => {
    const page = openAct({ id: 'r1', move: 'decide' })
    await until(() => page.data.subject)
    expect(page.data.move).not.toBe('decide')
  })
})

describe('a document', () => {
  test('stands on its page, numbered by sections', async () => {
    phone.answers['petition.papers.read'] = () => ({ ok: true, data: sheet })
    const page = openPaper({ area: 'petition', id: 'p1', paper: 'd1' })
    await until(() => page.data.sheet)
    expect(page.data).toMatchObject({ state: 'shown', heads: ['一、督办要求', '二、反馈期限'], copies: '城南分局' })
    expect(inputsOf(phone, 'petition.papers.read')).toEqual([{ id: 'p1', paper: 'd1' }])
  })

  test('that did not come can be asked for again, and is gone with the binding', async () => {
    phone.offline = true
    const page = openPaper({ area: 'rights', id: 'r1' })
    await until(() => page.data.failure)
    phone.offline = false
    phone.answers['rights.papers.read'] = () => denied
    phone.answers['people.me'] = () => ({ ok: true, data: {} })
    await page.retry?.()
    expect([page.data.state, inputsOf(phone, 'rights.papers.read').at(-1)]).toEqual(['unbound', { id: 'r1' }])
  })
})
