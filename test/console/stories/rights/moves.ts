import type { PendingMove } from '../../../../miniprogram/contract/case/answers'
import type { RightsCase } from '../../../../miniprogram/contract/rights/desk-answers'
import {
  everyRightsMove,
  rightsMoveForm,
  rightsMoveOf,
  type RightsStaffMove,
} from '../../../../miniprogram/contract/rights/moves'
import { here, open, press, refuse, sentTo, seriousFindings, shown } from '../../support/desk'
import { asKeeper, rightsCase } from '../../support/rights'
import { rightsCloud } from '../../support/rights-cloud'

const cloudOf = (changes: Partial<RightsCase>) =>
  rightsCloud({
    'rights.detail': () => ({ ok: true, data: rightsCase(changes) }),
    'rights.move': () => ({ ok: true, data: rightsCase({ version: 4, moves: [] }) }),
  })
const staff: readonly string[] = Object.keys(rightsMoveForm.fields.move.options ?? {})
const general = everyRightsMove.filter(
  (name): name is RightsStaffMove =>
    staff.includes(name) && !rightsMoveOf(name).of && Object.keys(rightsMoveOf(name).asks).length > 0,
)
const option = (words: string) => here().page.locator('.ant-select-item-option', { hasText: words })

describe('a move of an application', () => {
  it.each(general)('“%s” asks for everything in the table and names what is missing', async (name) => {
    const { label, asks, steps = [] } = rightsMoveOf(name)
    const page = await open('/rights/r1', cloudOf({ moves: [name] }), asKeeper)
    await press(label)
    const work = page.getByRole('region', { name: '处理' })
    for (const { label, required } of Object.values(asks))
      await work
        .getByText(required ? label : `${label}选填`, { exact: true })
        .first()
        .waitFor()
    if (steps.length > 0) await work.getByText(steps.map((step) => step.label).join(' → '), { exact: true }).waitFor()
    await work.locator('button[type=submit]').click()
    for (const { label } of Object.values(asks).filter(({ required }) => required))
      await work.getByText(`请填写${label}`, { exact: true }).waitFor()
    expect(await seriousFindings()).toEqual([])
    expect(sentTo('rights.move')).toEqual([])
  })

  test('that names the handlers takes two to five of them, found by unit and by keyboard', async () => {
    const page = await open('/rights/r1', cloudOf({ status: 'ACCEPTED', moves: ['appoint'] }), asKeeper)
    await press('指定承办人')
    await page.getByRole('combobox', { name: '承办人' }).focus()
    await page.keyboard.type('何敏')
    await option('何敏 · 警务督察支队').waitFor()
    await page.keyboard.press('Enter')
    await page.locator('button[type=submit]').click()
    await shown('承办人至少 2 人，最多 5 人')
    await page.getByRole('combobox', { name: '承办人' }).focus()
    await page.keyboard.type('城南新区')
    await option('司马长青').waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await shown('已指定承办人调查核实：何敏、司马长青')
    expect(await seriousFindings()).toEqual([])
    await page.locator('button[type=submit]').click()
    await shown('现在没有需要您做的操作')
    expect(sentTo('rights.move')[0]?.input).toEqual({ id: 'r1', version: 3, move: 'appoint', handlers: ['h1', 'h3'] })
  })

  test('that grants a lawyer shows what speaks for each, and who of them has left is not offered', async () => {
    const page = await open('/rights/r1', cloudOf({ moves: ['grantLawyer'] }), asKeeper)
    await press('指派律师')
    await page.getByRole('combobox', { name: '律师' }).focus()
    await page.keyboard.press('ArrowDown')
    await option('在办 2 件 · 一般 3 小时接受').waitFor()
    await option('名誉权、人身损害赔偿、行政诉讼 · 没有在办案件 · 接受用时尚无数据 · 尚未绑定微信').waitFor()
    expect(await option('钱进').count()).toBe(0)
    await page.keyboard.type('名誉权')
    await option('周正').waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await shown('已指派律师欧阳文静，')
    await page.getByLabel('30 日').check()
    await page.locator('button[type=submit]').click()
    await shown('现在没有需要您做的操作')
    expect(sentTo('rights.move')[0]?.input).toMatchObject({ move: 'grantLawyer', lawyer: 'l2', days: '30' })
  })

  test('that grants a lawyer against nobody named is refused until the office says that it checked', async () => {
    const problem = '申请没有写明对方当事人，请核对律师与对方当事人有无利害关系'
    const usual = cloudOf({ moves: ['grantLawyer'] })
    const refusing = () => refuse('INVALID', '填写的内容有误', { fields: { checked: problem } })
    const page = await open('/rights/r1', { ...usual, 'rights.move': refusing }, asKeeper)
    await press('指派律师')
    await page.getByRole('combobox', { name: '律师' }).focus()
    await page.keyboard.press('ArrowDown')
    await option('周正').click()
    await page.getByLabel('30 日').check()
    await page.locator('button[type=submit]').click()
    await shown(problem)
    await page.getByLabel('已核对，律师与对方当事人无利害关系').check()
    await page.locator('button[type=submit]').click()
    await shown(problem)
    expect(sentTo('rights.move')[1]?.input).toMatchObject({ move: 'grantLawyer', checked: 'CHECKED' })
  })

  test('whose list could not be read says so at the field, and tries again', async () => {
    let broken = true
    const cloud = {
      ...cloudOf({ moves: ['appoint'] }),
      'rights.desk.handlers': () =>
        broken
          ? refuse('INTERNAL', '系统出了问题')
          : { ok: true as const, data: [{ id: 'h1', name: '何敏', unitName: '警务督察支队' }] },
    }
    const page = await open('/rights/r1', cloud, asKeeper)
    await press('指定承办人')
    await shown('没能读取可选的名单：系统出了问题')
    broken = false
    await press('再试一次')
    await page.getByText('没能读取可选的名单').waitFor({ state: 'detached' })
    await page.getByRole('combobox', { name: '承办人' }).click()
    await option('何敏').waitFor()
  })

  test('that takes over what another proposed begins with it', async () => {
    const proposed = { outcome: 'PARTLY', facts: '经查，当事人先动手伤人，民警处置得当，执法记录仪全程记录。' }
    const page = await open(
      '/rights/r1',
      cloudOf({ status: 'PENDING_APPROVAL', moves: ['decide'], earlier: { decide: proposed } }),
      asKeeper,
    )
    await press('报批决定')
    expect(await page.getByLabel('查明的事实和理由').inputValue()).toBe(proposed.facts)
    expect(await page.getByLabel('部分支持').isChecked()).toBe(true)
  })

  test('that waits is agreed to with what its step asks, and the officer reads what will be told', async () => {
    const pending: PendingMove<RightsStaffMove> = {
      move: 'decide',
      asked: { outcome: 'SUPPORTED', facts: '经查属实，民警依法履职。', opinion: '依法查处侵害人。', basis: '第八条' },
      step: '审核',
      signed: [{ label: '拟稿', by: '何敏', at: new Date().toISOString() }],
      mine: true,
      own: false,
      mayDrop: false,
    }
    const cloud = {
      ...cloudOf({ status: 'PENDING_APPROVAL', moves: [], pending }),
      'rights.pending.agree': () => ({ ok: true as const, data: rightsCase({ status: 'DECIDED', moves: [] }) }),
    }
    const page = await open('/rights/r1', cloud, asKeeper)
    await press('同意')
    await shown('请填写保密审查')
    await page.getByLabel('不含国家秘密').check()
    await press('同意')
    await shown('已审核')
    expect(sentTo('rights.pending.agree')[0]?.input).toEqual({ id: 'r1', version: 3, secrecy: 'CLEAR' })
  })
})
