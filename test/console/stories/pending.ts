import type { PendingMove } from '../../../miniprogram/contract/case/answers'
import type { StaffMove } from '../../../miniprogram/contract/petition/moves'
import { petitionCase, pendingReply } from '../support/builders'
import { cloudWith, here, open, press, sentTo, seriousFindings, shown } from '../support/desk'

const waiting = (changes: Partial<PendingMove<StaffMove>> = {}) =>
  petitionCase({ status: 'RESULT_SUBMITTED', version: 7, moves: [], pending: pendingReply(changes) })
const done = petitionCase({ status: 'REPLIED', version: 8, moves: [] })
const cloudOf = (changes: Partial<PendingMove<StaffMove>>) =>
  cloudWith({
    'petition.detail': () => ({ ok: true, data: waiting(changes) }),
    'petition.pending.agree': () => ({ ok: true, data: done }),
    'petition.pending.return': () => ({ ok: true, data: waiting() }),
    'petition.pending.drop': () => ({ ok: true, data: petitionCase({ version: 8 }) }),
    'petition.move': () => ({ ok: true, data: waiting() }),
  })

describe('a drafted move', () => {
  test('shows what was drafted, who signed and what is still to come, and waits for others', async () => {
    const page = await open('/petitions/p1', cloudOf({}))
    for (const words of [
      '部分属实',
      '已责令城南派出所整改',
      '《公安机关督察条例》第九条',
      '等待审核，现在不需要您操作',
    ])
      await shown(words)
    expect(await page.getByRole('list', { name: '审签' }).getByRole('listitem').allTextContents()).toEqual([
      expect.stringMatching(/^拟稿刘洋/),
      '审核等待中',
      '签发尚未到',
    ])
    expect(await seriousFindings()).toEqual([])
  })

  test('is agreed to with what the step asks, at once where more must sign after', async () => {
    const page = await open('/petitions/p1', cloudOf({ mine: true }))
    await press('同意')
    await shown('请填写保密审查')
    expect(sentTo('petition.pending.agree')).toEqual([])
    await page.getByLabel('不含国家秘密').check()
    await press('同意')
    await shown('已答复')
    expect(sentTo('petition.pending.agree').map(({ input }) => input)).toEqual([
      { id: 'p1', version: 7, secrecy: 'CLEAR' },
    ])
  })

  test('warns before the last signature, and shows what the citizen will read', async () => {
    await open('/petitions/p1', cloudOf({ mine: true, step: '签发' }))
    await press('同意')
    await shown('签发后来件人会立即看到答复，不能撤回')
    await shown('您的来件 TS20261123-583921 已答复：部分属实，支持')
    expect(sentTo('petition.pending.agree')).toEqual([])
    await press('确定签发')
    await shown('已答复')
    expect(sentTo('petition.pending.agree')).toHaveLength(1)
  })

  test('goes back to its author with a reason', async () => {
    await open('/petitions/p1', cloudOf({ mine: true }))
    await press('退回')
    await press('退回拟稿人')
    await shown('请填写退回理由')
    await here().page.getByLabel('退回理由').fill('请写明整改期限')
    expect(await seriousFindings()).toEqual([])
    await press('退回拟稿人')
    await shown('等待审核，现在不需要您操作')
    expect(sentTo('petition.pending.return')[0]?.input).toEqual({ id: 'p1', version: 7, reason: '请写明整改期限' })
  })

  test('keeps the reason for its return over a reload, until it is sent or cancelled', async () => {
    const page = await open('/petitions/p1', cloudOf({ mine: true }))
    await press('退回')
    await page.getByLabel('退回理由').fill('请写明整改期限')
    await page.reload()
    await shown('已恢复未提交的内容')
    expect(await page.getByLabel('退回理由').inputValue()).toBe('请写明整改期限')
    await press('取消')
    await press('退回')
    expect(await page.getByLabel('退回理由').inputValue()).toBe('')
  })

  test('that came back is changed by its author and sent anew', async () => {
    const returned = { by: '孙伟', at: new Date().toISOString(), reason: '请写明整改期限' }
    const page = await open('/petitions/p1', cloudOf({ own: true, mayDrop: true, returned }))
    await shown('孙伟退回：请写明整改期限')
    await press('修改重提')
    const opinion = page.getByLabel('处理情况')
    expect(await opinion.inputValue()).toBe('已责令城南派出所整改，对值班民警批评教育。')
    await opinion.fill('已责令城南派出所十日内整改，对值班民警批评教育。')
    await press('重新提交审核')
    await press('确定提交')
    await shown('等待审核，现在不需要您操作')
    expect(sentTo('petition.move')[0]?.input).toEqual({
      id: 'p1',
      version: 7,
      move: 'reply',
      ...pendingReply().asked,
      opinion: '已责令城南派出所十日内整改，对值班民警批评教育。',
    })
  })

  test('is dropped by its author after a question', async () => {
    await open('/petitions/p1', cloudOf({ own: true, mayDrop: true }))
    const { page } = here()
    await page.getByRole('button', { name: '撤销拟稿' }).waitFor()
    // The cloud takes a change only of what came back.
    expect(await page.getByRole('button', { name: '修改重提' }).count()).toBe(0)
    await press('撤销拟稿')
    expect(sentTo('petition.pending.drop')).toEqual([])
    await press('确定撤销')
    await here().page.getByRole('button', { name: '受理', exact: true }).waitFor()
    expect(sentTo('petition.pending.drop')[0]?.input).toEqual({ id: 'p1', version: 7 })
  })
  test('that its author does not take up again is dropped by another inspector, and changed by nobody else', async () => {
    const returned = { by: '孙伟', at: new Date().toISOString(), reason: '请写明整改期限' }
    const page = await open('/petitions/p1', cloudOf({ mayDrop: true, returned }))
    await shown('等待拟稿人修改后重新提交')
    expect(await page.getByRole('button', { name: '修改重提' }).count()).toBe(0)
    await press('撤销拟稿')
    await press('确定撤销')
    await page.getByRole('button', { name: '受理', exact: true }).waitFor()
    expect(sentTo('petition.pending.drop')).toHaveLength(1)
  })
})
