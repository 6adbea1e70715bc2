import { dayOf, dateAndTimeOf } from '../../../miniprogram/contract/moments'
import { mostDelegatedDays, type OwnDelegation } from '../../../miniprogram/contract/people/delegation'
import { colleagues } from '../support/builders'
import { cloudWith, open, press, seriousFindings, sentTo, shown } from '../support/desk'

const own: OwnDelegation = { may: true, onLeave: false, forOthers: [], colleagues }
const cloud = () => cloudWith({ 'people.delegation.own': () => ({ ok: true, data: own }) })
const day = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * day)

describe('naming who acts for oneself', () => {
  test('says whom and how long one may choose before anything is sent', async () => {
    const page = await open('/delegation', cloud())
    await shown('那几天要在岗，三员不能受托')
    await shown(`最晚 ${dayOf(inDays(mostDelegatedDays - 1).toISOString())}`)
    expect(await seriousFindings()).toEqual([])
    const from = dateAndTimeOf(inDays(2)).date
    await page.getByLabel('从', { exact: true }).fill(from)
    await page.keyboard.press('Enter')
    await shown(`最晚 ${dayOf(inDays(mostDelegatedDays + 1).toISOString())}`)
    await page.getByLabel('到', { exact: true }).click()
    const last = dateAndTimeOf(inDays(mostDelegatedDays + 2)).date
    await page.getByLabel('到', { exact: true }).fill(last)
    await page.keyboard.press('Enter')
    await press('委托')
    await shown('请填写结束日期')
    expect(sentTo('people.delegation.set')).toEqual([])
  })
})
