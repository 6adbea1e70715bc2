import type { Browser } from 'playwright-core'
import { petitionKinds, type PetitionKind } from '../../miniprogram/contract/petition/kinds'
import { openBrowser } from '../support/browser/browser'
import { openPhone, type PhoneTab } from '../support/browser/phone-tab'
import { picture, pictureFailure } from '../support/browser/pictures'
import { story } from '../support/browser/story'
import { runService, type RunningService } from '../support/service'
import { agree, choose, noteCode } from './telling'

interface Way {
  kind: PetitionKind
  openid: string
  subject: string
  details: string
  /** What only this kind asks. */
  fillIn: (citizen: PhoneTab) => Promise<void>
  /** Fields that it does not ask. */
  without: string[]
}

const ways: Way[] = [
  {
    kind: 'COMPLAINT',
    openid: 'citizen-wang',
    subject: '巡逻民警无故扣押电动车，不给凭证',
    details: '今天下午三点，两名民警在南湖路口扣下我的电动车，没有出示证件，也没有给任何凭证，现在还在现场。',
    fillIn: async (citizen) => {
      await citizen.tap('正在发生')
      await citizen.sees('有危险，请先拨打 110')
      await picture(citizen, 'phone-submit-happening')
      await choose(citizen, 'category', '违规收费、罚款')
      await citizen.field('officer').fill('李某，警号 010233')
    },
    without: [],
  },
  {
    kind: 'SUGGESTION',
    openid: 'citizen-li',
    subject: '办证大厅周末也开放半天',
    details: '上班的人只有周末有空。希望办证大厅周六上午开放，或者增加自助办理的机器。',
    fillIn: () => Promise.resolve(),
    without: ['happening', 'category', 'officer', 'happenedAt', 'place'],
  },
  {
    kind: 'PRAISE',
    openid: 'citizen-wang',
    subject: '民警冒雨帮我找回走失的老人',
    details: '十一月二十日晚，我父亲走失。值班民警冒雨找了四个小时，在江边找到老人，还送到家门口。',
    fillIn: (citizen) => citizen.field('officer').fill('城南派出所 赵警官'),
    without: ['happening', 'category'],
  },
  {
    kind: 'TIP',
    openid: 'citizen-li',
    subject: '南湖路一处门面夜间聚众赌博',
    details: '南湖路 88 号二楼，每天晚上十点以后有二三十人打牌赌钱，楼下有人望风。',
    fillIn: (citizen) => citizen.tap('已经过去'),
    without: ['category'],
  },
]

let service: RunningService
let browser: Browser

beforeAll(async () => {
  ;[service, browser] = await Promise.all([runService(), openBrowser()])
}, 60_000)

afterAll(async () => {
  await browser.close()
  await service.end()
})

