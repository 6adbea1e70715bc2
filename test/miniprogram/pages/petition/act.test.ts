import { picture } from '../../support/complaint-form'
import { closePages, pageIn, until, type OpenPage } from '../../support/fake-page'
import { fakePhone, type FakePhone } from '../../support/fake-phone'
import { detail } from '../../support/petitions'

const { keepCode } = require('../../../../miniprogram/services/petition/codes') as {
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
  phone.answers['petition.evidence.ticket'] = () => ({ ok: true, data: { id: 't1', cloudPath: 'uploads/1' } })
  phone.answers['petition.evidence.attach'] = () => ({
    ok: true,
    data: { id: 'a1', kind: 'image', name: '图片1', bytes: 1000, sm3: '' },
  })
})
afterEach(closePages)

const write = (page: OpenPage, name: string, value: unknown) => page.answer?.({ detail: { name, value } })
const states = ({ data }: OpenPage) => (data.files as { state: string }[]).map(({ state }) => state)
const acts = () => phone.calls.filter(({ action }) => action === 'petition.own.act').map(({ input }) => input)

describe('what the sender does with a petition', () => {
  it.each([
    ['supplement', ['words', 'evidence']],
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

/** A supplement with a picture that is on its way. */
async function withPicture(): Promise<OpenPage> {
  phone.chosen = [picture]
  const page = openAct({ id: 'p1', move: 'supplement' })
  write(page, 'words', '照片里的人当时在场')
  await page.chooseFiles?.({ detail: { source: 'album' } })
  await until(() => phone.uploads.length)
  return page
}

describe('files that come with it', () => {
  test('are waited for, sent under the case’s own id, and gone from the phone afterwards', async () => {
    const page = await withPicture()
    await page.send?.()
    expect(page.data.problems).toEqual({ evidence: '还有 1 个文件没有传完，请等待、重试或移除' })
    phone.uploads[0]?.succeed()
    await until(() => states(page)[0] === 'done')
    expect(page.data.problems).toEqual({ evidence: '' })
    await page.send?.()
    const drafts = phone.calls.filter(({ action }) => action.startsWith('petition.evidence.'))
    expect(drafts.map(({ input }) => input.draft)).toEqual(['p1', 'p1'])
    expect(acts()).toEqual([{ id: 'p1', move: 'supplement', words: '照片里的人当时在场', evidence: ['a1'] }])
    expect([phone.kept.size, phone.storage.size]).toEqual([0, 0])
  })

  test('go on to the cloud when the page is opened again', async () => {
    const page = await withPicture()
    page.onUnload?.()
    const again = openAct({ id: 'p1', move: 'supplement' })
    await until(() => phone.uploads.length === 2)
    phone.uploads[1]?.succeed()
    await until(() => states(again)[0] === 'done')
    expect(again.data.values).toEqual({ words: '照片里的人当时在场' })
  })

  test('that the cloud no longer has are said at their field, and nothing is lost', async () => {
    const fields = { evidence: '有文件已失效，请删除后重新添加' }
    phone.answers['petition.own.act'] = () => ({ ok: false, error: { code: 'INVALID', message: '', fields } })
    const page = await withPicture()
    phone.uploads[0]?.succeed()
    await until(() => states(page)[0] === 'done')
    await page.send?.()
    expect(page.data).toMatchObject({ problems: fields, files: [{ name: '图片1' }], sending: false })
    expect(phone.scrolledTo).toEqual(['#field-evidence'])
  })
})
