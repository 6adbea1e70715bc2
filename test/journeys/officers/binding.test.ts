import type { Browser } from 'playwright-core'
import type { BindingRecord } from '../../../cloudfunctions/people/binding/bindings'
import { newOfficer } from '../../../cloudfunctions/shared/officers/entry'
import type { OfficerRecord } from '../../../cloudfunctions/shared/officers/record'
import { keysFrom } from '../../../cloudfunctions/shared/keys'
import { bindingMismatch } from '../../../miniprogram/contract/people/binding'
import { pathTo } from '../../../scripts/seed/units'
import { idOf, newcomer, newcomersPhone } from '../../support/binding'
import { openBrowser } from '../../support/browser/browser'
import { openOffice, type Clerk, type Office } from '../../support/browser/office'
import { openPhone, type PhoneTab } from '../../support/browser/phone-tab'
import { picture, pictureFailure } from '../../support/browser/pictures'
import { story } from '../../support/browser/story'
import type { TestCloud } from '../../support/cloud'
import { openStage } from '../../support/stage'
import { askToBind, fillIn, fillInAuxiliary, numberIs, openBinding, prove } from './identifying'
import { looksWell } from './phones'

/** An auxiliary of the roster: 辅警 have numbers of their own series. */
const auxiliary = { number: 'FJ00123', name: '阿依古丽·买买提', phone: '13800002001' }
const slowed = '连续几次没有通过，请过十分钟再试'

let test: TestCloud
let browser: Browser
let office: Office
let stranger: PhoneTab
let luo: PhoneTab
let gu: PhoneTab
let second: PhoneTab

const step = story(() => pictureFailure({ ...office?.open(), stranger, luo, gu, second }))
const phoneOf = (openid: string) => openPhone(browser, { address: test.cloud.address, openid })

beforeAll(async () => {
  ;[test, browser] = await Promise.all([openStage(), openBrowser()])
  office = openOffice(browser, test.cloud.address)
  const unit = { id: 'south-station', name: '城南派出所', kind: 'station', path: pathTo('south-station') } as const
  const officers = test.database.collection<OfficerRecord>('officers')
  await officers.add(newOfficer({ ...auxiliary, series: 'auxiliary', unit, duties: [] }, keysFrom(test.environment)))
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await test?.end()
})

async function lookUp({ page }: Clerk, number: string): Promise<void> {
  await page.goto(`${test.cloud.address}/console/bindings`)
  await page.getByLabel('警号 / 辅警号').fill(number)
  await page.getByRole('button', { name: '查找' }).click()
  await page.getByRole('button', { name: '发邀请码' }).waitFor()
}

/** The administrator's invitation for the newcomer, as it is shown once. */
async function invited(): Promise<string> {
  const admin = await office.at('admin-qian')
  await lookUp(admin, newcomer.number)
  await admin.page.getByRole('button', { name: '发邀请码' }).click()
  await admin.page.getByLabel('邀请理由').fill('换了手机号')
  await admin.page.getByRole('button', { name: '生成邀请码' }).click()
  const code = (await admin.page.locator('.invitation-code').textContent()) ?? ''
  await admin.page.getByRole('button', { name: '我已转告，关闭' }).click()
  return code
}

/** The security officer at what waits to be decided. */
async function atRequests(): Promise<Clerk> {
  const security = await office.at('security-feng')
  await security.page.goto(`${test.cloud.address}/console/bindings`)
  await security.sees(newcomer.name)
  return security
}

describe('somebody who is not on the roster', () => {
  step('reads the same words whatever was wrong', async () => {
    stranger = await phoneOf('citizen-li')
    await numberIs(test, 'citizen-li', '13911112222')
    await openBinding(stranger)
    const { number, name } = newcomer
    const failure = stranger.top.locator('.failure')
    for (const said of [
      { number: '999999', name },
      { number, name: '罗新' },
      { number, name },
    ]) {
      await fillIn(stranger, said)
      await failure.waitFor({ state: 'detached' })
      await prove(stranger)
      await failure.waitFor()
      expect(await failure.textContent()).toBe(bindingMismatch)
    }
  })

  step('has to wait after five tries, also with the right number', async () => {
    for (const name of ['罗一', '罗二']) {
      await fillIn(stranger, { name })
      await prove(stranger)
      await stranger.sees(bindingMismatch)
    }
    await numberIs(test, 'citizen-li', newcomersPhone)
    await fillIn(stranger, { name: newcomer.name })
    await prove(stranger)
    await stranger.sees(slowed)
    await looksWell(stranger, 'phone-officer-slowed')
  })
})

