import { readFileSync } from 'node:fs'
import type { Hosted, PhoneTab } from '../../support/browser/phone-tab'

/** Fills in the form as an officer who was attacked at a call; when it happened is known, or chosen before. */
export async function fillInApplication(phone: PhoneTab, subject: string): Promise<void> {
  await phone.tap('被袭击')
  const said = {
    subject,
    details: '在城南路处置醉酒闹事时，被当事人用拳击打面部，执法记录仪被摔在地上。请求追究其责任，落实医疗救治。',
    injuries: '面部软组织挫伤，已到市人民医院就诊。',
    otherParty: '刘某强，男，四十岁左右',
    incident: 'J2026112600017',
  }
  for (const [name, words] of Object.entries(said)) await phone.field(name).fill(words)
}

/** The application as the officer finds it on the phone. */
export async function followApplication(phone: PhoneTab, subject: string): Promise<void> {
  await phone.restart()
  await phone.tap('民警e家')
  await phone.tap('我要维权')
  await phone.tap(subject)
}

/** What was sent is said over the page for a moment. */
export const toastGone = ({ page }: PhoneTab): Promise<void> =>
  page.getByText('已经送到', { exact: true }).waitFor({ state: 'hidden' })

/** Takes the phone's network away, or gives it back. */
export const network = ({ page }: PhoneTab, network: 'online' | 'offline'): Promise<void> =>
  page.evaluate((now) => (globalThis as unknown as Hosted).phone.set({ network: now }), network)

/** Its holder tells nobody where it is, and is not asked. */
export const withoutPlace = ({ page }: PhoneTab): Promise<void> =>
  page.evaluate(() => (globalThis as unknown as Hosted).phone.set({ refused: ['location'] }))

/** Adds the place to what was tapped, which WeChat asks about now. */
export async function addPlace(phone: PhoneTab): Promise<void> {
  await phone.tap('加上现在的位置')
  await phone.tap('允许')
  const said = phone.page.getByText('已记下位置')
  await said.waitFor()
  await said.waitFor({ state: 'hidden' })
}

/** The page's picture as it comes into the album, base64. */
export async function savedPicture(phone: PhoneTab): Promise<string> {
  await phone.tap('保存图片')
  const [saved] = await Promise.all([phone.page.waitForEvent('download'), phone.tap('允许')])
  await phone.page.getByText('已保存到相册').waitFor()
  return readFileSync(await saved.path(), 'base64')
}

/** Begins to count the touches of the screen; what it answers tells how many there were. */
export async function countTaps({ page }: PhoneTab): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counting = globalThis as unknown as { taps: number }
    counting.taps = 0
    addEventListener('touchstart', () => (counting.taps += 1), true)
  })
  return () => page.evaluate(() => (globalThis as unknown as { taps: number }).taps)
}

/** What the officer reads of the whole way. */
export const toldOfProtection = [
  '维权办会联系您',
  '由所在单位核实',
  '所在单位核实意见：情况属实',
  '分局维权办已审核',
  '已受理，最迟',
  '已指定承办人调查核实：唐洁、邓涛',
  '您已申请律师',
  '已指派律师韩立',
  '律师已接受指派',
  '律师意见：',
  '调查已经完成，处理意见正在审批',
  '已作出决定：支持',
  '慰问抚慰：由城南分局政工室落实',
  '慰问抚慰已落实：',
  '已出具维权证明',
  '慰问已经落实，侵害人已被依法处罚',
]
