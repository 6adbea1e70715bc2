import type { RightsCase } from '../../../../miniprogram/contract/rights/desk-answers'
import { agreeingRights, leader, rightsCase } from '../../support/approvals'
import { closePages, pageIn, until, type OpenPage } from '../../support/fake-page'
import { fakePhone, type FakePhone } from '../../support/fake-phone'
import { claimedSummary, inputsOf } from '../../support/rights'

const openMatter = pageIn(() => require('../../../../miniprogram/officer/approvals/matter/matter') as unknown)

const denied = { ok: false, error: { code: 'DENIED', message: '没有这项服务，或者您无权使用' } } as const

let phone: FakePhone
beforeEach(() => {
  phone = fakePhone()
  phone.answers['people.me'] = () => ({ ok: true, data: { officer: leader } })
  phone.answers['petition.desk.agreeing'] = () => ({ ok: true, data: [] })
  phone.answers['rights.desk.agreeing'] = () => ({ ok: true, data: [] })
  phone.answers['rights.desk.workbench'] = () => denied
})
afterEach(closePages)

async function shownRights(changes: Partial<RightsCase> = {}): Promise<OpenPage> {
  phone.answers['rights.detail'] = () => ({ ok: true, data: rightsCase(changes) })
  const page = openMatter({ area: 'rights', id: 'r1' })
  await until(() => page.data.matter)
  return page
}

describe('an own step', () => {
  test('of a delegate says for whom', async () => {
    const verify = { name: '马骏', duties: ['leader' as const], unitName: '城南派出所' }
    expect((await shownRights({ moves: ['verify'], instead: { verify } })).data.matter).toMatchObject({
      instead: '您代马骏（单位领导，城南派出所）办理',
    })
  })

  test('is offered where the phone asks for it, the usual way on first', async () => {
    const page = await shownRights({ ...claimedSummary(), moves: ['record', 'arrangeNow', 'grantLawyer'] })
    expect(page.data.matter).toMatchObject({
      urgent: '刚刚登记，可能需要帮助，请先联系本人。',
      draft: null,
      actions: [
        { move: 'record', label: '按口头申请登记', asksNothing: false },
        { move: 'arrangeNow', label: '先行安排措施' },
      ],
      elsewhere: true,
    })
    page.act?.({ currentTarget: { dataset: { move: 'record' } } })
    expect(phone.wentTo).toEqual(['/officer/approvals/act/act?id=r1&move=record'])
  })

  test('that needs a desk is said to', async () => {
    const page = await shownRights({ status: 'ACCEPTED', moves: ['appoint'] })
    expect(page.data.matter).toMatchObject({ actions: [], elsewhere: true })
    phone.answers['rights.desk.agreeing'] = () => ({ ok: true, data: [agreeingRights()] })
    await page.next?.()
    expect(phone.wentTo).toEqual(['/officer/approvals/matter/matter?area=rights&id=r2'])
  })

  test('that asks nothing is one press and a confirmation', async () => {
    phone.answers['rights.move'] = () => ({ ok: true, data: rightsCase({ status: 'ACCEPTED' }) })
    const page = await shownRights({ status: 'CITY_REVIEW', moves: ['accept', 'askMore'] })
    const press = () => page.act?.({ currentTarget: { dataset: { move: 'accept' } } })
    phone.confirms = [false, true]
    await press()
    expect(phone.modals).toEqual([{ title: '受理？', content: '受理后申请民警会立即收到通知，不能撤回。' }])
    expect(inputsOf(phone, 'rights.move')).toEqual([])
    await press()
    expect(inputsOf(phone, 'rights.move')).toEqual([{ id: 'r1', version: 2, move: 'accept' }])
    expect([phone.toasts, phone.wentTo]).toEqual([['已受理'], ['back']])
    await page.act?.({ currentTarget: { dataset: { move: 'askMore' } } })
    expect(phone.wentTo.at(-1)).toBe('/officer/approvals/act/act?id=r1&move=askMore')
  })

  test('that somebody else made first says so', async () => {
    phone.answers['rights.move'] = () => ({ ok: false, error: { code: 'CONFLICT', message: '他人已处理，请刷新' } })
    const page = await shownRights({ status: 'CITY_REVIEW', moves: ['accept'] })
    phone.answers['rights.detail'] = () => ({ ok: true, data: rightsCase({ status: 'ACCEPTED', version: 3 }) })
    await page.act?.({ currentTarget: { dataset: { move: 'accept' } } })
    expect(page.data).toMatchObject({ news: '他人先办了一步，下面是现在的情况。', sending: false })
  })

  test('stands under what the applicant was told, which is quoted: it speaks to somebody else', async () => {
    const page = await shownRights()
    expect(page.data.matter).toMatchObject({
      events: [{ words: '提交申请\n告知申请民警：“您的申请已提交，由所在单位核实”' }],
    })
  })
})
