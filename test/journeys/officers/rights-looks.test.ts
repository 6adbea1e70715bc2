import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { ActionName } from '../../../miniprogram/contract/actions'
import { openBrowser } from '../../support/browser/browser'
import { faultsOf, modes } from '../../support/browser/phone-looks'
import { openPhone, supply, type Hosted, type PhoneTab } from '../../support/browser/phone-tab'
import { picture, picturesFolder } from '../../support/browser/pictures'
import { runService, type RunningService } from '../../support/service'
import { addPlace, savedPicture } from './applying'
import { claimedOnly, declined, offered, usual } from './answers'

/** Pages of protection, drawn from given answers: how they look does not depend on what the cloud has. */
let service: RunningService
let browser: Browser
let officer: PhoneTab
const refused = (code: string, message: string) => ({ ok: false, error: { code, message } })
let answers: Partial<Record<ActionName, unknown>> = {}

beforeAll(async () => {
  ;[service, browser] = await Promise.all([runService(), openBrowser()])
  officer = await openPhone(browser, { address: service.address, openid: 'officer-zhou' })
  await officer.page.route('**/wx/call', async (route) => {
    const { data } = route.request().postDataJSON() as { data?: { action: ActionName } }
    const answer = data && answers[data.action]
    if (answer === undefined) return route.continue()
    return route.fulfill({ json: { result: answer } })
  })
}, 60_000)
beforeEach(() => {
  answers = { ...usual }
})
afterAll(async () => {
  await browser.close()
  await service.end()
})

const rights = 'officer/rights'
const [usualSizes, elderly] = modes
const noFaults = async (sizes: Parameters<typeof faultsOf>[1] = usualSizes) =>
  expect(await faultsOf(officer, sizes)).toEqual([])

/** Opens the mini program at a page, as from a message. */
async function go(path: string): Promise<void> {
  const address = new URL(officer.page.url())
  address.searchParams.set('path', path)
  await officer.page.goto(address.href)
}

const pages: readonly [name: string, path: string, words: string][] = [
  ['officer', 'officer/home/home', '件申请有新的进展'],
  ['tab-progress', 'pages/petition/mine/mine', '单位核实：夜间'],
  ['tab-inbox', 'pages/inbox/inbox', '单位核实：夜间'],
  ['inbox', 'officer/inbox/inbox', '没有更多了'],
  ['claim', `${rights}/claim/claim`, '受到侵害'],
  ['apply', `${rights}/apply/apply`, '警号 012345'],
  ['mine', `${rights}/mine/mine`, '没有更多了'],
  ['detail', `${rights}/detail/detail?id=r1`, '保护措施'],
  ['certificate', `${rights}/certificate/certificate?id=r1&paper=p1`, '怎样出示和核验'],
  ['lawyers', `${rights}/lawyers/lawyers?case=r1`, '欧阳思远'],
  ['lawyer', `${rights}/lawyers/lawyer?id=l2&case=r1`, '律师能看到什么'],
  ['reconsider', `${rights}/act/act?id=r1&move=reconsider`, '复核决定是最终决定'],
  [
    'ask-lawyer',
    `${rights}/act/act?id=r1&move=askLawyer&lawyer=l1&about=${encodeURIComponent('希望的律师：周正（湖南明理律师事务所）')}`,
    '希望的律师',
  ],
  ['counsel-mine', `${rights}/counsel/mine/mine`, '李强'],
  ['counsel-bind', `${rights}/counsel/bind/bind`, '邀请码'],
  ['counsel-case', `${rights}/counsel/case/case?id=r1`, '申请内容'],
  ['counsel-opinion', `${rights}/counsel/act/act?id=r1&move=counsel`, '法律意见'],
]

it.each(pages)('%s can be read and pressed, and nothing runs over its edge', async (name, path, words) => {
  await go(path)
  await officer.sees(words)
  await picture(officer, `rights-${name}`)
  await noFaults()
})

