import type { Answer } from '../../../miniprogram/contract/actions'
import type { Repeated, Reply } from '../../../miniprogram/contract/replies'
import { row } from '../support/builders'
import { cloudWith, here, open, sentTo, shown } from '../support/desk'

type Queue = Answer<'petition.queue'>
let told: Repeated<Queue>
/** The cloud of these stories says more than a page that asks once would hear. */
const cloud = () => cloudWith({ 'petition.queue': () => told as Reply<Queue> })
const first = { items: [row()] }
const later = { items: [row(), row({ id: 'p2', number: 'TS20261126-000007', subject: '刚来的一件' })] }

const asks = () => sentTo('petition.queue')
/** The page asks again, and has heard the answer. */
async function askedAgain() {
  const answered = here().page.waitForResponse((response) => response.request().postData()?.includes('queue') ?? false)
  await here().page.evaluate('window.dispatchEvent(new Event("focus"))')
  await answered
}

describe('a list that stays open', () => {
  test('asks with the tag of what it holds, and goes on showing it while that is still so', async () => {
    told = { ok: true, data: first, tag: 'tag-1' }
    const page = await open('/petitions', cloud())
    await shown(row().number)
    told = { ok: true, unchanged: true }
    await askedAgain()
    await page.evaluate(() => new Promise(requestAnimationFrame))
    expect(await page.getByText('没能刷新').count()).toBe(0)
    await shown(row().number)
    told = { ok: true, data: later, tag: 'tag-2' }
    await askedAgain()
    await shown('刚来的一件')
    await askedAgain()
    expect(asks().map(({ held }) => held)).toEqual(['', 'tag-1', 'tag-1', 'tag-2'])
  })

  test('that is opened anew is asked for anew, so that it is recorded', async () => {
    told = { ok: true, data: first, tag: 'tag-1' }
    const page = await open('/petitions', cloud())
    await shown(row().number)
    await page.getByRole('link', { name: '工作台' }).click()
    await shown('我的待办')
    const answered = page.waitForResponse((response) => response.request().postData()?.includes('queue') ?? false)
    await page.getByRole('link', { name: '信访件' }).click()
    await answered
    expect(asks().map(({ held }) => held)).toEqual(['', ''])
  })

  test('says when nobody has touched anything for a minute', async () => {
    told = { ok: true, data: first, tag: 'tag-1' }
    const page = await open('/petitions', cloud())
    await shown(row().number)
    await page.evaluate(() => localStorage.setItem('e-du.here', String(Date.now())))
    await askedAgain()
    await page.evaluate(() => localStorage.setItem('e-du.here', String(Date.now() - 61_000)))
    await askedAgain()
    expect(
      asks()
        .map(({ unattended }) => unattended)
        .slice(1),
    ).toEqual([undefined, true])
  })
})
