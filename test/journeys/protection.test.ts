import type { Browser } from 'playwright-core'
import type { RightsStaffMove } from '../../miniprogram/contract/rights/moves'
import { openBrowser, openTab, phoneScreen, type Tab } from '../support/browser/browser'
import { openRightsOffice, type Office } from '../support/browser/office'
import { openPhone, supply, type PhoneTab } from '../support/browser/phone-tab'
import { picture, pictureFailure } from '../support/browser/pictures'
import { lookAt, read } from '../support/browser/scanning'
import { story } from '../support/browser/story'
import { askedOf } from '../support/rights'
import { runService, type RunningService } from '../support/service'
import {
  addPlace,
  countTaps,
  fillInApplication,
  followApplication,
  network,
  savedPicture,
  toastGone,
  toldOfProtection,
} from './officers/applying'
import { fillInBinding, inviteLawyer, openCounsel, promiseConfidence } from './officers/lawyer'

const subject = '处警时被当事人殴打'

let service: RunningService
let browser: Browser
let zhou: PhoneTab
let han: PhoneTab
let stranger: PhoneTab
let reader: Tab
let office: Office<RightsStaffMove>
let [number, qr] = ['', '']

const step = story(() => pictureFailure({ ...office?.open(), zhou, han, stranger, reader }))

beforeAll(async () => {
  ;[service, browser] = await Promise.all([runService(), openBrowser()])
  office = openRightsOffice(browser, service.address)
}, 60_000)
afterAll(async () => {
  await browser.close()
  await service.end()
})

describe('an officer who is attacked where there is no network', () => {
  step('is on record by two taps', async () => {
    zhou = await openPhone(browser, { address: service.address, openid: 'officer-zhou' })
    await supply(zhou, ['street.jpg'])
    await zhou.sees('我被侵害了')
    await network(zhou, 'offline')
    await zhou.restart()
    const taps = await countTaps(zhou)
    await zhou.tap('我被侵害了')
    await zhou.sees('按一下就登记')
    await zhou.tap('我被侵害了')
    await zhou.sees('已登记')
    expect(await taps()).toBe(2)
  })

  step('keeps a photograph with it, also when the mini program is closed', async () => {
    await zhou.sees('没有网络，已存在手机里')
    await addPlace(zhou)
    await zhou.tap('拍照')
    await zhou.sees('图片1')
    await picture(zhou, 'phone-protection-offline')
    await zhou.restart()
    await zhou.tap('我被侵害了')
    await zhou.sees('已登记')
    await zhou.sees('图片1')
  })

  step('has it arrive once, with its photograph, when there is a network again', async () => {
    await network(zhou, 'online')
    await zhou.sees('维权办会联系您')
    await zhou.sees('已送到')
    number = (await zhou.top.getByText(/^WQ\d{8}-\d{6}$/).textContent()) ?? ''
    await picture(zhou, 'phone-protection-claimed')
  })

  step('is the first thing that the rights office sees', async () => {
    const tang = await office.at('rights-tang')
    await tang.page.goto(`${service.address}/console/`)
    const calling = tang.page.getByRole('alert', { name: '待联系的民警' })
    await calling.getByText('1 名民警登记受到侵害，请马上电话联系').waitFor()
    await picture(tang, 'console-protection-claim')
    await calling.getByRole('link', { name: '周磊' }).click()
    await tang.sees(number)
    await tang.page.getByRole('img', { name: '图片1' }).first().waitFor()
    await tang.page.goto(`${service.address}/console/rights`)
    await tang.sees('本页 1 件')
  })
})

describe('the application', () => {
  step('is filled in and sent', async () => {
    await zhou.tap('补充情况并提交')
    await zhou.sees('登记时拍下的照片')
    await fillInApplication(zhou, subject)
    await zhou.sees('填好了，可以提交')
    await picture(zhou, 'phone-protection-apply')
    await zhou.tap('提交')
    await zhou.sees('您的维权申请已经提交')
    await zhou.sees(number)
    await picture(zhou, 'phone-protection-applied')
  })

  step('is verified by the officer’s own unit and forwarded by the bureau', async () => {
    const ma = await office.does('station-ma', number, 'verify', askedOf.verify)
    await picture(ma, 'console-protection-verified')
    await office.does('rights-fang', number, 'forward', askedOf.forward)
  })

  step('is accepted by the city’s office, with two who handle it', async () => {
    const tang = await office.does('rights-tang', number, 'accept')
    await tang.move('appoint', { handlers: ['唐洁', '邓涛'] })
    await tang.sees('唐洁、邓涛')
    await tang.page.getByRole('region', { name: '证据' }).getByText('1 份').waitFor()
    await picture(tang, 'console-protection-appointed')
    await followApplication(zhou, subject)
    await zhou.sees('已指定承办人调查核实：唐洁、邓涛')
    await zhou.sees('证据材料（1）')
    await picture(zhou, 'phone-protection-detail')
  })
})

