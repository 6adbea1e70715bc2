import type { Browser } from 'playwright-core'
import { rightsMoveOf, type RightsStaffMove } from '../../../miniprogram/contract/rights/moves'
import { dateAndTimeOf } from '../../../miniprogram/contract/moments'
import { idOf } from '../../support/binding'
import { openBrowser } from '../../support/browser/browser'
import { fillIn } from '../../support/browser/filling'
import { openRightsOffice, type Office } from '../../support/browser/office'
import { openPhone, type PhoneTab } from '../../support/browser/phone-tab'
import { picture, pictureFailure } from '../../support/browser/pictures'
import { story } from '../../support/browser/story'
import type { TestCloud } from '../../support/cloud'
import { boundLawyer } from '../../support/lawyers'
import { application, investigated, openRightsDesk, type RightsPeople } from '../../support/rights'
import { openStage } from '../../support/stage'
import { followApplication, toastGone } from './applying'
import { hearing } from './hearing'
import { openCounsel } from './lawyer'
import { looksWell } from './phones'

const { subject } = application()
const conflict = '该律师代理过“刘某强”，与对方当事人有利害关系，应当回避'
const organ = '湘城市公安局维权委'
const upheld = { organ, document: '湘公维核〔2026〕7号', words: '同伙已经另案处理，原决定事实清楚。' }

let test: TestCloud
let people: RightsPeople
let browser: Browser
let office: Office<RightsStaffMove>
let zhou: PhoneTab
let han: PhoneTab
let liu: PhoneTab
let id = ''
let number = ''

const step = story(() => pictureFailure({ ...office?.open(), zhou, han, liu }))
const phoneOf = (openid: string) => openPhone(browser, { address: test.cloud.address, openid })

beforeAll(async () => {
  ;[test, browser] = await Promise.all([openStage(), openBrowser()])
  office = openRightsOffice(browser, test.cloud.address)
  people = await openRightsDesk(test)
  const lawyer = await boundLawyer(people.tang, test.phone('lawyer-han'), { parties: '刘某强、某超市' })
  id = await investigated(people)
  ;({ number } = await people.zhou.get('rights.act', { id, move: 'askLawyer', lawyer, words: '希望尽快' }))
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await test?.end()
})

describe('a lawyer of the other party', () => {
  step('cannot be granted the case, and the office reads why', async () => {
    const tang = await office.at('rights-tang')
    await tang.open(number)
    const card = tang.page.getByLabel('处理', { exact: true })
    const { label, asks } = rightsMoveOf('grantLawyer')
    const press = () => card.getByRole('button', { name: label, exact: true }).click()
    await press()
    for (const [field, value] of Object.entries({ lawyer: '韩立', days: '15' })) {
      const asking = asks[field]
      if (asking) await fillIn(tang.page, `#grantLawyer-${field}`, asking, value)
    }
    await press()
    await tang.sees(conflict)
    await picture(tang, 'console-protection-conflict')
    expect((await people.tang.get('rights.detail', { id })).lawyers).toEqual([])
    // Otherwise it stands open when the case is opened again.
    await card.getByRole('button', { name: '取消' }).click()
  })

  step('while neither the officer nor the lawyer hears of it', async () => {
    ;[zhou, han] = await Promise.all([phoneOf('officer-zhou'), phoneOf('lawyer-han')])
    const [heardByOfficer, heardByLawyer] = await Promise.all([hearing(zhou), hearing(han)])
    await followApplication(zhou, subject)
    await zhou.sees('您已申请律师，由维权办指派')
    await openCounsel(han)
    await han.sees('还没有指派给您的案件')
    expect(heardByOfficer.join()).toContain(number)
    expect(heardByOfficer.join()).not.toMatch(/利害关系|回避|代理过/)
    expect(heardByLawyer.join()).toContain('"data":[]')
    expect(heardByLawyer.join()).not.toMatch(new RegExp(`${number}|周磊|利害关系`))
  })
})

describe('a head who is on leave', () => {
  step('has a colleague who signs the decision on the phone', async () => {
    const { date } = dateAndTimeOf(new Date())
    await people.zhao.get('people.delegation.set', { officer: idOf(test, '120023'), from: date, until: date })
    await office.does('rights-tang', number, 'decide')
    liu = await phoneOf('inspector-liu')
    await liu.tap('民警e家')
    await liu.sees('1 件等您审签')
    await liu.tap('去审批')
    await liu.tap(subject)
    await liu.sees('拟稿：报批决定')
    await liu.sees('您代赵建国（支队领导，警务督察支队）审签')
    await looksWell(liu, 'phone-approvals-delegate')
    await liu.tap('同意')
    await liu.sees('请填写保密审查')
    await liu.top.locator('#field-secrecy').getByText('不含国家秘密').first().tap()
    await liu.tap('同意')
    await liu.sees('没有等您审批的')
  })

  step('for whom the colleague signed stands where the chief signs, and in the case', async () => {
    const lin = await office.at('chief-lin')
    await lin.open(number)
    await lin.sees('刘洋（代 赵建国）')
    await picture(lin, 'console-protection-delegate')
    await lin.agree()
    const tang = await office.at('rights-tang')
    await tang.open(number)
    await tang.page.getByRole('region', { name: '办理经过' }).getByText('刘洋（代 赵建国）').first().waitFor()
  })

  step('is back, and the colleague finds nothing of it', async () => {
    await people.zhao.get('people.delegation.end', {})
    expect(await test.phone('inspector-liu').ask('rights.detail', { id })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
  })
})

describe('an officer who objects to the decision', () => {
  step('says what is wrong with it', async () => {
    await followApplication(zhou, subject)
    await zhou.sees('已作出决定：支持')
    await zhou.tap('申请复核')
    await zhou.sees('复核决定是最终决定')
    await zhou.field('reason').fill('还应当追究在场同伙的责任。')
    await zhou.tap('申请复核')
    await zhou.tap('申请复核')
    await zhou.sees('您已申请复核，最迟')
  })

  step('reads that the upper organ upheld it, in a document that is final', async () => {
    await office.does('rights-tang', number, 'sendObjection', { organ })
    await office.agrees('supervisor-zhao', number)
    await office.does('rights-tang', number, 'upholdDecision', upheld)
    await office.agrees('supervisor-zhao', number)
    await followApplication(zhou, subject)
    await zhou.sees(`${organ}复核决定：维持原决定。${upheld.words}`)
    await zhou.sees('维权复核决定告知书')
    await zhou.sees('复核决定为最终决定')
    await toastGone(zhou)
    await looksWell(zhou, 'phone-protection-upheld')
  })

  step('has nothing more to object to, and the measures go on', async () => {
    expect(await zhou.top.getByText('申请复核', { exact: true }).count()).toBe(0)
    const again = { id, move: 'reconsider', reason: '再一次申请复核，理由同上。' } as const
    expect(await people.zhou.ask('rights.act', again)).toMatchObject({ error: { code: 'CONFLICT' } })
    const tang = await office.at('rights-tang')
    await tang.open(number)
    await tang.page.getByRole('button', { name: '安排措施', exact: true }).waitFor()
  })
})

it('no console said a word', () => {
  expect([...Object.values(office.open()), zhou, han, liu].flatMap(({ said }) => said)).toEqual([])
})
