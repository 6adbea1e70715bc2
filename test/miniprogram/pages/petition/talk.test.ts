import { picture } from '../../support/complaint-form'
import { closePages, pageIn, until, type OpenPage } from '../../support/fake-page'
import { fakePhone, type FakePhone } from '../../support/fake-phone'
import { detail, said } from '../../support/petitions'

const { keepCode } = require('../../../../miniprogram/services/petition/codes') as {
  keepCode: (id: string, code: string) => void
}
const openTalk = pageIn(() => require('../../../../miniprogram/pages/petition/talk/talk') as unknown)

let phone: FakePhone
beforeEach(() => {
  phone = fakePhone()
  phone.answers['petition.progress'] = () => ({ ok: true, data: detail({ talk: [said('1')] }) })
  phone.answers['petition.talk.say'] = () => ({
    ok: true,
    data: detail({ talk: [said('1'), said('2', { from: 'citizen' })] }),
  })
  phone.answers['petition.evidence.ticket'] = () => ({ ok: true, data: { id: 't1', cloudPath: 'uploads/1' } })
  phone.answers['petition.evidence.attach'] = () => ({
    ok: true,
    data: { id: 'a1', kind: 'image', name: '图片1', bytes: 1000, sm3: '' },
  })
})
afterEach(closePages)

const write = (page: OpenPage, value: string) => page.write?.({ detail: { name: 'words', value } })
const ids = ({ data }: OpenPage) => (data.entries as { id: string }[]).map(({ id }) => id)
const sent = () => phone.calls.filter(({ action }) => action === 'petition.talk.say').map(({ input }) => input)

describe('the talk', () => {
  test('adds what was said at the bottom, and the next one has a key of its own', async () => {
    const page = openTalk({ id: 'p1' })
    await until(() => page.data.petition)
    write(page, '请问现在到哪一步了？')
    await page.say?.()
    expect(ids(page)).toEqual(['1', '2'])
    expect(page.data).toMatchObject({ words: '', sending: false, problem: '' })
    expect(phone.storage.size).toBe(0)
    write(page, '谢谢')
    await page.say?.()
    const [first, second] = sent()
    expect(first).toMatchObject({ id: 'p1', words: '请问现在到哪一步了？' })
    expect(second?.draft).not.toBe(first?.draft)
  })

  test('sends a file with it, and waits until that has arrived', async () => {
    phone.chosen = [picture]
    const page = openTalk({ id: 'p1' })
    await until(() => page.data.petition)
    write(page, '照片在这里')
    await page.chooseFiles?.({ detail: { source: 'album' } })
    await page.say?.()
    expect(page.data.problem).toBe('还有 1 个文件没有传完，请等待、重试或移除')
    await until(() => phone.uploads.length)
    phone.uploads[0]?.succeed()
    await until(() => (page.data.files as { state: string }[])[0]?.state === 'done')
    expect(page.data.problem).toBe('')
    await page.say?.()
    expect(sent()).toMatchObject([{ evidence: ['a1'] }])
    expect(page.data.files).toEqual([])
    expect(phone.kept.size).toBe(0)
  })

  test('keeps what was written when it cannot be sent, under the same key', async () => {
    const page = openTalk({ id: 'p1' })
    await until(() => page.data.petition)
    write(page, '请问现在到哪一步了？')
    phone.offline = true
    await Promise.all([page.say?.(), page.say?.()])
    expect(page.data).toMatchObject({ problem: '没有连上网络，您的内容都还在，请稍后再试', sending: false })
    closePages()
    phone.offline = false
    const again = openTalk({ id: 'p1' })
    expect(again.data.words).toBe('请问现在到哪一步了？')
    await again.say?.()
    const keys = sent().map(({ draft }) => draft)
    expect(keys).toHaveLength(2)
    expect(keys[0]).toBe(keys[1])
  })

  test('an empty one is not sent', async () => {
    const page = openTalk({ id: 'p1' })
    await page.say?.()
    expect(page.data.problem).toBe('请填写内容')
    expect(sent()).toEqual([])
  })

  test('shows the last twenty, and the earlier ones when asked', async () => {
    const talk = Array.from({ length: 45 }, (_, place) => said(String(place)))
    phone.answers['petition.progress'] = () => ({ ok: true, data: detail({ talk }) })
    const page = openTalk({ id: 'p1' })
    await until(() => page.data.petition)
    expect([ids(page).length, page.data.earlier]).toEqual([20, 25])
    page.showEarlier?.()
    await page.load?.()
    expect([ids(page).length, page.data.earlier]).toEqual([45, 0])
  })

  test('says why there is nothing, and tries again when asked', async () => {
    phone.offline = true
    const page = openTalk({ id: 'p1' })
    await until(() => page.data.failure)
    phone.offline = false
    await page.retry?.()
    expect(page.data).toMatchObject({ failure: '', petition: { id: 'p1' } })
  })

  test('goes by the code of one that was found by it', async () => {
    const code = '1234567890123456'
    keepCode('p8', code)
    phone.answers['petition.find'] = () => ({ ok: true, data: detail({ id: 'p8' }) })
    const page = openTalk({ id: 'p8' })
    await until(() => page.data.petition)
    write(page, '还有一位邻居在场')
    expect(phone.storage.size).toBe(0)
    await page.say?.()
    expect(sent()).toMatchObject([{ id: 'p8', code }])
  })
})
