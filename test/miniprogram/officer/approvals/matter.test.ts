import type { PetitionCase } from '../../../../miniprogram/contract/petition/desk-answers'
import type { RightsCase } from '../../../../miniprogram/contract/rights/desk-answers'
import {
  agreeingPetition,
  leader,
  pendingDecision,
  pendingLetter,
  pendingReply,
  petitionCase,
  rightsCase,
} from '../../support/approvals'
import { closePages, pageIn, until, type OpenPage } from '../../support/fake-page'
import { fakePhone, type FakePhone } from '../../support/fake-phone'
import { inputsOf } from '../../support/rights'

const openMatter = pageIn(() => require('../../../../miniprogram/officer/approvals/matter/matter') as unknown)

const refused = (code: 'CONFLICT' | 'DENIED' | 'NETWORK' | 'NOT_FOUND', message = '他人已处理，请刷新') =>
  ({ ok: false, error: { code, message } }) as const
const denied = refused('DENIED', '没有这项服务，或者您无权使用')

let phone: FakePhone
beforeEach(() => {
  phone = fakePhone()
  phone.answers['people.me'] = () => ({ ok: true, data: { officer: leader } })
  phone.answers['petition.desk.agreeing'] = () => ({ ok: true, data: [] })
  phone.answers['rights.desk.agreeing'] = () => ({ ok: true, data: [] })
  phone.answers['rights.desk.workbench'] = () => denied
})
afterEach(closePages)

async function shownPetition(changes: Partial<PetitionCase> = {}): Promise<OpenPage> {
  phone.answers['petition.detail'] = () => ({ ok: true, data: petitionCase(changes) })
  const page = openMatter({ area: 'petition', id: 'p1' })
  await until(() => page.data.matter)
  return page
}

async function shownRights(changes: Partial<RightsCase> = {}): Promise<OpenPage> {
  phone.answers['rights.detail'] = () => ({ ok: true, data: rightsCase(changes) })
  const page = openMatter({ area: 'rights', id: 'r1' })
  await until(() => page.data.matter)
  return page
}

describe('a draft that waits', () => {
  test('shows what was drafted in words, who signed, and what comes after', async () => {
    const page = await shownPetition()
    expect(page.data.matter).toMatchObject({
      kind: '投诉',
      title: '报警后无人到场',
      draft: {
        label: '督办',
        mine: true,
        said: [
          { label: '承办单位', words: '城南分局督察大队' },
          { label: '反馈期限', words: '15 日' },
          { label: '督办要求' },
          { label: '来件人身份', words: '不告知承办单位' },
        ],
        tells: '正在督办核查',
        paper: '督办函',
        signatures: [
          { label: '拟稿', by: '陈静', state: 'done' },
          { label: '同意', by: '吴敏', state: 'done' },
          { label: '签发', by: '等待中', state: 'now' },
        ],
        names: [],
      },
    })
    page.openPaper?.({ currentTarget: { dataset: {} } })
    expect(phone.wentTo).toEqual(['/officer/approvals/paper/paper?area=petition&id=p1'])
  })

  test.each([
    ['masked', {}, '王* 138****8000'],
    ['nobody, of an anonymous one', { signing: 'ANONYMOUS', reporter: undefined }, '匿名，没有保存姓名和电话'],
    ['not told', { reporter: undefined }, '身份不公开'],
  ] as const)('says who sent it: %s', async (_, changes, words) => {
    const page = await shownPetition(changes)
    expect(page.data.matter).toMatchObject({ facts: expect.arrayContaining([{ label: '来件人', words }]) as unknown })
  })

  test('a delegate is told for whom, and nobody else', async () => {
    const instead = { name: '赵建国', duties: ['supervisor' as const], unitName: '警务督察支队' }
    const page = await shownPetition({ pending: pendingLetter({ instead }) })
    expect(page.data.matter).toMatchObject({ instead: '您代赵建国（支队领导，警务督察支队）审签' })
    expect((await shownPetition()).data.matter).toMatchObject({ instead: '' })
  })

  test('is agreed to, and the next one opens', async () => {
    const page = await shownPetition()
    phone.answers['petition.pending.agree'] = () => ({ ok: true, data: petitionCase({ pending: undefined }) })
    const rows = [agreeingPetition(), agreeingPetition({ id: 'p7' })]
    phone.answers['petition.desk.agreeing'] = () => ({ ok: true, data: rows })
    await page.agree?.()
    expect(inputsOf(phone, 'petition.pending.agree')).toEqual([{ id: 'p1', version: 4 }])
    expect(phone.toasts).toEqual(['已签发'])
    expect(phone.wentTo).toEqual(['/officer/approvals/matter/matter?area=petition&id=p7'])
  })

  test('leads back to the list after the last one', async () => {
    const page = await shownPetition()
    phone.answers['petition.pending.agree'] = () => ({ ok: true, data: petitionCase({ pending: undefined }) })
    await page.agree?.()
    expect(phone.wentTo).toEqual(['back'])
  })

  test('asks what the step asks, before anything is sent', async () => {
    const page = await shownPetition({ pending: pendingReply() })
    phone.answers['petition.pending.agree'] = () => ({ ok: true, data: petitionCase({ pending: undefined }) })
    expect(page.data.matter).toMatchObject({ draft: { names: ['secrecy'], warns: '' } })
    await page.agree?.()
    expect(page.data.problems).toEqual({ secrecy: '请填写保密审查' })
    expect(phone.scrolledTo).toEqual(['#field-secrecy'])
    page.answer?.({ detail: { name: 'secrecy', value: 'CLEAR' } })
    expect(page.data.problems).toEqual({ secrecy: '' })
    await page.agree?.()
    expect(inputsOf(phone, 'petition.pending.agree')).toEqual([{ id: 'p1', version: 4, secrecy: 'CLEAR' }])
  })

  test('asks once more before what cannot be undone', async () => {
    const page = await shownPetition({ pending: { ...pendingReply(), step: '签发' } })
    phone.confirms.push(false)
    await page.agree?.()
    expect(phone.modals[0]).toMatchObject({
      title: '确定签发？',
      content: expect.stringContaining('将告知：您的来件 TS20261124-583921 已答复') as string,
    })
    expect(inputsOf(phone, 'petition.pending.agree')).toEqual([])
    expect(page.data.sending).toBe(false)
  })

  test('goes back with a reason only', async () => {
    const page = await shownRights({ status: 'PENDING_APPROVAL', pending: pendingDecision() })
    phone.answers['rights.pending.return'] = () => ({ ok: true, data: rightsCase() })
    page.startReturn?.()
    await page.sendBack?.()
    expect(page.data.problems).toEqual({ reason: '请填写退回理由' })
    page.explain?.({ detail: { value: '请写明依据' } })
    await page.sendBack?.()
    expect(inputsOf(phone, 'rights.pending.return')).toEqual([{ id: 'r1', version: 2, reason: '请写明依据' }])
    expect([phone.toasts, phone.wentTo]).toEqual([['已退回拟稿人'], ['back']])
  })
})