describe('a lawyer', () => {
  step('is asked for', async () => {
    await zhou.tap('申请律师')
    await zhou.sees('名录里还没有律师')
    await zhou.tap('申请律师')
    await zhou.field('words').fill('希望指导固定证据。')
    await zhou.tap('申请律师')
    await zhou.sees('您已申请律师，由维权办指派')
  })

  step('is put into the directory, invited, and binds a WeChat', async () => {
    const code = await inviteLawyer(await office.at('rights-tang'))
    han = await openPhone(browser, { address: service.address, openid: 'lawyer-han' })
    await openCounsel(han)
    await fillInBinding(han, code)
    await picture(han, 'phone-counsel-bind')
    await han.tap('绑定')
    await han.sees('还没有指派给您的案件')
  })

  step('is granted the case, promises confidence, reads it and gives an opinion', async () => {
    const tang = await office.does('rights-tang', number, 'grantLawyer', { lawyer: '韩立', days: '15' })
    await picture(tang, 'console-protection-lawyer')
    await han.restart()
    await openCounsel(han)
    await han.tap('周磊 · 城南派出所')
    await promiseConfidence(han, subject)
    await han.sees('证据材料（1）')
    await toastGone(han)
    await picture(han, 'phone-counsel-case')
    await han.tap('提交法律意见')
    await han.field('words').fill('建议固定执法记录仪视频，并申请伤情鉴定。')
    await han.tap('提交法律意见')
    await han.sees('律师意见：建议固定执法记录仪视频')
    await followApplication(zhou, subject)
    await zhou.sees('律师意见：建议固定执法记录仪视频')
  })
})

describe('the decision', () => {
  step('is proposed and countersigned, drafted, checked for secrets and approved', async () => {
    await office.does('rights-tang', number, 'propose', askedOf.propose)
    await office.agrees('rights-deng', number)
    await office.does('rights-tang', number, 'decide')
    const zhao = await office.at('supervisor-zhao')
    await zhao.open(number)
    await zhao.sees('不含国家秘密')
    await picture(zhao, 'console-protection-secrecy')
    await zhao.agree()
    await office.agrees('chief-lin', number)
    await followApplication(zhou, subject)
    await zhou.sees('已作出决定：支持')
    await picture(zhou, 'phone-protection-decided')
  })

  step('is carried out, certified and fed back', async () => {
    const tang = await office.does('rights-tang', number, 'arrange', askedOf.arrange)
    await picture(tang, 'console-protection-measure')
    await tang.move('finish', { words: '分局领导到医院看望，送去慰问金。' }, '慰问抚慰')
    await tang.move('certify', askedOf.certify)
    await office.agrees('supervisor-zhao', number)
    await office.agrees('chief-lin', number)
    await office.does('rights-tang', number, 'feedBack', askedOf.feedBack)
    await picture(tang, 'console-protection-fed-back')
  })
})

describe('the officer', () => {
  step('sees every step on the phone, and confirms', async () => {
    await followApplication(zhou, subject)
    for (const words of toldOfProtection) await zhou.sees(words)
    await zhou.tap('确认办结')
    await zhou.tap('满意')
    await zhou.tap('确认办结')
    await zhou.tap('确认办结')
    await zhou.sees('您已确认办结：满意')
    await zhou.sees('查阅已结束')
    await toastGone(zhou)
    await picture(zhou, 'phone-protection-closed')
  })

  step('opens the certificate', async () => {
    await zhou.tap('出示给别人看，对方可以扫码核验')
    await zhou.sees('处置行为合法适当')
    await picture(zhou, 'phone-protection-certificate')
    qr = await savedPicture(zhou)
  })
})

describe('a stranger', () => {
  step('scans it and is told that it is genuine', async () => {
    stranger = await openPhone(browser, { address: service.address, openid: 'citizen-li' })
    await stranger.tap('我的')
    await stranger.tap('核验回执')
    await lookAt(stranger, qr)
    await stranger.tap('扫描二维码')
    await stranger.sees('确为本机关签发')
    await stranger.sees('维权证明通知书')
    expect(await stranger.top.getByText('周磊').count()).toBe(0)
    await picture(stranger, 'phone-protection-verified')
  })

  step('is told the same by the public page', async () => {
    const link = await read(stranger, qr)
    reader = await openTab(browser, phoneScreen)
    await reader.page.goto(link)
    await reader.page.getByText('确为本机关签发').waitFor()
    await reader.page.getByText('维权证明通知书').first().waitFor()
    expect(await reader.page.getByText('周磊').count()).toBe(0)
    await picture(reader, 'verify-protection')
  })
})

test('no console said a word', () => {
  expect([...Object.values(office.open()), zhou, han, stranger, reader].flatMap(({ said }) => said)).toEqual([])
})
