import type { Linked } from '../../../../miniprogram/contract/rights/desk-answers'
import { officer, petitionCase } from '../../support/builders'
import type { Cloud } from '../../support/console-page'
import { address, here, open, press, refuse, sentTo, seriousFindings, shown } from '../../support/desk'
import { asKeeper, keeper } from '../../support/rights'
import { rightsCloud } from '../../support/rights-cloud'

const complaint: Linked = { id: 'p1', number: 'TS20261123-583921', subject: '报警后一直没有人来' }
const long: Linked = { id: 'p4', number: 'TS20261107-000412', subject: '长'.repeat(50) }
/** Of the rights office, and an inspector: one who may meet both. */
const asBoth = {
  signedIn: { token: 'session-1', officer: { ...keeper, duties: [...keeper.duties, ...officer.duties] } },
}
const asInspector = { signedIn: { token: 'session-1', officer } }

const listing = (data: Linked[], changes: Cloud = {}) =>
  rightsCloud({ 'rights.links.list': () => ({ ok: true, data }), ...changes })
const backing = (data: Linked[]) => rightsCloud({ 'rights.links.back': () => ({ ok: true, data }) })
const card = (name: string) => here().page.getByRole('region', { name })

describe('the petitions about the event of an application', () => {
  test('lead to each of them, and back', async () => {
    const page = await open('/rights/r1', listing([complaint, long]), asBoth)
    await shown(complaint.number)
    expect(sentTo('rights.links.list').map(({ input }) => input)).toEqual([{ id: 'r1' }])
    expect(await seriousFindings()).toEqual([])
    await page.getByRole('link', { name: complaint.subject }).click()
    await page.getByRole('heading', { name: petitionCase().subject }).waitFor()
    expect(address()).toBe('/console/petitions/p1')
    await page.getByRole('link', { name: '返回这件申请' }).click()
    await shown(long.number)
  })

  test('take another by its number, once it is one', async () => {
    let found = false
    const cloud = listing([], {
      'rights.links.put': () =>
        found
          ? { ok: true, data: [complaint] }
          : refuse('INVALID', '填写的内容有误', { fields: { petition: '没有找到这件来件' } }),
    })
    const page = await open('/rights/r1', cloud, asBoth)
    await shown('还没有关联的来件')
    const field = page.getByLabel('填写来件编号关联')
    await press('关联')
    await shown('请填写来件编号')
    await field.fill('TS20261123-583912')
    await press('关联')
    await shown('没有找到这件来件')
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await seriousFindings()).toEqual([])
    found = true
    await field.fill(complaint.number)
    await press('关联')
    await card('关联的来件').getByRole('link', { name: complaint.subject }).waitFor()
    expect(sentTo('rights.links.put').at(-1)?.input).toEqual({ id: 'r1', petition: complaint.number })
    expect(await field.inputValue()).toBe('')
  })

  test('are parted from it for a reason, when they are not about the same event', async () => {
    let linked = [complaint, long]
    const cloud = listing([], {
      'rights.links.list': () => ({ ok: true, data: linked }),
      'rights.links.remove': ({ petition }) => {
        linked = linked.filter(({ id }) => id !== petition)
        return { ok: true, data: {} }
      },
    })
    const page = await open('/rights/r1', cloud, asBoth)
    await press(`解除关联 ${complaint.number}`)
    const window = page.getByRole('dialog', { name: `解除与 ${complaint.number} 的关联` })
    await window.getByRole('button', { name: '解除关联' }).click()
    await shown('请填写解除理由')
    expect(await seriousFindings()).toEqual([])
    await window.getByLabel('解除理由').fill('核对后不是同一件事')
    await window.getByRole('button', { name: '解除关联' }).click()
    await shown('已解除关联')
    await card('关联的来件').getByText(complaint.number).waitFor({ state: 'detached' })
    expect(sentTo('rights.links.remove').map(({ input }) => input)).toEqual([
      { id: 'r1', petition: 'p1', reason: '核对后不是同一件事' },
    ])
  })

  test('are waited for', async () => {
    await open('/rights/r1', listing([], { 'rights.links.list': () => new Promise(() => {}) }), asBoth)
    await here().page.locator('.linked[aria-busy=true] .ant-skeleton').waitFor()
  })

  test('are asked for again when they did not come', async () => {
    let broken = true
    const cloud = listing([], {
      'rights.links.list': () => (broken ? refuse('INTERNAL', '系统出了问题') : { ok: true, data: [] }),
    })
    await open('/rights/r1', cloud, asBoth)
    await shown('没能读取。系统出了问题')
    expect(await here().page.getByLabel('填写来件编号关联').count()).toBe(0)
    broken = false
    await card('关联的来件').getByRole('button', { name: '再试一次' }).click()
    await shown('还没有关联的来件')
  })

  test('are not asked for where the duties cannot meet them, and nothing is shown to whoever is denied', async () => {
    const page = await open('/rights/r1', listing([complaint]), asKeeper)
    await shown('十一月二十四日晚')
    expect(sentTo('rights.links.list')).toEqual([])
    expect(await card('关联的来件').count()).toBe(0)
    await page.context().close()

    await open('/rights/r1', rightsCloud({ 'rights.links.list': () => refuse('DENIED', '您无权使用') }), asBoth)
    await shown('十一月二十四日晚')
    await card('关联的来件').waitFor({ state: 'detached' })
    expect(sentTo('rights.links.list')).toHaveLength(1)
    expect(await here().page.getByText('您无权使用').count()).toBe(0)
  })
})

describe('the applications about the event of a petition', () => {
  test('lead to each of them, also to one of which nothing was said yet', async () => {
    const unsaid = { id: 'r9', number: 'WQ20261126-000301' }
    const page = await open('/petitions/p1', backing([{ ...unsaid, id: 'r1' }, unsaid]), asInspector)
    await card('关联的维权申请').getByText('2 件').waitFor()
    expect(sentTo('rights.links.back').map(({ input }) => input)).toEqual([{ petition: 'p1' }])
    expect(await seriousFindings()).toEqual([])
    await page.getByRole('link', { name: '一键登记，情况尚未填写' }).first().click()
    await shown('返回这件来件')
    expect(address()).toBe('/console/rights/r1')
  })

  test('say that there are none, and are nothing to a clerk who meets no applications', async () => {
    const page = await open('/petitions/p1', backing([]), asInspector)
    await shown('没有您可以看到的维权申请')
    expect(await page.getByRole('button', { name: '启动澄清正名' }).count()).toBe(0)
    await page.context().close()

    const clerk = { ...officer, duties: ['intakeClerk' as const] }
    await open('/petitions/p1', backing([]), { signedIn: { token: 'session-1', officer: clerk } })
    await shown('两小时后仍无人到场')
    expect(sentTo('rights.links.back')).toEqual([])
    expect(await card('关联的维权申请').count()).toBe(0)
  })
})
