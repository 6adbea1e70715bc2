import jsqr from 'jsqr'
import { signinCodePrefix } from '../../../miniprogram/contract/people/forms'
import { officer, row } from '../support/builders'
import { address, cloudWith, here, open, press, refuse, sentTo, seriousFindings, shown } from '../support/desk'

/** The code read off the screen, as a phone's camera would. */
async function scanned() {
  const { page } = here()
  await page.locator('canvas').waitFor()
  // One digit for each pixel: a message of megabytes would take longer than the reading.
  const { width, digits } = await page.evaluate<{ width: number; digits: string }>(`(() => {
    const { width, height } = document.querySelector('canvas')
    const { data } = document.querySelector('canvas').getContext('2d').getImageData(0, 0, width, height)
    return { width, digits: data.filter((_, at) => at % 4 === 0).map((red) => red > 127).join('') }
  })()`)
  const pixels = new Uint8ClampedArray(4 * digits.length).map((_, at) =>
    at % 4 < 3 ? 255 * Number(digits[at >> 2]) : 255,
  )
  return jsqr(pixels, width, digits.length / width)
}

describe('signing in', () => {
  test('shows a code that a phone can read off the screen, and how', async () => {
    await open('/', cloudWith(), {})
    await shown('用手机“掌上e督 → 民警e家 → 扫码登录”扫描')
    const code = await scanned()
    expect(code?.data).toBe(`${signinCodePrefix}c0de-1`)
    const { topLeftCorner: left, topRightCorner: right } = code?.location ?? {}
    expect((right?.x ?? 0) - (left?.x ?? 0)).toBeGreaterThanOrEqual(240)
    expect(await seriousFindings()).toEqual([])
  })

  test('goes on to where one wanted to be once the phone has confirmed', async () => {
    let confirmed = false
    const cloud = cloudWith({
      'people.signin.claim': () => ({
        ok: true,
        data: confirmed ? { state: 'confirmed', session: 'session-2', officer } : { state: 'waiting' },
      }),
    })
    await open('/petitions/p1', cloud, {})
    await here().page.locator('canvas').waitFor()
    confirmed = true
    await here().page.getByRole('heading', { name: '报警后一直没有人来' }).waitFor()
    expect(address()).toBe('/console/petitions/p1')
    expect(sentTo('people.signin.claim').at(-1)?.input).toEqual({ id: 's1', secret: 'x' })
    expect(sentTo('petition.detail').at(-1)?.authorization).toBe('Bearer session-2')
  })

  test('tells an officer who handles no petitions so, with whom to ask and the way out', async () => {
    const auditor = { ...officer, duties: ['auditor' as const] }
    const page = await open('/petitions', cloudWith(), { signedIn: { token: 'session-1', officer: auditor } })
    await page.getByRole('heading', { name: '您的职责不办理来件' }).waitFor()
    await shown('请联系本单位的系统管理员')
    expect(await page.getByRole('navigation').count()).toBe(0)
    expect(sentTo('petition.queue')).toEqual([])
    expect(await seriousFindings()).toEqual([])
    await press('退出登录')
    await page.locator('canvas').waitFor()
  })

  test('offers a new code when the old one has expired', async () => {
    let starts = 0
    const cloud = cloudWith({
      'people.signin.start': () => {
        starts += 1
        return { ok: true, data: { id: `s${starts}`, secret: 'x', code: `c0de-${starts}`, expiresAt: '' } }
      },
      'people.signin.claim': ({ id }) => ({ ok: true, data: { state: id === 's1' ? 'expired' : 'waiting' } }),
    })
    await open('/signin', cloud, {})
    await shown('二维码已过期')
    await press('换一个二维码')
    expect((await scanned())?.data).toBe(`${signinCodePrefix}c0de-2`)
  })

  test('ends here and there on leaving', async () => {
    await open('/petitions?status=ACCEPTED', cloudWith())
    await press('退出登录')
    await shown('扫码登录')
    expect(sentTo('people.signin.end')[0]?.authorization).toBe('Bearer session-1')
    expect(address()).toBe('/console/signin')
    await here().page.reload()
    await here().page.locator('canvas').waitFor()
  })

  test('says that a session has lapsed and leads back afterwards', async () => {
    let lapsed = true
    const cloud = cloudWith({
      'petition.queue': () =>
        lapsed
          ? refuse('SIGNED_OUT', '登录已失效，请重新登录')
          : { ok: true, data: { items: [row({ status: 'ACCEPTED' })] } },
      'people.signin.claim': () => ({
        ok: true,
        data: lapsed ? { state: 'waiting' } : { state: 'confirmed', session: 'session-2', officer },
      }),
    })
    await open('/petitions?status=ACCEPTED', cloud)
    await shown('登录已失效，请重新登录')
    lapsed = false
    await here().page.getByRole('link', { name: '报警后一直没有人来' }).waitFor()
    expect(address()).toBe('/console/petitions?status=ACCEPTED')
  })
})
