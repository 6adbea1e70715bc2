import type { TalkEntry } from '../../../miniprogram/contract/petition/answers'
import { officer, petitionCase } from '../support/builders'
import { cloudWith, here, open, press, refuse, sentTo, seriousFindings, shown } from '../support/desk'

const asked: TalkEntry = {
  id: 't1',
  at: new Date().toISOString(),
  from: 'citizen',
  words: '什么时候有结果？',
  evidence: [],
}
const answered: TalkEntry = { ...asked, id: 't2', from: 'department', by: '陈静', words: '正在核查，最迟下周答复您。' }

describe('the talk with the citizen', () => {
  test('says that an answer is waited for, and takes it', async () => {
    const cloud = cloudWith({
      'petition.detail': () => ({ ok: true, data: petitionCase({ talk: [asked] }) }),
      'petition.talk.answer': () => ({ ok: true, data: petitionCase({ version: 2, talk: [asked, answered] }) }),
    })
    const page = await open('/petitions/p1', cloud)
    await shown('待回复')
    await press('发送')
    await shown('请填写内容')
    await page.getByLabel('回复来件人').fill(answered.words)
    await press('发送')
    await page.locator('.said-department').getByText(answered.words).waitFor()
    expect(sentTo('petition.talk.answer').map(({ input }) => input)).toEqual([
      { id: 'p1', draft: expect.any(String), words: answered.words },
    ])
    expect(await page.getByLabel('回复来件人').inputValue()).toBe('')
    expect(await page.getByText('待回复').count()).toBe(0)
    expect(await seriousFindings()).toEqual([])
  })

  test('keeps what was written when it could not be sent, also over a visit to the list', async () => {
    const page = await open(
      '/petitions/p1',
      cloudWith({ 'petition.talk.answer': () => refuse('INTERNAL', '系统出了问题') }),
    )
    await page.getByLabel('回复来件人').fill('正在核查')
    await press('发送')
    await shown('系统出了问题')
    await page.getByRole('link', { name: '返回列表' }).click()
    await shown('TS20261107-000412')
    await page.goBack()
    expect(await here().page.getByLabel('回复来件人').inputValue()).toBe('正在核查')
  })

  test('is the inspectors’ own: others read it', async () => {
    const leader = { ...officer, duties: ['leader' as const] }
    const cloud = cloudWith({ 'petition.detail': () => ({ ok: true, data: petitionCase({ talk: [asked] }) }) })
    await open('/petitions/p1', cloud, { signedIn: { token: 'session-1', officer: leader } })
    await shown(asked.words)
    await shown('由受理和承办民警回复')
    expect(await here().page.getByLabel('回复来件人').count()).toBe(0)
  })

  test('is closed with the case', async () => {
    await open(
      '/petitions/p1',
      cloudWith({ 'petition.detail': () => ({ ok: true, data: petitionCase({ talking: false }) }) }),
    )
    await shown('来件已办结，不能再对话')
  })
})
