import { readPng } from '../cloud/support/png'
import { phone, refusedOnce, setUpWeChatStand, stand } from './each-wechat-phone'
import type { HostWindow } from './stand'

setUpWeChatStand()

describe('the phone number', () => {
  test('is shown in part, and given to a function for a code', async () => {
    stand.trial.cloud.openapi.setPhoneNumber(phone.openid, '13800000001')
    await phone.tap('#number')
    await phone.layer('138****0001').waitFor()
    await phone.layer('允许').tap()
    expect(await phone.answered('ok')).toEqual({ errMsg: 'getPhoneNumber:ok', number: '13800000001' })
  })

  test('is not given when its holder does not want to, or has none', async () => {
    await phone.tap('#number')
    await phone.layer('不允许').tap()
    expect(await phone.answered('deny')).toEqual({ errMsg: 'getPhoneNumber:fail user deny' })
    refusedOnce()
    await phone.tap('#number')
    await phone.layer('微信没有绑定手机号').waitFor()
    await phone.layer('允许').tap()
    expect(await phone.answered('missing')).toEqual({ errMsg: 'getPhoneNumber:fail missing mobile phone' })
  })
})

/** Lets the camera see a code that a function has drawn. */
const pointAt = async (args: Record<string, unknown>) => {
  const drawn = String(await phone.call('draws', { args }))
  const { width, height, data } = readPng(Buffer.from(drawn, 'base64'))
  await phone.page.evaluate(
    ({ width, height, pixels }) => {
      const { phone, ImageData } = globalThis as HostWindow
      const seen = new ImageData(width, height)
      seen.data.set(Uint8ClampedArray.from(atob(pixels), (letter) => letter.charCodeAt(0)))
      phone.set({ camera: () => Promise.resolve(seen) })
    },
    { width, height, pixels: Buffer.from(data).toString('base64') },
  )
}

describe('a code of the program', () => {
  test('is read as its page and scene', async () => {
    await pointAt({ scene: 'n=12&t=a', page: 'pages/detail/detail' })
    await phone.tap('#scan')
    expect(await phone.answered('ok')).toEqual({
      errMsg: 'scanCode:ok',
      scanType: 'WX_CODE',
      path: 'pages/detail/detail?scene=n%3D12%26t%3Da',
      result: '',
      charSet: 'UTF-8',
      rawData: expect.any(String),
    })
  })

  test('leads to the first page when it names none, and is not what a page takes that looks for others', async () => {
    await pointAt({ scene: 'a' })
    await phone.tap('#scan')
    expect(await phone.answered('ok')).toMatchObject({ path: 'pages/home/home?scene=a' })
    await phone.tap('#scan-qr')
    expect(await phone.answered('fail')).toEqual({ errMsg: 'scanCode:fail no code was found' })
  })
})
