import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../support/browser'
import { openPhone, type PhoneTab } from '../support/phone-tab'
import { faultsOf } from '../support/phone-looks'
import { picture } from '../support/pictures'
import { runService, type RunningService } from '../support/service'

const modes = [
  { mode: 'the usual sizes', suffix: '', touch: 48, smallest: 13 },
  // 移动互联网应用适老化通用设计规范: words from 18 dp, touch areas of 60 dp.
  { mode: '长辈版', suffix: '-elder', touch: 60, smallest: 18 },
]

const details = '昨晚十点在南湖路报警，等了两个小时没有人来，值班电话也一直无人接听。'.repeat(20)

let service: RunningService
let browser: Browser
let citizen: PhoneTab
let id = ''

/** Hands in a complaint as the phone would, with the longest words. */
async function handIn({ page }: PhoneTab, address: string): Promise<string> {
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
  }
  const answer = await page.request.post(`${address}/wx/call`, {
    headers: { authorization: `Bearer ${token}` },
    data: { name: 'petition', data: { action: 'petition.submit', input } },
  })
  const { result } = (await answer.json()) as { result: { data: { id: string } } }
  return result.data.id
}

beforeAll(async () => {
  ;[service, browser] = await Promise.all([runService(), openBrowser()])
  citizen = await openPhone(browser, { address: service.address, openid: 'citizen-zhao' })
  id = await handIn(citizen, service.address)
}, 60_000)

afterAll(async () => {
  await browser.close()
  await service.end()
})

describe.each(modes)('in $mode', ({ suffix, touch, smallest }) => {
  it('the first page can be read and pressed', async () => {
    await go('pages/home/home')
    await citizen.sees('我最近的来件')
    if (suffix) await citizen.tap('长辈版')
    await picture(citizen, `phone-home-latest${suffix}`)
    expect(await faultsOf(citizen, { touch, smallest })).toEqual([])
  })

  it.each([
    ['submit', 'pages/petition/submit/submit?kind=COMPLAINT', '您写的内容'],
    ['submit-suggestion', 'pages/petition/submit/submit?kind=SUGGESTION', '您的建议'],
    ['detail', 'pages/petition/detail/detail?id=', '您提交的内容'],
    ['talk', 'pages/petition/talk/talk?id=', '还没有交流'],
    ['withdraw', 'pages/petition/act/act?move=withdraw&id=', '报警后两小时'],
    ['mine', 'pages/petition/mine/mine', '没有更多了'],
    ['inbox', 'pages/inbox/inbox', '没有更多了'],
    ['me', 'pages/me/me', '核验回执'],
    ['guide', 'pages/guide/guide', '这里能办什么'],
    ['privacy', 'pages/privacy/privacy', '微信平台知道什么'],
    ['find', 'pages/petition/find/find', '没有查询码'],
    ['verify', 'pages/petition/verify/verify', '核验来件回执'],
  ])('%s can be read and pressed, and nothing runs over its edge', async (name, path, words) => {
    await go(path.endsWith('id=') ? path + id : path)
    await citizen.sees(words)
    await picture(citizen, `phone-${name}${suffix || '-usual'}`)
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
