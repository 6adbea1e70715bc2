import type { Browser } from 'playwright-core'
import { openBrowser } from '../support/browser'
import { asked } from '../support/desk'
import { openConsole, type Clerk } from '../support/office'
import { openPhone, type PhoneTab } from '../support/phone-tab'
import { picture, pictureFailure } from '../support/pictures'
import { runService, type RunningService } from '../support/service'
import { story } from '../support/story'
import { agree, noteCode, tell } from './telling'

let service: RunningService
let browser: Browser
let wang: PhoneTab
let li: PhoneTab
const office: Record<string, Clerk> = {}

const step = story(() => pictureFailure({ wang, li, ...office }))

beforeAll(async () => {
  ;[service, browser] = await Promise.all([runService(), openBrowser()])
}, 60_000)
afterAll(async () => {
  await browser.close()
  await service.end()
})

/** An officer's console, opened when it is first needed. */
async function at(openid: string): Promise<Clerk> {
  return (office[openid] ??= await openConsole(browser, service.address, openid))
}

/** Somebody makes a move on a case. */
async function does(openid: string, number: string, ...[name, given]: Parameters<Clerk['move']>): Promise<Clerk> {
  const clerk = await at(openid)
  await clerk.open(number)
  await clerk.move(name, given)
  return clerk
}

async function agrees(openid: string, number: string): Promise<Clerk> {
  const clerk = await at(openid)
  await clerk.open(number)
  await clerk.agree()
  return clerk
}

async function sent(phone: PhoneTab): Promise<string> {
  await agree(phone)
  await phone.tap('提交')
  await phone.sees('已经交到警务督察部门')
  return (await phone.top.locator('.number.big').textContent()) ?? ''
}

/** The case as its sender finds it on the phone. */
async function follows(phone: PhoneTab, subject: string): Promise<void> {
  await phone.restart()
  await phone.tap('进度')
  await phone.tap(subject)
}

describe('a complaint goes from the form to the closed case', () => {
  const subject = '报警后两个小时没有人到场'
  let number = ''

  step('a citizen hands it in under her name', async () => {
    wang = await openPhone(browser, { address: service.address, openid: 'citizen-wang' })
    await wang.tap('我要投诉')
    await tell(wang, { subject })
    await wang.field('name').fill('王芳')
    await wang.field('phone').fill('13800138000')
    number = await sent(wang)
  })

  step('the clerk takes it in, and the citizen is promised a day', async () => {
    const clerk = await does('clerk-sun', number, 'accept')
    await clerk.sees('受理告知书')
    await picture(clerk, 'console-accepted')
    await follows(wang, subject)
    await wang.sees('已受理，最迟')
  })

  step('the inspector drafts the 督办函, which is reviewed and signed', async () => {
    const chen = await does('inspector-chen', number, 'supervise', { ...asked.supervision, team: '城南分局督察大队' })
    await chen.sees('待审核')
    await picture(chen, 'console-supervision-drafted')
    await agrees('leader-wu', number)
    const head = await at('supervisor-zhao')
    await head.page.goto(`${service.address}/console/`)
    await head.sees('待我审签')
    await picture(head, 'console-workbench')
    await agrees('supervisor-zhao', number)
    await head.sees('湘公督函')
    await picture(head, 'console-supervised')
  })

  step('the bureau’s team signs for it and reports, and never learns who complained', async () => {
    const handler = await does('team-he', number, 'sign')
    expect(await handler.page.getByText('王*').count()).toBe(0)
    await does('team-he', number, 'report', asked.result)
    await handler.sees('已反馈待审')
    await picture(handler, 'console-team')
  })

  step('the answer is drafted, reviewed and signed', async () => {
    const chen = await does('inspector-chen', number, 'reply', asked.reply)
    await picture(chen, 'console-reply-drafted')
    await agrees('leader-wu', number)
    await agrees('supervisor-zhao', number)
  })

  step('the citizen reads it, rates it, and is called back', async () => {
    await follows(wang, subject)
    await wang.sees('信访处理意见书')
    await picture(wang, 'phone-replied')
    await wang.tap('评价')
    await wang.tap('不满意')
    await picture(wang, 'phone-rate')
    await wang.tap('评价')
    await wang.sees('您已评价：不满意')
    const chen = await does('inspector-chen', number, 'followUp', {
      words: '电话回访，来件人要求公开出警记录，已作说明。',
    })
    await chen.sees('登记回访')
    await picture(chen, 'console-followed-up')
  })
})

