import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../support/browser/browser'
import { openPhone, type Hosted, type PhoneTab } from '../support/browser/phone-tab'
import { faultsOf, modes } from '../support/browser/phone-looks'
import { picture } from '../support/browser/pictures'
import { runService, type RunningService } from '../support/service'

const details = '昨晚十点在南湖路报警，等了两个小时没有人来，值班电话也一直无人接听。'.repeat(20)

let service: RunningService
let browser: Browser
let citizen: PhoneTab
let id = ''
let notice = ''
let urgent = ''

/** Hands in a complaint as the phone would, with the longest words. */
async function handIn({ page }: PhoneTab, address: string, changes: object = {}): Promise<string> {
  const token = new URL(page.url()).searchParams.get('session') ?? ''
  const input = {
    draft: randomUUID(),
    kind: 'COMPLAINT',
    happening: 'PAST',
    category: 'INACTION',
    subject: '报警后两小时仍无人到场，值班电话也一直没有人接听，第二天去派出所询问也没有得到任何答复',
    details,
    officer: '不清楚姓名，胸牌尾号 233',
    place: { name: '湖南省株洲市天元区南湖路八十八号城南派出所报案大厅门口的公交车站' },
    signing: 'ANONYMOUS',
    agreed: ['story', 'place'],
    ...changes,
  }
  const answer = await page.request.post(`${address}/wx/call`, {
    headers: { authorization: `Bearer ${token}` },
    data: { name: 'petition', data: { action: 'petition.submit', input } },
  })
  const { result } = (await answer.json()) as { result: { data: { id: string } } }
  return result.data.id
}

const noticeTitle = '国庆期间来访接待时间调整，节后第一周每天延长接待到晚上七点，请带好身份证件和有关材料'
const noticeText = [
  '十月一日至八日，每天上午八点半至十一点半在督察支队一楼接待来访；其他时间请在手机上提交，收到后照常办理。',
  '紧急情况请拨打 110。',
].join('\n\n')

/** The head of the department tells everybody, as the console would. */
async function tellEverybody({ page }: PhoneTab, address: string): Promise<string> {
  const post = async <Data>(path: string, data: unknown, token = '') => {
    const answer = await page.request.post(`${address}${path}`, { headers: { authorization: `Bearer ${token}` }, data })
    return (await answer.json()) as Data
  }
  const ask = async (action: string, input: unknown, token = '') =>
    (await post<{ data: Record<string, string> }>(`/api/${action.split('.', 1)[0]}`, { action, input }, token)).data
  const { id: request, secret, code } = await ask('people.signin.start', {})
  const { token } = await post<{ token: string }>('/wx/session', { person: 'supervisor-zhao' })
  await post('/wx/call', { name: 'people', data: { action: 'people.signin.confirm', input: { code } } }, token)
  const { session } = await ask('people.signin.claim', { id: request, secret })
  const draft = { draft: randomUUID(), title: noticeTitle, text: noticeText }
  return (await ask('notice.publish', draft, session)).id ?? ''
}

beforeAll(async () => {
  ;[service, browser] = await Promise.all([runService(), openBrowser()])
  citizen = await openPhone(browser, { address: service.address, openid: 'citizen-zhao' })
  id = await handIn(citizen, service.address)
  urgent = await handIn(citizen, service.address, { happening: 'NOW' })
  notice = await tellEverybody(citizen, service.address)
}, 60_000)

afterAll(async () => {
  await browser.close()
  await service.end()
})

describe.each(modes)('in $mode', ({ suffix, touch, smallest }) => {
  it('the first page can be read and pressed', async () => {
    await go('pages/home/home')
    await citizen.sees('我最近的来件')
    await citizen.sees('还有 1 件在办')
    await citizen.sees(noticeTitle)
    if (suffix) await citizen.tap('长辈版')
    await picture(citizen, `phone-home-latest${suffix}`)
    expect(await faultsOf(citizen, { touch, smallest })).toEqual([])
  })

  it.each([
    ['submit', 'pages/petition/submit/submit?kind=COMPLAINT', '您写的内容'],
    ['submit-suggestion', 'pages/petition/submit/submit?kind=SUGGESTION', '您的建议'],
    ['detail', 'pages/petition/detail/detail?id=', '您提交的内容'],
    ['urgent', 'pages/petition/detail/detail?id=', '有危险，请先拨打 110'],
    ['talk', 'pages/petition/talk/talk?id=', '还没有交流'],
    ['withdraw', 'pages/petition/act/act?move=withdraw&id=', '报警后两小时'],
    ['mine', 'pages/petition/mine/mine', '没有更多了'],
    ['inbox', 'pages/inbox/inbox', '没有更多了'],
    ['me', 'pages/me/me', '核验回执'],
    ['guide', 'pages/guide/guide', '这里能办什么'],
    ['privacy', 'pages/privacy/privacy', '微信平台知道什么'],
    ['notices', 'pages/notices/notices', '没有更多了'],
    ['notice', 'pages/notices/notice?id=', '上午八点半'],
    ['data', 'pages/data/data', '存了什么'],
    ['find', 'pages/petition/find/find', '没有查询码'],
    ['verify', 'pages/petition/verify/verify', '核验来件回执'],
  ])('%s can be read and pressed, and nothing runs over its edge', async (name, path, words) => {
    await go(path.endsWith('id=') ? path + ({ notice, urgent }[name] ?? id) : path)
    await citizen.sees(words)
    await picture(citizen, `phone-${name}${suffix || '-usual'}`)
    expect(await faultsOf(citizen, { touch, smallest })).toEqual([])
  })

  it('a copy of one’s own data is made, and sent', async () => {
    await go('pages/data/data')
    await citizen.tap('导出我的来件')
    await citizen.sees('整理好了，一共 2 件（匿名 2 件）')
    await picture(citizen, `phone-data-ready${suffix || '-usual'}`)
    expect(await faultsOf(citizen, { touch, smallest })).toEqual([])
    await citizen.tap('发送文件')
    const [saved] = await Promise.all([citizen.page.waitForEvent('download'), citizen.tap('文件传输助手')])
    expect(readFileSync(await saved.path(), 'utf8')).toContain(details)
  })

  it.each([
    ['notices', '没有取到通告'],
    ['data', '没有连上网络'],
  ])('%s says what is wrong without a network, and how to go on', async (name, words) => {
    await go(name === 'data' ? 'pages/data/data' : 'pages/me/me')
    await citizen.page.evaluate(() => (globalThis as unknown as Hosted).phone.set({ network: 'offline' }))
    await citizen.tap(name === 'data' ? '导出我的来件' : '通告')
    await citizen.sees(words)
    await picture(citizen, `phone-${name}-failed${suffix || '-usual'}`)
    expect(await faultsOf(citizen, { touch, smallest })).toEqual([])
  })
})

test('no console said a word', () => {
  expect(citizen.said).toEqual([])
})

/** Opens the mini program at a page, as from a message. */
async function go(path: string): Promise<void> {
  const address = new URL(citizen.page.url())
  address.searchParams.set('path', path)
  await citizen.page.goto(address.href)
}
