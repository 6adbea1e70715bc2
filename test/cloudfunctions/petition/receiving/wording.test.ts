import { wechatOver } from '../../../../cloudfunctions/shared/wechat'
import { openTestCloud, type TestCloud } from '../../../support/cloud'
import { openDesk, type Desk } from '../../../support/desk'
import { named, submission } from '../../../support/petitions'

let test: TestCloud
let desk: Desk
beforeAll(async () => {
  test = await openTestCloud({ personSwitch: true, playWeChat: true })
  desk = await openDesk(test)
}, 60_000)
afterAll(() => test?.end())

/** As the stage does it. */
const play = (what: string, body: unknown) =>
  fetch(`${test.cloud.address}/wechat/${what}`, {
    method: 'POST',
    headers: { origin: test.cloud.address, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const decide = (text: string) => play('verdicts', { text })

it.each([
  ['nothing', 'pass', undefined],
  ['that somebody should look', 'review', 'review'],
  ['that rules are broken', 'risky', 'risky'],
])(
  'of strong words WeChat’s check says %s: the petition is taken in, with a mark for staff alone',
  async (_, verdict, mark) => {
    expect((await decide(verdict)).ok).toBe(true)
    const words = { details: '你们这帮人简直无法无天，等了两个小时没有一个人来。' }
    const { id } = await test.phone('citizen-wang').get('petition.submit', named(words))
    expect((await desk.chen.get('petition.detail', { id })).wording).toBe(mark)
    expect(await test.phone('citizen-wang').get('petition.progress', { id })).not.toHaveProperty('wording')
    expect(test.logs.map(({ text }) => text).join('\n')).not.toContain('WORDING_UNCHECKED')
  },
)

it('of an anonymous petition WeChat’s check is asked nothing', async () => {
  await decide('risky')
  const { id } = await test.phone('citizen-wang').get('petition.submit', submission())
  expect(await desk.chen.get('petition.detail', { id })).not.toHaveProperty('wording')
})

it('advises nothing when WeChat does not answer, and the log says so without the text', async () => {
  const logged: unknown[] = []
  const log = jest.spyOn(console, 'error').mockImplementation((line) => logged.push(line))
  const failing = { errCode: -1, errMsg: 'system error: 无法无天' }
  const broken = { security: { msgSecCheck: async () => Promise.reject(Object.assign(new Error('x'), failing)) } }
  expect(await wechatOver(broken).wording('citizen-wang', '无法无天')).toBeUndefined()
  log.mockRestore()
  expect(logged).toEqual([JSON.stringify({ event: 'WORDING_UNCHECKED', errCode: -1 })])
})

it('gives the number that WeChat’s button gave a code for, once', async () => {
  await play('phone-number', { openid: 'citizen-wang', number: '13800000001' })
  const asked = await fetch(`${test.cloud.address}/wx/phone-number-code`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await test.cloud.sessionFor('citizen-wang')}` },
    body: '{}',
  })
  const { code } = (await asked.json()) as { code: string }
  const phone = test.phone('citizen-wang')
  expect(await phone.get('people.number', { code })).toEqual({ phone: '13800000001' })
  expect(await phone.ask('people.number', { code })).toMatchObject({ ok: false, error: { code: 'INVALID' } })
})
