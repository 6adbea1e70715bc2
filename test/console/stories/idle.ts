import { officer } from '../support/builders'
import { address, cloudWith, here, open, press, sentTo, seriousFindings, shown } from '../support/desk'

/** The console at a page, with a clock that the test moves. */
async function openAt(path: string, cloud = cloudWith()) {
  const page = await open(path, cloud)
  await page.clock.install()
  await page.reload()
  return page
}

const dialog = () => here().page.getByRole('dialog')

describe('a console at which nobody sits', () => {
  test('asks a minute before, and goes on when somebody answers', async () => {
    const page = await openAt('/')
    await shown('工作台')
    await page.clock.fastForward('28:50')
    expect(await dialog().count()).toBe(0)
    await page.clock.fastForward('00:20')
    await shown('秒后自动退出登录')
    expect(await seriousFindings()).toEqual([])
    // Whoever is asked has to answer.
    await page.mouse.move(40, 40)
    await page.clock.runFor(2_000)
    await shown('秒后自动退出登录')
    await press('继续使用')
    await dialog().waitFor({ state: 'detached' })
    await page.clock.fastForward('28:50')
    expect(await dialog().count()).toBe(0)
    expect(sentTo('people.signin.end')).toEqual([])
  })

  test('signs out, says why, and what was written is still there', async () => {
    let confirmed = false
    const cloud = cloudWith({
      'people.signin.claim': () => ({
        ok: true,
        data: confirmed ? { state: 'confirmed', session: 'session-2', officer } : { state: 'waiting' },
      }),
    })
    const page = await openAt('/entry', cloud)
    await page.getByLabel('主题').fill('窗口无人值守')
    await page.clock.fastForward('30:01')
    await shown('30 分钟没有操作，已自动退出')
    expect(sentTo('people.signin.end')[0]?.authorization).toBe('Bearer session-1')
    confirmed = true
    await page.clock.runFor(10_000)
    await page.getByLabel('主题').waitFor()
    expect(await page.getByLabel('主题').inputValue()).toBe('窗口无人值守')
    expect(address()).toBe('/console/entry')
  })

  test('counts a key or the pointer as somebody', async () => {
    const page = await openAt('/')
    await shown('工作台')
    await page.clock.fastForward('20:00')
    await page.keyboard.press('Shift')
    await page.clock.fastForward('20:00')
    expect(await dialog().count()).toBe(0)
    expect(address()).toBe('/console/')
  })

  test('counts what somebody does in another tab', async () => {
    const page = await openAt('/')
    await shown('工作台')
    await page.clock.fastForward('20:00')
    await page.evaluate(() => window.dispatchEvent(new StorageEvent('storage', { key: 'e-du.here' })))
    await page.clock.fastForward('20:00')
    expect(await dialog().count()).toBe(0)
  })
})