const words: [string, ActionName, unknown, string, string][] = [
  ['claimed', 'rights.progress', { ok: true, data: claimedOnly }, `${rights}/detail/detail?id=r1`, '补充情况并提交'],
  ['declined', 'rights.progress', { ok: true, data: declined }, `${rights}/detail/detail?id=r1`, '前可以申请复核'],
  ['offered', 'rights.counsel.detail', { ok: true, data: offered }, `${rights}/counsel/case/case?id=r1`, '保密承诺'],
  ['inbox-empty', 'rights.inbox', { ok: true, data: { items: [] } }, 'officer/inbox/inbox', '还没有消息'],
  ['mine-empty', 'rights.mine', { ok: true, data: { items: [] } }, `${rights}/mine/mine`, '还没有维权申请'],
  [
    'mine-denied',
    'rights.mine',
    refused('DENIED', '没有这项服务，或者您无权使用'),
    `${rights}/mine/mine`,
    '认证已经解除',
  ],
  [
    'mine-failed',
    'rights.mine',
    refused('INTERNAL', '系统出了问题，请稍后再试'),
    `${rights}/mine/mine`,
    '没有取到您的申请',
  ],
  ['apply-denied', 'people.me', { ok: true, data: {} }, `${rights}/apply/apply`, '认证已经解除'],
  ['lawyers-empty', 'rights.lawyers', { ok: true, data: [] }, `${rights}/lawyers/lawyers?case=r1`, '名录里还没有律师'],
  ['lawyer-gone', 'rights.lawyers', { ok: true, data: [] }, `${rights}/lawyers/lawyer?id=l9`, '已经不在名录里'],
  [
    'counsel-denied',
    'rights.counsel.mine',
    refused('DENIED', '没有这项服务，或者您无权使用'),
    `${rights}/counsel/mine/mine`,
    '请先绑定律师身份',
  ],
  [
    'counsel-empty',
    'rights.counsel.mine',
    { ok: true, data: [] },
    `${rights}/counsel/mine/mine`,
    '还没有指派给您的案件',
  ],
  [
    'certificate-failed',
    'rights.certificate',
    refused('NOT_FOUND', '没有找到这份文书'),
    `${rights}/certificate/certificate?id=r1&paper=p9`,
    '没有取到这份证明',
  ],
]
it.each(words)('%s says where one stands and how to go on', async (name, action, answer, path, seen) => {
  answers[action] = answer
  await go(path)
  await officer.sees(seen)
  await picture(officer, `rights-${name}`)
  await noFaults()
})

test('a certificate is saved as a picture, and a refusal leads to the settings', async () => {
  await go(`${rights}/certificate/certificate?id=r1&paper=p1`)
  const bytes = Buffer.from(await savedPicture(officer), 'base64')
  writeFileSync(join(picturesFolder, 'rights-certificate-saved.png'), bytes)
  await officer.page.evaluate(() => (globalThis as unknown as Hosted).phone.set({ refused: ['album'] }))
  await officer.tap('保存图片')
  await officer.page.getByText('需要保存到相册').waitFor()
  await picture(officer, 'rights-certificate-refused')
  await officer.tap('暂不')
})

test('two taps from the first page are a record, also without a network', async () => {
  await go('pages/home/home')
  await supply(officer, ['street.jpg'])
  await officer.sees('我被侵害了')
  await picture(officer, 'rights-home')
  await officer.page.evaluate(() => (globalThis as unknown as Hosted).phone.set({ network: 'offline' }))
  await officer.tap('我被侵害了')
  await officer.sees('受到侵害')
  await officer.tap('我被侵害了')
  await officer.sees('没有网络，已存在手机里')
  await picture(officer, 'rights-claim-asks-place')
  await noFaults()
  await addPlace(officer)
  await officer.tap('拍照')
  await officer.sees('图片1')
  await picture(officer, 'rights-claim-offline')
  await noFaults()
  answers['rights.evidence.ticket'] = refused('INVALID', '图片已经够多了，请先移除一些')
  await officer.page.evaluate(() => (globalThis as unknown as Hosted).phone.set({ network: 'online' }))
  await officer.sees('维权办会联系您')
  await officer.sees('图片已经够多了')
  await picture(officer, 'rights-claim-claimed')
  await noFaults()
})

test('what was claimed is filled in and becomes an application', async () => {
  await officer.tap('补充情况并提交')
  await officer.sees('登记时拍下的照片')
  await officer.tap('被袭击')
  await officer.field('subject').fill('处警时被当事人殴打')
  await officer.field('details').fill('昨晚十点接警到南湖路夜市处置打架，被当事人用酒瓶划伤左臂。')
  await officer.sees('填好了，可以提交')
  await picture(officer, 'rights-apply-filled')
  await officer.tap('提交')
  await officer.sees('您的维权申请已经提交')
  await picture(officer, 'rights-applied')
  await noFaults()
})

describe('in 长辈版', () => {
  beforeAll(async () => {
    await go('pages/me/me')
    await officer.tap('长辈版')
  })

  it.each(pages)('%s can be read and pressed, and nothing runs over its edge', async (name, path, words) => {
    await go(path)
    await officer.sees(words)
    await picture(officer, `rights-${name}${elderly.suffix}`)
    await noFaults(elderly)
  })
})

test('no console said a word', () => {
  expect(officer.said).toEqual([])
})
