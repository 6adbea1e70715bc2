import type { PetitionCase } from '../../../miniprogram/contract/petition/desk-answers'
import { event, petitionCase } from '../support/builders'
import { cloudWith, here, open, press, refuse, seriousFindings, shown } from '../support/desk'

/** What the cloud would answer at this moment. */
let now: PetitionCase | undefined
const later = (changes: Partial<PetitionCase> = {}) =>
  petitionCase({ version: 2, events: [...petitionCase().events, event({ label: '通知出警', by: '刘洋' })], ...changes })

async function openCase() {
  now = petitionCase()
  const detail = () => (now ? { ok: true as const, data: now } : refuse('NOT_FOUND', '没有找到这件来件'))
  const page = await open('/petitions/p1', cloudWith({ 'petition.detail': detail }))
  await shown('情况说明')
  return page
}

const lookAgain = () => here().page.evaluate('window.dispatchEvent(new Event("focus"))')

describe('a case that stays open', () => {
  test('says that somebody else went on with it, and changes when asked to', async () => {
    const page = await openCase()
    now = later({ moves: ['askMore'] })
    await lookAgain()
    await shown('此件已有新进展')
    await page.getByRole('button', { name: '受理', exact: true }).waitFor()
    expect(await seriousFindings()).toEqual([])
    await press('刷新')
    await page.locator('.timeline').getByText('通知出警').waitFor()
    await page.getByText('已有新进展').waitFor({ state: 'detached' })
    expect(await page.getByRole('button', { name: '受理', exact: true }).count()).toBe(0)
  })

  test('looks every minute while it is in view', async () => {
    await openCase()
    const { page } = here()
    await page.clock.install()
    await page.reload()
    await shown('情况说明')
    now = later()
    await page.clock.runFor('01:05')
    await shown('此件已有新进展')
  })

  test('leaves alone what is being written, and keeps it over the change', async () => {
    const page = await openCase()
    await press('不予受理')
    await page.getByLabel('告知的途径').fill('请向物业服务')
    now = later()
    await lookAgain()
    await shown('此件已有新进展')
    await page.getByLabel('告知的途径').fill('请向物业服务企业反映')
    await press('刷新')
    await page.locator('.timeline').getByText('通知出警').waitFor()
    expect(await page.getByLabel('告知的途径').inputValue()).toBe('请向物业服务企业反映')
  })

  test('says of a form whose move is not offered any more that it is not', async () => {
    const page = await openCase()
    await press('不予受理')
    now = later({ moves: ['askMore'] })
    await lookAgain()
    await press('刷新')
    await shown('“不予受理”现在不能办理了')
    await page.getByRole('button', { name: '要求补充' }).waitFor()
    expect(await page.getByLabel('告知的途径').count()).toBe(0)
  })

  test('says nothing while only the addresses of its files are new', async () => {
    const page = await openCase()
    const picture = { id: 'e1', kind: 'image' as const, name: '现场.png', bytes: 84_211, sm3: '66'.repeat(32) }
    const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='
    now = petitionCase({ evidence: [{ ...picture, url: pixel }] })
    await page.reload()
    await shown('现场.png')
    now = petitionCase({
      submittedAt: now.submittedAt,
      dueFrom: now.dueFrom,
      happenedAt: now.happenedAt,
      events: now.events,
      evidence: [{ ...picture, url: `${pixel}#2` }],
    })
    const asked = page.waitForResponse(
      (response) => response.request().postData()?.includes('petition.detail') ?? false,
    )
    await lookAgain()
    await asked
    await page.evaluate(() => new Promise(requestAnimationFrame))
    expect(await page.getByText('已有新进展').count()).toBe(0)
  })

  test('says when it cannot be seen any more, and keeps what was shown', async () => {
    await openCase()
    now = undefined
    await lookAgain()
    await shown('没能刷新，显示的是先前的内容。没有找到这件来件')
    await shown('情况说明')
  })
})
