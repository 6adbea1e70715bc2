import type { Browser } from 'playwright-core'
import { openBrowser } from '../support/browser/browser'
import { asked } from '../support/desk'
import { openOffice, type Office } from '../support/browser/office'
import { openPhone, type PhoneTab } from '../support/browser/phone-tab'
import { picture, pictureFailure } from '../support/browser/pictures'
import { runService, type RunningService } from '../support/service'
import { story } from '../support/browser/story'
import { follow, handIn, noteCode, tell } from './telling'

let service: RunningService
let browser: Browser
let wang: PhoneTab
let li: PhoneTab
let office: Office

const step = story(() => pictureFailure({ wang, li, ...office?.open() }))

beforeAll(async () => {
  ;[service, browser] = await Promise.all([runService(), openBrowser()])
  office = openOffice(browser, service.address)
}, 60_000)
afterAll(async () => {
  await browser.close()
  await service.end()
})

describe('a complaint goes from the form to the closed case', () => {
  const subject = '报警后两个小时没有人到场'
  let number = ''

  step('a citizen hands it in under her name', async () => {
    wang = await openPhone(browser, { address: service.address, openid: 'citizen-wang' })
    await wang.tap('我要投诉')
    await tell(wang, { subject })
    await wang.field('name').fill('王芳')
    await wang.field('phone').fill('13800138000')
    number = await handIn(wang)
  })

  step('the clerk takes it in, and the citizen is promised a day', async () => {
    const clerk = await office.does('clerk-sun', number, 'accept')
    await clerk.sees('受理告知书')
    await picture(clerk, 'console-accepted')
    await follow(wang, subject)
    await wang.sees('已受理，最迟')
  })

  step('the inspector drafts the 督办函, which is reviewed and signed', async () => {
    const chen = await office.does('inspector-chen', number, 'supervise', {
      ...asked.supervision,
      team: '城南分局督察大队',
    })
    await chen.sees('待审核')
    await picture(chen, 'console-supervision-drafted')
    await chen.page.getByRole('region', { name: '待审核' }).getByRole('button', { name: '预览' }).click()
    await chen.sees('现交由你大队核查，并予督办。')
    await picture(chen, 'console-preview')
    await chen.page.keyboard.press('Escape')
    await office.agrees('leader-wu', number)
    const head = await office.at('supervisor-zhao')
    await head.page.goto(`${service.address}/console/`)
    await head.sees('待我审签')
    await picture(head, 'console-workbench')
    await office.agrees('supervisor-zhao', number)
    await head.sees('湘公督函')
    await picture(head, 'console-supervised')
  })

  step('the bureau’s team signs for it and reports, and never learns who complained', async () => {
    const handler = await office.does('team-he', number, 'sign')
    expect(await handler.page.getByText('王*').count()).toBe(0)
    await office.does('team-he', number, 'report', asked.result)
    await handler.sees('已反馈待审')
    await picture(handler, 'console-team')
  })

  step('the answer is drafted, reviewed and signed', async () => {
    const chen = await office.does('inspector-chen', number, 'reply', asked.reply)
    await picture(chen, 'console-reply-drafted')
    const reviewer = await office.at('leader-wu')
    await reviewer.open(number)
    await reviewer.sees('不含国家秘密')
    await picture(reviewer, 'console-secrecy-check')
    await office.agrees('leader-wu', number)
    await office.agrees('supervisor-zhao', number)
  })

  step('the citizen reads it, rates it, and is called back', async () => {
    await follow(wang, subject)
    await wang.sees('信访处理意见书')
    await picture(wang, 'phone-replied')
    await wang.tap('评价')
    await wang.tap('不满意')
    await picture(wang, 'phone-rate')
    await wang.tap('评价')
    await wang.sees('您已评价：不满意')
    const chen = await office.does('inspector-chen', number, 'followUp', {
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
    li = await openPhone(browser, { address: service.address, openid: 'citizen-li', album: ['street.jpg'] })
    await li.tap('我要投诉')
    await tell(li, { subject })
    await li.tap('匿名')
    number = await handIn(li)
    code = await noteCode(li)
    expect(code).toMatch(/^\d{16}$/)
  })

  step('it is asked for more, and its sender adds words and a picture, which the clerk sees', async () => {
    const clerk = await office.does('clerk-sun', number, 'askMore', { question: '请补充笔录的照片' })
    await follow(li, subject)
    await li.tap('补充情况')
    await li.field('words').fill('照片里就是那份空白的笔录。')
    await li.tap('从相册选')
    await li.page.getByRole('button', { name: 'street.jpg' }).tap()
    await li.page.getByText(/^完成\(/).tap()
    await li.sees('已上传')
    await picture(li, 'phone-supplement')
    await li.tap('补充情况')
    await li.sees('您已补充情况')
    await picture(li, 'phone-supplemented')
    await clerk.open(number)
    await clerk.sees('照片里就是那份空白的笔录')
    await clerk.page.getByRole('img', { name: '图片1' }).first().waitFor()
    await picture(clerk, 'console-supplemented')
  })

  step('inspector and sender talk without either knowing the other’s name', async () => {
    await office.does('clerk-sun', number, 'accept')
    const chen = await office.at('inspector-chen')
    await chen.open(number)
    await chen.page.locator('#talk-words').fill('请问是哪一天、哪位民警？可以匿名补充。')
    await chen.page.getByRole('button', { name: '发送' }).click()
    await chen.page.getByText('请问是哪一天').first().waitFor()
    await follow(li, subject)
    await li.sees('请问是哪一天、哪位民警')
    await picture(li, 'phone-talk-asked')
  })

  step('the department handles it itself and answers', async () => {
    await office.does('inspector-chen', number, 'direct', { reason: '涉及分局督察大队，应当回避' })
    await office.agrees('supervisor-zhao', number)
    await office.does('inspector-chen', number, 'conclude', asked.result)
    await office.does('inspector-chen', number, 'reply', asked.reply)
    await office.agrees('leader-wu', number)
    await office.agrees('supervisor-zhao', number)
  })

  step('its sender asks for a review, which ends it', async () => {
    await follow(li, subject)
    await li.tap('申请复查')
    await li.top.locator('textarea').first().fill('对笔录是否空白的认定不服，请调取监控。')
    await picture(li, 'phone-review')
    await li.tap('申请复查')
    await li.tap('申请复查')
    await li.sees('复查中')
    await office.does('inspector-chen', number, 'sendReview', { organ: '省公安厅警务督察总队' })
    await office.agrees('leader-wu', number)
    await office.does('inspector-chen', number, 'recordReview', {
      organ: '省公安厅警务督察总队',
      opinion: 'UPHELD',
      words: '不服的，可以自收到之日起三十日内请求复核。',
    })
    const reviewer = await office.agrees('leader-wu', number)
    await reviewer.sees('已办结')
    await follow(li, subject)
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
    number = await handIn(wang)
    await wang.sees('由督察长报送上级公安机关办理')
    const chen = await office.at('inspector-chen')
    await chen.page.goto(`${service.address}/console/petitions?search=NUMBER&words=${number}`)
    await chen.sees('没有')
    expect(await chen.page.locator('a[data-petition]').count()).toBe(0)
  })

  step('goes to the upper organ by the chief’s letter', async () => {
    const chief = await office.does('chief-lin', number, 'sendUp', { receiver: '省公安厅警务督察总队' })
    await chief.sees('报送函')
    await picture(chief, 'console-escalated')
    await follow(wang, subject)
    await wang.sees('已密封报送省公安厅警务督察总队')
    await picture(wang, 'phone-escalated')
  })
})

test('no console said a word', () => {
  expect([wang, li, ...Object.values(office.open())].flatMap(({ said }) => said)).toEqual([])
})
