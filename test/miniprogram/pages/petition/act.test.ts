import { closePages, pageIn, until, type OpenPage } from '../../support/fake-page'
import { fakePhone, type FakePhone } from '../../support/fake-phone'
import { detail } from '../../support/petitions'

const { keepCode } = require('../../../../miniprogram/services/codes') as {
  keepCode: (id: string, code: string) => void
}
const openAct = pageIn(() => require('../../../../miniprogram/pages/petition/act/act') as unknown)
const code = '1234567890123456'
const reason = '答复没有说明为什么两小时无人到场。'

let phone: FakePhone
beforeEach(() => {
  phone = fakePhone()
  phone.answers['petition.progress'] = () => ({ ok: true, data: detail({ may: ['supplement', 'rate', 'review'] }) })
  phone.answers['petition.own.act'] = () => ({ ok: true, data: detail() })
})
afterEach(closePages)

const write = (page: OpenPage, name: string, value: unknown) => page.answer?.({ detail: { name, value } })
const acts = () => phone.calls.filter(({ action }) => action === 'petition.own.act').map(({ input }) => input)

describe('what the sender does with a petition', () => {
  it.each([
    ['supplement', ['words']],
    ['withdraw', []],
    ['rate', ['satisfaction', 'words']],
    ['review', ['reason']],
  ])('%s asks what the table asks', (move, names) => {
    const page = openAct({ id: 'p1', move })
    expect(page.data.names).toEqual(names)
  })

  test('shows which case it is about and what was said last', async () => {
    const timeline = [
      { at: '2026-11-24T07:20:00Z', status: 'NEED_MORE' as const, words: '需要您补充情况：当时有谁在场？' },
    ]
    phone.answers['petition.progress'] = () => ({ ok: true, data: detail({ may: ['supplement'], timeline }) })
    const page = openAct({ id: 'p1', move: 'supplement' })
    await until(() => page.data.said)
    expect(page.data).toMatchObject({
      subject: '报警后无人到场',
      said: '需要您补充情况：当时有谁在场？',
      closed: false,
    })
  })

  test('is sent and left, and nothing of it stays on the phone', async () => {
    const page = openAct({ id: 'p1', move: 'rate' })
    write(page, 'satisfaction', 'GOOD')
    await page.send?.()
    expect(acts()).toEqual([{ id: 'p1', move: 'rate', satisfaction: 'GOOD' }])
    expect(phone.wentTo).toEqual(['back'])
    expect(phone.storage.size).toBe(0)
  })

  test('names what is missing at its field', async () => {
    const page = openAct({ id: 'p1', move: 'rate' })
    await page.send?.()
    expect(page.data.problems).toEqual({ satisfaction: '请填写满意程度' })
    expect(phone.scrolledTo).toEqual(['#field-satisfaction'])
    write(page, 'satisfaction', 'BAD')
    expect(page.data.problems).toEqual({ satisfaction: '' })
    expect(acts()).toEqual([])
  })

  test('is done only after the warning was confirmed', async () => {
    const page = openAct({ id: 'p1', move: 'withdraw' })
    phone.confirms = [false, true]
    await page.send?.()
    expect([acts().length, page.data.sending]).toEqual([0, false])
    await page.send?.()
    expect(phone.modals[0]).toEqual({ title: '撤回？', content: '撤回后不再办理，也不能恢复。以后还可以重新反映。' })
    expect(acts()).toEqual([{ id: 'p1', move: 'withdraw' }])
  })

  test('a second press while it is sending does nothing', async () => {
    const page = openAct({ id: 'p1', move: 'review' })
    write(page, 'reason', reason)
    await Promise.all([page.send?.(), page.send?.()])
    expect(acts()).toHaveLength(1)
  })

  test('keeps what was written when there is no network, also after the page was closed', async () => {
    const page = openAct({ id: 'p1', move: 'review' })
    write(page, 'reason', reason)
    phone.offline = true
    await page.send?.()
    expect(phone.modals.at(-1)).toMatchObject({
      title: '还没有送到',
      content: '没有连上网络，您的内容都还在，请稍后再试',
    })
    closePages()
    expect(openAct({ id: 'p1', move: 'review' }).data).toMatchObject({ values: { reason }, sending: false })
  })

  test('says kindly that the case has moved on', async () => {
    const page = openAct({ id: 'p1', move: 'review' })
    await until(() => page.data.subject)
    write(page, 'reason', reason)
    phone.answers['petition.own.act'] = () => ({
      ok: false,
      error: { code: 'CONFLICT', message: '他人已处理，请刷新' },
    })
    phone.answers['petition.progress'] = () => ({ ok: true, data: detail({ may: [] }) })
    await page.send?.()
    expect(page.data).toMatchObject({ closed: true, values: { reason } })
    expect(phone.modals.map(({ title }) => title)).toEqual(['申请复查？'])
  })

  test('goes by the code of one that was found by it, and writes nothing on that phone', async () => {
    keepCode('p8', code)
    phone.answers['petition.find'] = () => ({ ok: true, data: detail({ id: 'p8', may: ['supplement'] }) })
    const page = openAct({ id: 'p8', move: 'supplement' })
    write(page, 'words', '还有一位邻居在场')
    expect(phone.storage.size).toBe(0)
    closePages()
    const again = openAct({ id: 'p8', move: 'supplement' })
    expect(again.data.values).toEqual({ words: '还有一位邻居在场' })
    await again.send?.()
    expect(acts()).toEqual([{ id: 'p8', code, move: 'supplement', words: '还有一位邻居在场' }])
  })
})