describe('an anonymous complaint is talked about and reviewed', () => {
  const subject = '派出所让我签空白的笔录'
  let number = ''
  let code = ''

  step('it comes without a name, and its sender is given a code', async () => {
    li = await openPhone(browser, { address: service.address, openid: 'citizen-li' })
    await li.tap('我要投诉')
    await tell(li, { subject })
    await li.tap('匿名')
    number = await sent(li)
    code = await noteCode(li)
    expect(code).toMatch(/^\d{16}$/)
  })

  step('inspector and sender talk without either knowing the other’s name', async () => {
    await does('clerk-sun', number, 'accept')
    const chen = await at('inspector-chen')
    await chen.open(number)
    await chen.page.locator('#talk-words').fill('请问是哪一天、哪位民警？可以匿名补充。')
    await chen.page.getByRole('button', { name: '发送' }).click()
    await chen.page.getByText('请问是哪一天').first().waitFor()
    await follows(li, subject)
    await li.sees('请问是哪一天、哪位民警')
    await picture(li, 'phone-talk-asked')
  })

  step('the department handles it itself and answers', async () => {
    await does('inspector-chen', number, 'direct', { reason: '涉及分局督察大队，应当回避' })
    await agrees('supervisor-zhao', number)
    await does('inspector-chen', number, 'conclude', asked.result)
    await does('inspector-chen', number, 'reply', asked.reply)
    await agrees('leader-wu', number)
    await agrees('supervisor-zhao', number)
  })

  step('its sender asks for a review, which ends it', async () => {
    await follows(li, subject)
    await li.tap('申请复查')
    await li.top.locator('textarea').first().fill('对笔录是否空白的认定不服，请调取监控。')
    await picture(li, 'phone-review')
    await li.tap('申请复查')
    await li.tap('申请复查')
    await li.sees('复查中')
    const chen = await does('inspector-chen', number, 'recordReview', {
      organ: '省公安厅警务督察总队',
      opinion: 'UPHELD',
      words: '不服的，可以自收到之日起三十日内请求复核。',
    })
    await chen.sees('已办结')
    await follows(li, subject)
    await li.sees('维持原处理意见')
    await picture(li, 'phone-reviewed')
  })
})

describe('a complaint about the department itself', () => {
  const subject = '督察民警收受礼品'
  let number = ''

  step('is seen by nobody of it', async () => {
    await wang.restart()
    await wang.tap('我要投诉')
    await tell(wang, { subject, unit: '警务督察支队' })
    await wang.field('name').fill('王芳')
    await wang.field('phone').fill('13800138000')
    number = await sent(wang)
    const chen = await at('inspector-chen')
    await chen.page.goto(`${service.address}/console/petitions?search=NUMBER&words=${number}`)
    await chen.sees('没有')
    expect(await chen.page.locator('a[data-petition]').count()).toBe(0)
  })

  step('goes to the upper organ by the chief’s letter', async () => {
    const chief = await does('chief-lin', number, 'sendUp', { receiver: '省公安厅警务督察总队' })
    await chief.sees('报送函')
    await picture(chief, 'console-escalated')
    await follows(wang, subject)
    await wang.sees('已密封报送省公安厅警务督察总队')
    await picture(wang, 'phone-escalated')
  })
})

describe('the other kinds come to their end', () => {
  const others = [
    {
      door: '提建议',
      subject: '办证大厅周末开放半天',
      ends: async (number: string) => {
        await does('clerk-sun', number, 'take')
        await does('inspector-chen', number, 'study', { receiver: '出入境管理支队' })
        await does('inspector-chen', number, 'answer', asked.answer)
        await agrees('leader-wu', number)
      },
      sees: '采纳。从下月起',
    },
    {
      door: '我要表扬',
      subject: '民警冒雨找回走失的老人',
      ends: async (number: string) => {
        await does('clerk-sun', number, 'take')
        await does('inspector-chen', number, 'forward', { receiver: '城南派出所' })
        await does('inspector-chen', number, 'thank', { words: '谢谢您，您的话已在所里宣读。' })
      },
      sees: '您的话已在所里宣读',
    },
    {
      door: '提供线索',
      subject: '仓库夜间有人聚众赌博',
      ends: async (number: string) => {
        await does('clerk-sun', number, 'take')
        await does('clerk-sun', number, 'transfer', { receiver: '城北分局', reason: '由案发地公安机关核查' })
        await does('inspector-chen', number, 'check', { receiver: '城北分局治安大队' })
        await does('inspector-chen', number, 'finish', { finding: 'TRUE', reward: 'DUE' })
      },
      sees: '您提供的线索已核查：属实',
    },
  ]
  for (const { door, subject, ends, sees } of others) {
    step(`${door}: ${subject}`, async () => {
      await li.restart()
      await li.tap(door)
      if (door === '提供线索') await li.tap('已经过去')
      await li.field('subject').fill(subject)
      await li.field('details').fill('十一月二十日晚在城北仓库附近，前后有十几个人，持续到凌晨，附近居民都知道。')
      await li.field('name').fill('李强')
      await li.field('phone').fill('13900139000')
      await ends(await sent(li))
      await follows(li, subject)
      await li.sees(sees)
      await picture(li, `phone-end-${door === '提建议' ? 'suggestion' : door === '我要表扬' ? 'praise' : 'tip'}`)
    })
  }
})

test('no console said a word', () => {
  expect([wang, li, ...Object.values(office)].flatMap(({ said }) => said)).toEqual([])
})
