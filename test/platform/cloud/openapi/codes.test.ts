import jsqr from 'jsqr'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readPng } from '../support/png'
import { anything, startTrial, type Trial } from '../support/trial-cloud'
import { openSqlite } from '../../../../platform/cloud/database/sqlite'
import { PhoneNumbers } from '../../../../platform/cloud/openapi/phone-numbers'

let trial: Trial
beforeAll(async () => {
  const permissions = { openapi: ['wxacode.getUnlimited', 'phonenumber.getPhoneNumber'] }
  trial = await startTrial({ anything: { ...anything, permissions } }, { pages: ['pages/case/case'] })
})
afterAll(() => trial.stop())

const draw = async (args: Record<string, unknown>) =>
  (await trial.run(
    `return cloud.openapi.wxacode.getUnlimited(event.args).then(
      ({ contentType, buffer }) => ({ contentType, bytes: buffer.toString('base64') }),
      ({ errCode, errMsg }) => ({ errCode, errMsg }))`,
    { args },
  )) as { contentType: string; bytes: string }

const picture = async (args: Record<string, unknown>) => readPng(Buffer.from((await draw(args)).bytes, 'base64'))

describe('a code of the mini program', () => {
  test('is a picture that reads as its page and scene', async () => {
    const { contentType, bytes } = await draw({ scene: 'n=12&t=a', page: 'pages/case/case', width: 300 })
    expect(contentType).toBe('image/png')
    const { width, height, data } = readPng(Buffer.from(bytes, 'base64'))
    expect([width, height]).toEqual([300, 300])
    expect(jsqr(data, width, height)?.data).toBe('wxacode:pages/case/case?scene=n%3D12%26t%3Da')
  })

  test('has the colour that was asked for, and no ground when it is to have none', async () => {
    const { data } = await picture({ scene: 'a', lineColor: { r: 200, g: '0', b: 0 }, isHyaline: true })
    const colors = new Set(Array.from({ length: data.length / 4 }, (_, at) => data.slice(at * 4, at * 4 + 4).join()))
    expect(colors).toEqual(new Set(['255,255,255,0', '200,0,0,255']))
  })

  it.each([
    ['no scene', { scene: '' }, 40169],
    ['a scene of 33 characters', { scene: 'a'.repeat(33) }, 40169],
    ['a scene with a character that is not allowed', { scene: '编号' }, 40169],
    ['a scene with %', { scene: 'a%20' }, 40169],
    ['a page with a leading slash', { page: '/pages/case/case' }, 41030],
    ['a page with a query', { page: 'pages/case/case?id=1' }, 41030],
    ['a page that is not released', { page: 'pages/new/new' }, 41030],
    ['too narrow a picture', { width: 200 }, 40097],
    ['a colour that is none', { lineColor: { r: 300, g: 0, b: 0 } }, 40097],
    ['a version that is none', { envVersion: 'old' }, 40097],
  ])('is refused with %s', async (_, args, errCode) => {
    expect(await draw({ scene: 'a', ...args })).toMatchObject({ errCode })
  })

  test('leads to a page that is not released yet when it need not be', async () => {
    expect(await draw({ scene: 'a', page: 'pages/new/new', checkPath: false, envVersion: 'develop' })).toMatchObject({
      contentType: 'image/png',
    })
  })
})

const exchange = (code: string) =>
  trial.run(
    `return cloud.openapi.phonenumber.getPhoneNumber({ code: event.number }).catch(({ errCode, errMsg }) => ({ errCode, errMsg }))`,
    { number: code },
  )

describe('a phone number', () => {
  test('is given once for a code', async () => {
    trial.cloud.openapi.setPhoneNumber('oAlice', '13800000001')
    const code = trial.cloud.openapi.phoneNumberCode('oAlice')
    expect(await exchange(code)).toMatchObject({
      errCode: 0,
      phoneInfo: {
        phoneNumber: '13800000001',
        purePhoneNumber: '13800000001',
        countryCode: '86',
        watermark: { appid: 'wx0000000000000000' },
      },
    })
    expect(await exchange(code)).toMatchObject({ errCode: 40029 })
    expect(await exchange('made up')).toMatchObject({ errCode: 40029 })
    expect(() => trial.cloud.openapi.phoneNumberCode('oBob')).toThrow('no phone number')
    expect(() => trial.cloud.openapi.setPhoneNumber('oBob', '+86 138')).toThrow('eleven digits')
  })

  test('is given for five minutes', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'numbers-'))
    const sqlite = openSqlite(path.join(folder, 'wechat.sqlite'))
    let now = Date.UTC(2026, 0, 1)
    const numbers = new PhoneNumbers(sqlite, 'wx1', () => now)
    numbers.set('oAlice', '13800000001')
    const [early, late] = [numbers.codeFor('oAlice'), numbers.codeFor('oAlice')]
    now += 5 * 60_000
    expect(numbers.get.answer({ code: early })).toMatchObject({ phone_info: { countryCode: '86' } })
    now += 1
    expect(() => numbers.get.answer({ code: late })).toThrow(expect.objectContaining({ errcode: 40029 }))
    sqlite.close()
    rmSync(folder, { recursive: true })
  })
})