describe('an invitation', () => {
  let invitation = ''

  step('is good for nobody but whom it names', async () => {
    invitation = await invited()
    gu = await phoneOf('citizen-wang')
    await openBinding(gu)
    await gu.tap('手机号对不上？用邀请码认证')
    await fillInAuxiliary(gu, { invitation, number: auxiliary.number, name: auxiliary.name })
    await askToBind(gu)
    await gu.sees(bindingMismatch)
  })

  step('is asked with, and the officer reads why the security officer refused', async () => {
    luo = await phoneOf('officer-new')
    await openBinding(luo)
    await luo.tap('手机号对不上？用邀请码认证')
    await fillIn(luo, { invitation, number: newcomer.number, name: newcomer.name })
    await askToBind(luo)
    await luo.sees('等待核准')
    const { page, sees } = await atRequests()
    await page.getByRole('button', { name: '不予核准' }).click()
    await page.getByLabel('不予核准的理由').fill('电话核对不是本人')
    await page.getByRole('dialog').getByRole('button', { name: '不予核准' }).click()
    await sees('没有等待核准的认证')
    await luo.tap('看看是否核准')
    await luo.sees('没有核准')
    await luo.sees('电话核对不是本人')
    await looksWell(luo, 'phone-officer-refused')
  })

  step('is good once: what was used opens nothing', async () => {
    await luo.tap('重新认证')
    await askToBind(luo)
    await luo.sees(bindingMismatch)
  })

  step('is good for a day only', async () => {
    await luo.field('invitation').fill(await invited())
    const bindings = test.database.collection<BindingRecord>('bindings')
    await bindings.change({ _id: idOf(test, newcomer.number) }, { expiresAt: new Date(Date.now() - 1000) })
    await askToBind(luo)
    await luo.sees(bindingMismatch)
  })
})

describe('one WeChat is one officer', () => {
  step('the newcomer’s request waits, and the phone becomes an auxiliary’s by its number', async () => {
    await luo.field('invitation').fill(await invited())
    await askToBind(luo)
    await luo.sees('等待核准')
    await luo.tap('换一种方式认证')
    await luo.tap('改用微信手机号认证')
    await fillInAuxiliary(luo, { number: auxiliary.number, name: auxiliary.name })
    await numberIs(test, 'officer-new', auxiliary.phone)
    await prove(luo)
    await luo.sees('认证成功')
    await luo.sees(`${auxiliary.name} · 城南派出所`)
    await looksWell(luo, 'phone-officer-auxiliary')
  })

  step('so that the request cannot be approved any more', async () => {
    const security = await atRequests()
    await security.page.getByRole('button', { name: '核准', exact: true }).click()
    await security.page.getByRole('button', { name: '已核对，核准' }).click()
    await security.sees('这个微信已经认证为其他民警')
    await picture(security, 'console-binding-conflict')
    await luo.tap('进入民警e家')
    await luo.sees(auxiliary.name)
  })

  step('and another phone with the same number is told to have the first one unbound', async () => {
    second = await phoneOf('lawyer-han')
    await numberIs(test, 'lawyer-han', auxiliary.phone)
    await openBinding(second)
    await fillInAuxiliary(second, { number: auxiliary.number, name: auxiliary.name })
    await prove(second)
    await second.sees('已绑定其他微信，请先由管理员解除')
  })
})

it('no console said a word', () => {
  const tabs = [stranger, luo, gu, second, ...Object.values(office.open())]
  expect(tabs.flatMap(({ said }) => said)).toEqual([])
})
