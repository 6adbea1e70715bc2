import type { Browser } from 'playwright-core'
import { openBrowser } from '../support/browser/browser'
import { asked } from '../support/desk'
import { openOffice, type Office } from '../support/browser/office'
import { openPhone, type PhoneTab } from '../support/browser/phone-tab'
import { picture, pictureFailure } from '../support/browser/pictures'
import { runService, type RunningService } from '../support/service'
import { story } from '../support/browser/story'
import { follow, handIn } from './telling'

let service: RunningService
let browser: Browser
let li: PhoneTab
let office: Office

const step = story(() => pictureFailure({ li, ...office?.open() }))

beforeAll(async () => {
  ;[service, browser] = await Promise.all([runService(), openBrowser()])
  office = openOffice(browser, service.address)
  li = await openPhone(browser, { address: service.address, openid: 'citizen-li' })
}, 60_000)
afterAll(async () => {
  await browser.close()
  await service.end()
})

const others = [
  {
    door: '提建议',
    name: 'suggestion',
    subject: '办证大厅周末开放半天',
    ends: async (number: string) => {
      await office.does('clerk-sun', number, 'take')
      await office.does('inspector-chen', number, 'study', { receiver: '出入境管理支队' })
      await office.does('inspector-chen', number, 'answer', asked.answer)
      await office.agrees('leader-wu', number)
    },
    sees: '采纳。从下月起',
  },
  {
    door: '我要表扬',
    name: 'praise',
    subject: '民警冒雨找回走失的老人',
    ends: async (number: string) => {
      await office.does('clerk-sun', number, 'take')
      await office.does('inspector-chen', number, 'forward', { receiver: '城南派出所' })
      await office.does('inspector-chen', number, 'thank', { words: '谢谢您，您的话已在所里宣读。' })
    },
    sees: '您的话已在所里宣读',
  },
  {
    door: '提供线索',
    name: 'tip',
    subject: '仓库夜间有人聚众赌博',
    ends: async (number: string) => {
      await office.does('clerk-sun', number, 'take')
      await office.does('clerk-sun', number, 'transfer', { receiver: '城北分局', reason: '由案发地公安机关核查' })
      await office.agrees('leader-wu', number)
      await office.does('inspector-chen', number, 'check', { receiver: '城北分局治安大队' })
      await office.does('inspector-chen', number, 'finish', { finding: 'TRUE', reward: 'DUE' })
      await office.agrees('leader-wu', number)
    },
    sees: '您提供的线索已核查：属实',
  },
]
for (const { door, name, subject, ends, sees } of others) {
  step(`${door}: ${subject}`, async () => {
    await li.restart()
    await li.tap(door)
    if (name === 'tip') await li.tap('已经过去')
    await li.field('subject').fill(subject)
    await li.field('details').fill('十一月二十日晚在城北仓库附近，前后有十几个人，持续到凌晨，附近居民都知道。')
    await li.field('name').fill('李强')
    await li.field('phone').fill('13900139000')
    await ends(await handIn(li))
    await follow(li, subject)
    await li.sees(sees)
    await picture(li, `phone-end-${name}`)
  })
}

test('no console said a word', () => {
  expect([li, ...Object.values(office.open())].flatMap(({ said }) => said)).toEqual([])
})
