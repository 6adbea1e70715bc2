import type { PetitionCase } from '../../../miniprogram/contract/petition/desk-answers'
import { everyMove, moveOf, ownerMoveNames, toldOf, type StaffMove } from '../../../miniprogram/contract/petition/moves'
import { event, officer, petitionCase } from '../support/builders'
import { address, cloudWith, here, open, press, refuse, sentTo, seriousFindings, shown } from '../support/desk'

const accepted = (changes: Partial<PetitionCase> = {}) => {
  const before = petitionCase()
  const words = toldOf('accept', { number: before.number, due: '1月22日' }, {})
  const step = event({ label: '受理', status: 'ACCEPTED', by: '刘洋', words })
  return petitionCase({ status: 'ACCEPTED', version: 2, moves: [], events: [...before.events, step], ...changes })
}
/** Somebody did something to the case that leaves its moves open. */
const talkedAbout = () => petitionCase({ version: 2, events: [...petitionCase().events, event({ by: '刘洋' })] })
const withMoves = (...moves: StaffMove[]) =>
  cloudWith({ 'petition.detail': () => ({ ok: true, data: petitionCase({ moves }) }) })

/** Fills in the refusal and presses up to the warning. */
async function refusePetition() {
  await press('不予受理')
  await here().page.getByLabel('不属于警务督察事项').check()
  await here().page.getByLabel('告知的途径').fill('请向物业服务企业反映')
  await press('提交审核')
  await shown('来件人会立即看到理由和途径，不能撤回')
}

const byOthers = new Set<string>([...ownerMoveNames, 'close'])
const asking = everyMove.filter(
  (name): name is StaffMove => !byOthers.has(name) && Object.keys(moveOf(name).asks).length > 0,
)