describe('when it cannot be signed any more', () => {
  test('it says that somebody was first, and shows how it stands now', async () => {
    const page = await shownPetition()
    phone.answers['petition.pending.agree'] = () => refused('CONFLICT')
    const after = petitionCase({ version: 5, status: 'SUPERVISED', pending: undefined })
    phone.answers['petition.detail'] = () => ({ ok: true, data: after })
    await page.agree?.()
    expect(page.data).toMatchObject({
      news: '他人先办了一步，下面是现在的情况。',
      matter: { draft: null, mark: { label: '督办中' } },
      sending: false,
    })
    await page.next?.()
    expect(phone.wentTo).toEqual(['back'])
  })

  test('it says why, where nobody was first', async () => {
    const page = await shownPetition()
    phone.answers['petition.pending.agree'] = () => refused('CONFLICT', '现在已经不能办理这一步了，请退回')
    await page.agree?.()
    expect(page.data.news).toBe('现在已经不能办理这一步了，请退回')
  })

  test('it shows that it is nobody’s to sign whose delegation has ended', async () => {
    const page = await shownPetition()
    phone.answers['petition.pending.agree'] = () => denied
    phone.answers['petition.detail'] = () => ({
      ok: true,
      data: petitionCase({ pending: pendingLetter({ mine: false }) }),
    })
    await page.agree?.()
    expect(page.data).toMatchObject({ news: denied.error.message, matter: { draft: { mine: false } } })
  })

  test.each(['agree', 'sendBack', 'load'])('it is gone once the WeChat is nobody’s: %s', async (step) => {
    const page = await shownPetition()
    page.explain?.({ detail: { value: '请写明依据' } })
    for (const action of ['petition.pending.agree', 'petition.pending.return', 'petition.detail'] as const)
      phone.answers[action] = () => denied
    phone.answers['people.me'] = () => ({ ok: true, data: {} })
    await page[step]?.()
    expect(page.data.state).toBe('unbound')
  })

  test('nothing is lost without a network', async () => {
    const page = await shownPetition()
    page.startReturn?.()
    page.explain?.({ detail: { value: '请写明依据' } })
    phone.offline = true
    await page.sendBack?.()
    expect(phone.modals[0]).toMatchObject({ title: '还没有送到' })
    expect(page.data).toMatchObject({ reason: '请写明依据', returning: true, sending: false })
    await page.load?.()
    expect(page.data.state).toBe('shown')
  })

  test('what may not be seen any more leaves the screen', async () => {
    const page = await shownPetition()
    phone.answers['petition.detail'] = () => refused('NOT_FOUND', '没有找到这件来件')
    await page.load?.()
    expect(page.data).toMatchObject({ state: 'failed', failure: '没有找到这件来件', matter: null })
    phone.answers['petition.detail'] = () => ({ ok: true, data: petitionCase() })
    await page.retry?.()
    expect(page.data.state).toBe('shown')
  })
})
