import type { RightsCase } from '../../../../miniprogram/contract/rights/desk-answers'
import { here, open, press, refuse, sentTo, seriousFindings, shown } from '../../support/desk'
import { asKeeper, grant, longUnit, measure, rightsCase } from '../../support/rights'
import { rightsCloud } from '../../support/rights-cloud'

const underWay = (changes: Partial<RightsCase> = {}) =>
  rightsCase({
    status: 'EXECUTING',
    dueAt: undefined,
    moves: ['arrange', 'finish', 'drop', 'grantLawyer', 'revokeLawyer'],
    measures: [
      measure({ id: 'm3', kind: 'COUNSELLING', state: 'DONE', words: '已由市局心理咨询师面谈' }),
      measure(),
      measure({ id: 'm2', kind: 'MEDICAL', owner: longUnit, dueAt: '2026-01-02T15:59:59.999Z' }),
    ],
    lawyers: [grant(), grant({ id: 'g2', name: '欧阳文静', state: 'DECLINED' })],
    ...changes,
  })
const cloudOf = (changes: Partial<RightsCase> = {}) =>
  rightsCloud({
    'rights.detail': () => ({ ok: true, data: underWay(changes) }),
    'rights.move': () => ({ ok: true, data: underWay({ version: 4, measures: [], lawyers: [] }) }),
  })
const at = (name: string) => here().page.getByRole('group', { name: `办理${name}` })

describe('a measure', () => {
  test('has its moves beside it, and they are nowhere else', async () => {
    const page = await open('/rights/r1', cloudOf(), asKeeper)
    await shown('2 项落实中')
    const general = page.getByRole('region', { name: '处理' })
    expect(await general.getByRole('button').allTextContents()).toEqual(['安排措施', '指派律师'])
    expect(await at('慰问抚慰').getByRole('button').allTextContents()).toEqual(['登记落实', '取消措施'])
    expect(await at('心理疏导').count()).toBe(0)
    await page.getByRole('region', { name: '保护措施' }).getByText('已超期').waitFor()
    expect(await seriousFindings()).toEqual([])
  })

  test('is done with how, and its id goes along', async () => {
    const page = await open('/rights/r1', cloudOf(), asKeeper)
    await at('医疗救治绿色通道').getByRole('button', { name: '登记落实' }).click()
    await page.getByRole('heading', { name: '登记落实：医疗救治绿色通道' }).waitFor()
    expect(await at('慰问抚慰').count()).toBe(0)
    await page.getByLabel('落实情况').fill('十一月二十五日已转市人民医院')
    await shown('医疗救治绿色通道已落实：十一月二十五日已转市人民医院')
    expect(await seriousFindings()).toEqual([])
    await page.locator('button[type=submit]').click()
    await shown('已办理：登记落实：医疗救治绿色通道')
    expect(sentTo('rights.move')[0]?.input).toEqual({
      id: 'r1',
      version: 3,
      move: 'finish',
      measure: 'm2',
      words: '十一月二十五日已转市人民医院',
    })
  })

  test('keeps what was written for it apart from the others', async () => {
    const page = await open('/rights/r1', cloudOf(), asKeeper)
    await at('医疗救治绿色通道').getByRole('button', { name: '取消措施' }).click()
    await page.getByLabel('取消理由').fill('已由单位先行安排')
    await page.getByRole('link', { name: '返回列表' }).click()
    await page.getByRole('link', { name: '处警时被当事人殴打' }).click()
    await at('医疗救治绿色通道').getByRole('button', { name: '取消措施 未提交' }).click()
    expect(await page.getByLabel('取消理由').inputValue()).toBe('已由单位先行安排')
    await press('取消')
    await at('慰问抚慰').getByRole('button', { name: '取消措施' }).click()
    expect(await page.getByLabel('取消理由').inputValue()).toBe('')
  })

  test('that is no longer under way says so over the form', async () => {
    const fields = { measure: '这项措施已经落实' }
    const page = await open(
      '/rights/r1',
      { ...cloudOf(), 'rights.move': () => refuse('INVALID', '填写的内容有误', { fields }) },
      asKeeper,
    )
    await at('慰问抚慰').getByRole('button', { name: '登记落实' }).click()
    await page.getByLabel('落实情况').fill('已慰问')
    await page.locator('button[type=submit]').click()
    await shown('这项措施已经落实')
  })
})

test('a lawyer who was granted the case may be taken away, one who declined not', async () => {
  const page = await open('/rights/r1', cloudOf(), asKeeper)
  await shown('律师未接受')
  expect(await at('欧阳文静').count()).toBe(0)
  await at('周正').getByRole('button', { name: '收回指派' }).click()
  await page.getByLabel('收回理由').fill('与对方当事人有利害关系')
  await shown('已收回对律师周正的指派')
  await page.locator('button[type=submit]').click()
  await shown('已办理：收回指派：周正')
  expect(sentTo('rights.move')[0]?.input).toMatchObject({ move: 'revokeLawyer', lawyer: 'g1' })
})