describe.each(ways)('a citizen hands in a $kind', ({ kind, openid, subject, details, fillIn, without }) => {
  const { door, label, prefix } = petitionKinds[kind]
  const name = kind.toLowerCase()
  let citizen: PhoneTab
  let number = ''
  const step = story(() => pictureFailure({ citizen }))

  step('is asked what belongs to it, and no more', async () => {
    citizen = await openPhone(browser, { address: service.address, openid })
    await citizen.tap(door)
    await citizen.field('subject').fill(subject)
    await citizen.field('details').fill(details)
    for (const field of without) expect(await citizen.top.locator(`#field-${field}`).count()).toBe(0)
    await fillIn(citizen)
    await citizen.tap('实名')
    await citizen.field('name').fill('王芳')
    await citizen.field('phone').fill('13800000001')
  })

  step('must agree to what it is used for', async () => {
    await citizen.sees('还要同意：您写的内容、姓名和电话')
    await citizen.tap('提交')
    await citizen.sees('还有没勾选的，请看过用途后逐项勾选')
    await agree(citizen)
    await citizen.sees('填好了，可以提交')
    await picture(citizen, `phone-submit-${name}`)
  })

  step('is given a receipt, and finds it among what was told', async () => {
    await citizen.tap('提交')
    await citizen.sees(`您的${label}已经交到警务督察部门`)
    number = (await citizen.top.locator('.number.big').textContent()) ?? ''
    expect(number.slice(0, 2)).toBe(prefix)
    await picture(citizen, `phone-receipt-${name}`)
    await citizen.tap('有进展时用微信提醒我')
    await citizen.tap('允许')
    await citizen.page.getByText('有进展会用微信提醒您').waitFor()
    await citizen.tap('回到首页')
    await citizen.tap('消息')
    await citizen.sees(number)
  })

  step('reads it all on its page', async () => {
    await citizen.tap(subject)
    await citizen.sees('待受理')
    await citizen.sees(details.slice(0, 20))
    await picture(citizen, `phone-detail-${name}`)
  })

  step('asks the department, and reads it there', async () => {
    await citizen.tap('写几句，或补充照片')
    await citizen.sees('还没有交流')
    await citizen.field('words').fill('请问现在到哪一步了？')
    await citizen.tap('发送')
    await citizen.sees('我 · ')
    expect(await citizen.field('words').inputValue()).toBe('')
    await picture(citizen, `phone-talk-${name}`)
    await back(citizen)
    await citizen.sees('请问现在到哪一步了？')
  })

  step('takes it back, after having been told what that means', async () => {
    await citizen.tap('撤回')
    await citizen.sees('撤回后不再办理，也不能恢复')
    await citizen.tap('撤回')
    await citizen.page.getByText('撤回？').waitFor()
    await picture(citizen, `phone-withdraw-${name}`)
    await citizen.tap('撤回')
    await citizen.sees('已撤回')
    await citizen.sees(`您已撤回来件 ${number}`)
  })

  step('and deletes it', async () => {
    await citizen.tap('删除这件来件')
    await citizen.page.getByText('删除这件来件？').waitFor()
    await citizen.tap('删除')
    await citizen.sees('还没有来件')
  })

  step('while no console says a word', async () => {
    expect(citizen.said).toEqual([])
  })
})

describe('a tip without a name, followed on another phone by its code', () => {
  let citizen: PhoneTab
  let friend: PhoneTab
  let code = ''
  const step = story(() => pictureFailure({ citizen, friend }))

  step('is handed in', async () => {
    citizen = await openPhone(browser, { address: service.address, openid: 'citizen-wang' })
    await citizen.tap(petitionKinds.TIP.door)
    await citizen.tap('已经过去')
    await citizen.field('subject').fill('江边仓库夜间倾倒废油')
    await citizen.field('details').fill('每周三凌晨两点左右，有车牌用布遮住的罐车往江边仓库后面的沟里倒废油。')
    await citizen.tap('匿名')
    await agree(citizen)
    await citizen.tap('提交')
    await citizen.sees('只显示这一次')
    code = await noteCode(citizen)
  })

  step('is spoken about', async () => {
    friend = await openPhone(browser, { address: service.address, openid: 'citizen-li' })
    await friend.tap('我的')
    await friend.tap('凭查询码查进度')
    await friend.top.locator('[aria-label$="16 位查询码"] input').fill(code)
    await friend.tap('查进度')
    await friend.sees('江边仓库夜间倾倒废油')
    await friend.tap('写几句，或补充照片')
    await friend.field('words').fill('罐车是蓝色的。')
    await friend.tap('发送')
    await friend.sees('我 · ')
    await back(friend)
    await friend.sees('罐车是蓝色的。')
  })

  step('and what was said there is read on its sender’s phone', async () => {
    await citizen.tap('查看进度')
    await citizen.sees('罐车是蓝色的。')
  })

  step('and taken back there', async () => {
    await friend.tap('撤回')
    await friend.sees('撤回后不再办理')
    await friend.tap('撤回')
    await friend.page.getByText('撤回？').waitFor()
    await friend.tap('撤回')
    await friend.sees('已撤回')
  })

  step('while no console says a word', async () => {
    expect([citizen, friend].flatMap(({ said }) => said)).toEqual([])
  })
})

const back = ({ page }: PhoneTab) => page.getByRole('button', { name: '返回' }).locator('visible=true').tap()
