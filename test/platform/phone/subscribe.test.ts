import { phone, refusedOnce, setUpWeChatStand, stand } from './each-wechat-phone'
import type { HostWindow } from './stand'

setUpWeChatStand()

const tell = () => phone.call('tells')
const keepAnswer = () => phone.page.getByLabel('总是保持以上选择，不再询问').check()
const settings = async () => (await phone.ask('getSetting', { withSubscriptions: true }))['subscriptionsSetting']
const turnTo = (path: string) => phone.page.evaluate((given) => (globalThis as HostWindow).phone.restart(given), path)

describe('a page asks whether it may send messages', () => {
  test('and sends one for each acceptance', async () => {
    await phone.askAbout('tA,tB')
    await phone.layer('受理通知').waitFor()
    await phone.layer('允许').tap()
    expect(await phone.answered('ok')).toEqual({ errMsg: 'requestSubscribeMessage:ok', tA: 'accept', tB: 'accept' })
    expect(await tell()).toMatchObject({ errCode: 0 })
    expect(await tell()).toEqual({ errCode: 43101 })
    expect(stand.trial.cloud.messages.at(-1)).toMatchObject({ openid: phone.openid, title: '受理通知' })
  })

  test('and hears of each that is left out', async () => {
    await phone.askAbout('tA,tB')
    await phone.page.getByLabel('受理通知').uncheck()
    await phone.layer('允许').tap()
    expect(await phone.answered('ok')).toMatchObject({ tA: 'reject', tB: 'accept' })
    expect(await tell()).toEqual({ errCode: 43101 })
  })

  test('and is not allowed to when all are left out', async () => {
    await phone.askAbout('tA')
    await phone.page.getByLabel('受理通知').uncheck()
    expect(await phone.layer('允许').isDisabled()).toBe(true)
    await phone.layer('取消').tap()
    expect(await phone.answered('ok')).toEqual({ errMsg: 'requestSubscribeMessage:ok', tA: 'reject' })
    expect(await tell()).toEqual({ errCode: 43101 })
  })

  test('and no more once the answer is kept; each tap still counts for one message', async () => {
    await phone.askAbout('tA')
    await keepAnswer()
    await phone.layer('允许').tap()
    await phone.answered('accept')
    await phone.askAbout('tA')
    expect(await phone.answered('ok')).toEqual({ errMsg: 'requestSubscribeMessage:ok', tA: 'accept' })
    expect([await tell(), await tell(), await tell()]).toEqual([
      expect.objectContaining({ errCode: 0 }),
      expect.objectContaining({ errCode: 0 }),
      { errCode: 43101 },
    ])
  })

  test('and asks only about what is not settled; a title is asked about once', async () => {
    await phone.askAbout('tA')
    await keepAnswer()
    await phone.layer('取消').tap()
    await phone.answered('reject')
    await phone.askAbout('tA,tB,tA2')
    await phone.layer('办结通知').waitFor()
    expect(await phone.layer('受理通知').count()).toBe(0)
    await phone.layer('允许').tap()
    expect(await phone.answered('ok')).toEqual({
      errMsg: 'requestSubscribeMessage:ok',
      tA: 'reject',
      tB: 'accept',
      tA2: 'filter',
    })
  })
})

describe('a page is refused', () => {
  test('when no finger asks', async () => {
    await phone.askAbout('tA', '#late')
    expect(await phone.answered('fail')).toEqual({
      errMsg: 'requestSubscribeMessage:fail can only be invoked by user TAP gesture.',
    })
    expect(await phone.page.locator('.subscribe').count()).toBe(0)
  })

  test.each([
    ['tNone', 20001, 'No template data return, verify the template id exist'],
    ['tA,tLong', 20002, 'Templates type must be same'],
    ['tA,tB,tC,tD,tE,tF', 20003, 'Templates count out of max bounds'],
  ])('for %s', async (ids, errCode, words) => {
    refusedOnce()
    await phone.askAbout(ids)
    expect(await phone.answered('fail')).toMatchObject({ errMsg: `requestSubscribeMessage:fail ${words}`, errCode })
  })

  test('without a network, before and after its holder was asked', async () => {
    await phone.set({ network: 'offline' })
    await phone.askAbout('tA')
    expect(await phone.answered('fail')).toMatchObject({
      errMsg: 'requestSubscribeMessage:fail Request list fail',
      errCode: 10002,
    })
    await phone.set({ network: 'online' })
    await phone.askAbout('tA')
    await phone.layer('受理通知').waitFor()
    await phone.set({ network: 'offline' })
    await phone.layer('允许').tap()
    expect(await phone.answered('fail')).toMatchObject({ errCode: 10003 })
    expect(await tell()).toEqual({ errCode: 43101 })
  })
})

describe('what the holder keeps', () => {
  test('is told, and changed on the settings page; a switch that is off lets no message through', async () => {
    await phone.askAbout('tA')
    await keepAnswer()
    await phone.layer('允许').tap()
    await phone.answered('ok')
    await turnTo('/pages/api/api')
    expect(await settings()).toEqual({ mainSwitch: true, itemSettings: { tA: 'accept' } })
    const { outcome } = await phone.begin('openSetting', { withSubscriptions: true })
    await phone.page.getByLabel('受理通知').uncheck()
    await phone.layer('返回').tap()
    const after = { mainSwitch: true, itemSettings: { tA: 'reject' } }
    expect(await outcome()).toMatchObject({ subscriptionsSetting: after })
    expect(await settings()).toEqual(after)
    expect(await tell()).toEqual({ errCode: 43101 })
  })

  test('may be that no message at all is wanted', async () => {
    stand.trial.cloud.openapi.subscribe(phone.openid, { tA: 'accept' })
    await turnTo('/pages/api/api')
    expect(await settings()).toEqual({ mainSwitch: true })
    const { outcome } = await phone.begin('openSetting')
    await phone.page.getByLabel('接收订阅消息').uncheck()
    await phone.layer('返回').tap()
    expect(await outcome()).toEqual({ authSetting: {}, errMsg: 'openSetting:ok' })
    expect(await tell()).toEqual({ errCode: 43101 })
    await turnTo('/pages/wechat/wechat')
    refusedOnce()
    await phone.askAbout('tA')
    expect(await phone.answered('fail')).toMatchObject({
      errMsg: 'requestSubscribeMessage:fail The main switch is switched off',
      errCode: 20004,
    })
  })
})
