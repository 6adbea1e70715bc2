import { here, open, press, refuse, sentTo, seriousFindings, shown } from '../../support/desk'
import { asKeeper, lawyer } from '../../support/rights'
import { rightsCloud } from '../../support/rights-cloud'

const of = (name: string) => here().page.getByRole('group', { name: `办理${name}` })

describe('the directory of lawyers', () => {
  test('says what each has to do and how soon each answers', async () => {
    const page = await open('/rights/lawyers', rightsCloud(), asKeeper)
    for (const words of ['2 位可以指派，1 位已停用', '在办 2 件', '一般 3 小时接受', '未绑定微信', '已停用'])
      await shown(words)
    expect(await of('钱进').getByRole('button').count()).toBe(0)
    expect(await page.locator('.lawyer').count()).toBe(3)
    expect(await seriousFindings()).toEqual([])
  })

  test('takes a new one once everything is right', async () => {
    const page = await open(
      '/rights/lawyers',
      rightsCloud({ 'rights.lawyers.put': () => ({ ok: true, data: lawyer() }) }),
      asKeeper,
    )
    await press('登记律师')
    await press('保存')
    for (const label of ['姓名', '执业机构', '执业证号', '联系电话', '执业领域', '执业年限'])
      await shown(`请填写${label}`)
    expect(await seriousFindings()).toEqual([])
    const fill = async (label: string, words: string) => page.getByLabel(label, { exact: true }).fill(words)
    await fill('姓名', '郑言')
    await fill('执业机构', '湖南湘城律师事务所')
    await fill('执业证号', '14301202010123456')
    await fill('联系电话', '138 0000 0009')
    await fill('执业领域', '刑事、行政')
    await fill('执业年限', '八')
    await press('保存')
    await shown('执业年限格式不正确')
    await fill('执业年限', '8')
    await page.keyboard.press('Tab')
    await press('保存')
    await shown('已保存郑言')
    expect(sentTo('rights.lawyers.put').map(({ input }) => input)).toEqual([
      {
        draft: expect.any(String),
        name: '郑言',
        firm: '湖南湘城律师事务所',
        licence: '14301202010123456',
        phone: '13800000009',
        fields: '刑事、行政',
        years: 8,
      },
    ])
  })

  test('changes one, and says at the field what the cloud finds wrong', async () => {
    const fields = { licence: '这个执业证号已经登记' }
    const page = await open(
      '/rights/lawyers',
      rightsCloud({ 'rights.lawyers.put': () => refuse('INVALID', '填写的内容有误', { fields }) }),
      asKeeper,
    )
    await of('周正').getByRole('button', { name: '修改' }).click()
    const window = page.getByRole('dialog', { name: '修改周正' })
    expect(await window.getByLabel('执业领域').inputValue()).toBe('刑事、行政')
    await window.getByLabel('执业年限').fill('13')
    await press('保存')
    await shown('这个执业证号已经登记')
    expect(sentTo('rights.lawyers.put')[0]?.input).toMatchObject({ id: 'l1', years: 13, parties: '湘城物业公司' })
  })

  test('takes a photograph by pieces to the area it is for', async () => {
    const stored = { id: 'a1', kind: 'image' as const, name: '照片.png', bytes: 900, sm3: '66c7f0f4'.repeat(8) }
    const cloud = rightsCloud({
      'rights.desk.ticket': () => ({ ok: true, data: { id: 't1', chunkBytes: 1000, have: [] } }),
      'rights.desk.chunk': () => ({ ok: true, data: {} }),
      'rights.desk.attach': () => ({ ok: true, data: stored }),
      'rights.lawyers.put': () => ({ ok: true, data: lawyer() }),
    })
    const page = await open('/rights/lawyers', cloud, asKeeper)
    await of('周正').getByRole('button', { name: '修改' }).click()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '照片.png', mimeType: 'image/png', buffer: Buffer.alloc(900, 1) })
    await shown('已上传')
    expect(await seriousFindings()).toEqual([])
    await press('保存')
    await shown('已保存周正')
    expect(sentTo('rights.lawyers.put')[0]?.input).toMatchObject({ id: 'l1', photo: ['a1'] })
    const drafts = ['rights.desk.ticket', 'rights.desk.attach', 'rights.lawyers.put'] as const
    const named = drafts.map((action) => (sentTo(action)[0]?.input as { draft?: string } | undefined)?.draft)
    expect(named).toEqual([expect.any(String), named[0], named[0]])
  })

  test('shows the code of an invitation once', async () => {
    const invitation = { code: '7K2M9QXD4A', until: '2026-11-29T11:16:00Z' }
    const page = await open(
      '/rights/lawyers',
      rightsCloud({ 'rights.lawyers.invite': () => ({ ok: true, data: invitation }) }),
      asKeeper,
    )
    await of('欧阳文静').getByRole('button', { name: '邀请' }).click()
    await shown(invitation.code)
    expect(await seriousFindings()).toEqual([])
    await page.keyboard.press('Escape')
    await shown(invitation.code)
    await press('已经告知律师')
    await page.getByText(invitation.code).waitFor({ state: 'detached' })
    expect(sentTo('rights.lawyers.invite').map(({ input }) => input)).toEqual([{ id: 'l2' }])
  })

  test('asks before it takes one out', async () => {
    await open('/rights/lawyers', rightsCloud({ 'rights.lawyers.retire': () => ({ ok: true, data: {} }) }), asKeeper)
    await of('周正').getByRole('button', { name: '停用' }).click()
    await shown('还有 2 件在办')
    expect(sentTo('rights.lawyers.retire')).toEqual([])
    await here().page.getByRole('dialog').getByRole('button', { name: '停用' }).click()
    await shown('已停用周正')
  })

  test('says so when it is empty, and what went wrong', async () => {
    let broken = true
    const cloud = rightsCloud({
      'rights.lawyers.list': () => (broken ? refuse('INTERNAL', '系统出了问题') : { ok: true, data: [] }),
    })
    await open('/rights/lawyers', cloud, asKeeper)
    await shown('系统出了问题')
    broken = false
    await press('再试一次')
    await shown('还没有登记律师')
  })
})