describe('a move', () => {
  test('is sent with the version one was looking at, and shows what came of it', async () => {
    await open('/petitions/p1', cloudWith({ 'petition.move': () => ({ ok: true, data: accepted() }) }))
    await press('受理')
    await shown('已受理，最迟 1月22日 前办结并答复')
    await shown('现在没有需要您做的操作')
    expect(sentTo('petition.move').map(({ input }) => input)).toEqual([{ id: 'p1', version: 1, move: 'accept' }])
  })

  it.each(asking)(
    '“%s” asks for everything in the table and names what is missing, without asking the cloud',
    async (name) => {
      const { label, asks, steps = [] } = moveOf(name)
      const page = await open('/petitions/p1', withMoves(name))
      await press(label)
      const work = page.getByRole('region', { name: '处理' })
      for (const { label, required } of Object.values(asks))
        await work
          .getByText(required ? label : `${label}选填`, { exact: true })
          .first()
          .waitFor()
      if (steps.length > 0) await work.getByText(steps.map((step) => step.label).join(' → '), { exact: true }).waitFor()
      await work.locator('button[type=submit]').click()
      for (const { label } of Object.values(asks).filter(({ required, begins }) => required && !begins))
        await work.getByText(`请填写${label}`, { exact: true }).waitFor()
      expect(await seriousFindings()).toEqual([])
      expect(sentTo('petition.move')).toEqual([])
    },
  )

  test('that hands the case over offers the inspection teams only', async () => {
    const cloud = { ...withMoves('supervise'), 'petition.move': () => ({ ok: true as const, data: accepted() }) }
    const page = await open('/petitions/p1', cloud)
    await press('督办')
    await shown('多个单位用顿号分开')
    await page.getByRole('combobox', { name: '承办单位' }).click()
    expect(await page.getByText('城南派出所', { exact: true }).locator('visible=true').count()).toBe(1)
    await page.getByText('城南分局督察大队', { exact: true }).click()
    await page.getByLabel('15 日').check()
    await page.getByLabel('督办要求').fill('查清当晚警情处置经过，反馈材料')
    // Who complained is hidden unless somebody decides otherwise.
    expect(await page.getByLabel('不告知承办单位').isChecked()).toBe(true)
    await page.getByLabel('抄送').fill('市局信访处、城南分局')
    await press('提交审核')
    await shown('已提交审核')
    expect(sentTo('petition.move')[0]?.input).toEqual({
      id: 'p1',
      version: 1,
      move: 'supervise',
      team: 'south-team',
      days: '15',
      demand: '查清当晚警情处置经过，反馈材料',
      identity: 'HIDDEN',
      copies: '市局信访处、城南分局',
    })
  })

  test('that cannot be undone warns first and shows what the citizen will read', async () => {
    await open('/petitions/p1', cloudWith())
    await refusePetition()
    await shown('您的来件 TS20261123-583921 不予受理：不属于警务督察事项。请向物业服务企业反映')
    await press('再想想')
    await here().page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(sentTo('petition.move')).toEqual([])
    expect(await here().page.getByLabel('告知的途径').inputValue()).toBe('请向物业服务企业反映')
  })

  test('shows what the cloud finds wrong at the field', async () => {
    const fields = { channel: '告知的途径里不能写电话' }
    await open('/petitions/p1', cloudWith({ 'petition.move': () => refuse('INVALID', '填写的内容有误', { fields }) }))
    await refusePetition()
    await press('确定提交')
    await shown(fields.channel)
    expect(sentTo('petition.move')[0]?.input).toEqual({
      id: 'p1',
      version: 1,
      move: 'reject',
      ground: 'NOT_SUPERVISION',
      channel: '请向物业服务企业反映',
    })
  })

  test('of somebody who was first is told with who it was, and the case shown as it is now', async () => {
    let first = true
    const cloud = cloudWith({
      'petition.detail': () => ({ ok: true, data: first ? petitionCase() : accepted() }),
      'petition.move': () => {
        first = false
        return refuse('CONFLICT', '他人已处理，请刷新')
      },
    })
    await open('/petitions/p1', cloud)
    await press('受理')
    await shown('刘洋已先办理“受理”')
    await shown('现在没有需要您做的操作')
  })

  test('that stays open when somebody else was first keeps what was written, and is sent with the newer version', async () => {
    let first = true
    const cloud = cloudWith({
      'petition.detail': () => ({ ok: true, data: first ? petitionCase() : talkedAbout() }),
      'petition.move': () => {
        if (!first) return { ok: true, data: accepted({ status: 'REJECTED' }) }
        first = false
        return refuse('CONFLICT', '他人已处理，请刷新')
      },
    })
    const page = await open('/petitions/p1', cloud)
    await refusePetition()
    await press('确定提交')
    await shown('请核对现在的状态')
    expect(await page.getByLabel('告知的途径').inputValue()).toBe('请向物业服务企业反映')
    await press('提交审核')
    await press('确定提交')
    await shown('现在没有需要您做的操作')
    const sent = sentTo('petition.move').map(({ input }) => input as { version: number; channel: string })
    expect(sent.map(({ version }) => version)).toEqual([1, 2])
    expect(sent[1]?.channel).toBe(sent[0]?.channel)
    expect(await page.getByText('您写的内容没有提交').count()).toBe(0)
  })

  test('that is not open any more leaves what was written to be read and copied, until it is given up', async () => {
    let first = true
    const cloud = cloudWith({
      'petition.detail': () => ({ ok: true, data: first ? petitionCase() : accepted() }),
      'petition.move': () => {
        first = false
        return refuse('CONFLICT', '他人已处理，请刷新')
      },
    })
    const page = await open('/petitions/p1', cloud)
    await refusePetition()
    await press('确定提交')
    const left = page.getByRole('region', { name: '没有提交的不予受理' })
    await left.getByText('请向物业服务企业反映').waitFor()
    await left.getByText('不属于警务督察事项').waitFor()
    expect(await seriousFindings()).toEqual([])
    await press('不再保留')
    await left.waitFor({ state: 'detached' })
  })

  test('that is made again comes filled with what was said the last time', async () => {
    const earlier = { report: { finding: 'PARTLY', result: '经查，接警后四十分钟才派警，值班民警已被批评教育。' } }
    const returned = petitionCase({ status: 'RETURNED', moves: ['report'], earlier })
    const page = await open('/petitions/p1', cloudWith({ 'petition.detail': () => ({ ok: true, data: returned }) }))
    await press('反馈结果')
    expect(await page.getByLabel('核查情况').inputValue()).toBe(earlier.report.result)
    expect(await page.getByLabel('部分属实').isChecked()).toBe(true)
  })

  test('says what is wrong with a field until the field is changed', async () => {
    const page = await open('/petitions/p1', cloudWith())
    await press('不予受理')
    await press('提交审核')
    await shown('请填写告知的途径')
    await page.getByLabel('告知的途径').fill('请向')
    await page.getByText('请填写告知的途径').waitFor({ state: 'detached' })
    await shown('请填写不予受理理由')
  })

  test('whose session has lapsed leads to signing in and back to the case', async () => {
    let lapsed = true
    const cloud = cloudWith({
      'petition.move': () => refuse('SIGNED_OUT', '登录已失效，请重新登录'),
      'people.signin.claim': () => ({
        ok: true,
        data: lapsed ? { state: 'waiting' } : { state: 'confirmed', session: 'session-2', officer },
      }),
    })
    await open('/petitions/p1', cloud)
    await press('受理')
    await shown('登录已失效，请重新登录')
    lapsed = false
    await shown('情况说明')
    expect(address()).toBe('/console/petitions/p1')
  })
})
