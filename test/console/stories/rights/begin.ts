import { officer, petitionCase } from '../../support/builders'
import { address, here, open, press, refuse, sentTo, seriousFindings, shown } from '../../support/desk'
import { asKeeper, keeper } from '../../support/rights'
import { rightsCloud } from '../../support/rights-cloud'

const number = 'WQ20261126-771204'
const reason = '民警昏迷住院，由维权办依职权启动。'
const begun = () => ({ ok: true as const, data: { id: 'r1', number } })
const closed = petitionCase({ status: 'CLOSED', moves: [], talking: false, dueAt: undefined, untrue: true })
const asInspector = { signedIn: { token: 'session-1', officer } }

async function fill(kind: string, subject: string) {
  const { page } = here()
  await page.getByLabel('警号').fill('120481')
  await page.getByLabel('侵害情形').last().click()
  await page.getByTitle(kind).click()
  await page.getByLabel('主题').fill(subject)
  await page.getByLabel('启动的理由').fill(reason)
}

describe('what is begun for an officer', () => {
  test('who cannot ask leads the rights office to the new application', async () => {
    let broken = true
    const cloud = rightsCloud({
      'rights.desk.begin': () =>
        broken ? refuse('INVALID', '填写的内容有误', { fields: { number: '花名册中没有这个警号' } }) : begun(),
    })
    const page = await open('/rights', cloud, asKeeper)
    await press('依职权启动维权')
    const window = page.getByRole('dialog', { name: '依职权启动维权' })
    // The office alone meets no petitions.
    expect(await window.getByLabel('来件编号').count()).toBe(0)
    await press('启动')
    for (const words of ['请填写警号', '请填写侵害情形', '请填写主题', '请填写启动的理由']) await shown(words)
    expect(await seriousFindings()).toEqual([])
    await fill('被车辆冲撞、碾轧、拖拽、剐蹭', '设卡时被拖行')
    await press('启动')
    await shown('花名册中没有这个警号')
    broken = false
    await page.getByLabel('警号').fill('120482')
    await press('启动')
    await shown(`已启动，编号 ${number}`)
    await page.getByRole('heading', { name: '处警时被当事人殴打' }).waitFor()
    expect(address()).toBe('/console/rights/r1')
    const [first, second] = sentTo('rights.desk.begin').map(({ input }) => input as Record<string, unknown>)
    expect(second).toEqual({
      draft: first?.['draft'],
      number: '120482',
      kind: 'VEHICLE',
      subject: '设卡时被拖行',
      details: reason,
    })
  })

  test('is kept until it is sent, and another try is the same one', async () => {
    let tries = 0
    const cloud = rightsCloud({
      'rights.desk.begin': () => (tries++ ? begun() : refuse('INTERNAL', '系统出了问题')),
    })
    const page = await open('/rights', cloud, asKeeper)
    await press('依职权启动维权')
    await fill('被恶意投诉、炒作', '被多次恶意投诉')
    await press('启动')
    await shown('系统出了问题')
    await press('取消')
    await press('依职权启动维权')
    expect(await page.getByLabel('主题').inputValue()).toBe('被多次恶意投诉')
    await press('启动')
    await shown('已启动')
    const [first, second] = sentTo('rights.desk.begin')
    expect(second?.input).toEqual(first?.input)
  })

  test('is the rights office’s own', async () => {
    await open('/rights', rightsCloud(), asInspector)
    await shown('WQ20261120-118204')
    expect(await here().page.getByRole('button', { name: '依职权启动维权' }).count()).toBe(0)
  })

  test('is offered, like all that is the city’s office’s, to nobody of a bureau’s', async () => {
    const bureaus = { ...keeper, unitName: '城南分局督察大队', unitKind: 'team' as const }
    const page = await open('/rights', rightsCloud(), { signedIn: { token: 'session-1', officer: bureaus } })
    await shown('WQ20261120-118204')
    expect(await page.getByRole('button', { name: '依职权启动维权' }).count()).toBe(0)
    const offered = page.getByRole('navigation', { name: '民警维权' }).getByRole('link')
    expect(await offered.allTextContents()).toEqual(['申请', '审批'])
  })

  test('whom a complaint was found untrue of clears that officer', async () => {
    const cloud = rightsCloud({
      'petition.detail': () => ({ ok: true, data: closed }),
      'rights.links.back': () => ({ ok: true, data: [] }),
      'rights.desk.begin': begun,
    })
    const page = await open('/petitions/p1', cloud, asInspector)
    await press('启动澄清正名')
    expect(await page.getByLabel('来件编号').inputValue()).toBe(closed.number)
    await fill('本人及其近亲属受到诬告陷害、打击报复', '来件反映的问题不属实')
    expect(await seriousFindings()).toEqual([])
    await press('启动')
    await shown('已启动澄清正名')
    await shown(`编号 ${number}，由市局维权办办理`)
    expect(sentTo('rights.desk.begin')[0]?.input).toMatchObject({ number: '120481', petition: closed.number })
    await press('知道了')
    expect(address()).toBe('/console/petitions/p1')
  })

  test('is asked whether it is the same, where the petition names another', async () => {
    const words = '来件写的被反映民警是“刘警官”，警号 120481 是周磊。核对是同一人的，请勾选后再启动'
    const cloud = rightsCloud({
      'petition.detail': () => ({ ok: true, data: closed }),
      'rights.links.back': () => ({ ok: true, data: [] }),
      'rights.desk.begin': ({ checked }) =>
        checked ? begun() : refuse('INVALID', '填写的内容有误', { fields: { checked: words } }),
    })
    const page = await open('/petitions/p1', cloud, asInspector)
    await press('启动澄清正名')
    expect(await page.getByText('核对民警').count()).toBe(0)
    await fill('本人及其近亲属受到诬告陷害、打击报复', '来件反映的问题不属实')
    await press('启动')
    await shown(words)
    expect(await seriousFindings()).toEqual([])
    await page.getByLabel('已核对，来件反映的就是这名民警').check()
    // Of another officer it has to be checked anew.
    await page.getByLabel('警号').fill('120482')
    await page.getByText('核对民警').waitFor({ state: 'detached' })
    await press('启动')
    await shown(words)
    await page.getByLabel('已核对，来件反映的就是这名民警').check()
    await press('启动')
    await shown('已启动澄清正名')
    expect(sentTo('rights.desk.begin').map(({ input }) => (input as { checked?: string }).checked)).toEqual([
      undefined,
      undefined,
      'SAME',
    ])
  })

  test('says at the number that the petition clears nobody any more', async () => {
    const fields = { petition: '只有已经办结、查明不属实的来件可以启动澄清' }
    const cloud = rightsCloud({
      'petition.detail': () => ({ ok: true, data: closed }),
      'rights.links.back': () => ({ ok: true, data: [] }),
      'rights.desk.begin': () => refuse('INVALID', '填写的内容有误', { fields }),
    })
    await open('/petitions/p1', cloud, asInspector)
    await press('启动澄清正名')
    await fill('被恶意投诉、炒作', '澄清')
    await press('启动')
    await shown(fields.petition)
    expect(await here().page.getByLabel('来件编号').getAttribute('aria-invalid')).toBe('true')
  })
})
