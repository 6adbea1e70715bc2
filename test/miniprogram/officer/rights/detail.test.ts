import type { RightsDetail } from '../../../../miniprogram/contract/rights/answers'
import { closePages, pageIn, until, type OpenPage } from '../../support/fake-page'
import type { FakePhone } from '../../support/fake-phone'
import { inputsOf, officersPhone, ownRights, rightsDetail } from '../../support/rights'

type Opening = ReturnType<typeof pageIn>
let openMine: Opening
let openDetail: Opening
let openInbox: Opening

const photo = { tempFilePath: 'http://tmp/1.jpg', size: 1000, fileType: 'image' }
const offline = { ok: false, error: { code: 'NETWORK', message: '没有连上网络，您的内容都还在，请稍后再试' } } as const

let phone: FakePhone
beforeEach(() => {
  phone = officersPhone()
  phone.answers['rights.progress'] = () => ({ ok: true, data: rightsDetail() })
  jest.resetModules()
  openMine = pageIn(() => require('../../../../miniprogram/officer/rights/mine/mine') as unknown)
  openInbox = pageIn(() => require('../../../../miniprogram/officer/inbox/inbox') as unknown)
  openDetail = pageIn(() => require('../../../../miniprogram/officer/rights/detail/detail') as unknown)
})
afterEach(closePages)

const labels = (actions: unknown) => (actions as { label: string }[]).map(({ label }) => label)

async function shown(changes: Partial<RightsDetail> = {}): Promise<OpenPage> {
  phone.answers['rights.progress'] = () => ({ ok: true, data: rightsDetail(changes) })
  const page = openDetail({ id: 'r1' })
  await until(() => page.data.rights)
  return page
}

it('may be told of through WeChat: only whoever agrees is', async () => {
  phone.answers['rights.notify'] = () => ({ ok: true, data: {} })
  const page = await shown()
  phone.subscribes = 'reject'
  await page.remind?.()
  expect(inputsOf(phone, 'rights.notify')).toEqual([])
  phone.subscribes = 'accept'
  await page.remind?.()
  expect(inputsOf(phone, 'rights.notify')).toEqual([{ id: 'r1' }])
  expect(phone.toasts).toEqual(['没有打开提醒，进展都会写在“我的维权申请”里', '有进展会用微信提醒您'])
})

describe('the messages', () => {
  test('are what was told last of each application, and lead to it', async () => {
    const told = { at: '2026-11-26T01:00:00Z', words: '需要您补充情况：请补充验伤报告', unread: true as const }
    phone.answers['rights.inbox'] = () => ({ ok: true, data: { items: [ownRights({ told }), ownRights()] } })
    const page = openInbox()
    await until(() => page.data.rows)
    expect(page.data.rows).toMatchObject([
      { subject: '处警时被当事人殴打', words: told.words, mark: { label: '单位核实' }, unread: true },
      { unread: false },
    ])
    page.open?.({ currentTarget: { dataset: { id: 'r1' } } })
    expect(phone.wentTo).toEqual(['/officer/rights/detail/detail?id=r1'])
  })

  test('are shown to no one whose WeChat was taken away', async () => {
    phone.answers['rights.inbox'] = () => ({ ok: false, error: { code: 'DENIED', message: '您无权使用' } })
    const page = openInbox()
    await until(() => page.data.denied)
  })
})

describe('the list', () => {
  test('says of each what it is, where it stands, by when, and what is new', async () => {
    const told = { at: '2026-11-26T01:00:00Z', words: '需要您补充情况：请补充验伤报告', unread: true as const }
    phone.answers['rights.mine'] = () => ({ ok: true, data: { items: [ownRights({ told })] } })
    const page = openMine()
    await until(() => page.data.rows)
    expect(page.data.rows).toMatchObject([
      {
        number: 'WQ20261126-102030',
        title: '处警时被当事人殴打',
        mark: { label: '单位核实', tone: 'active' },
        told: '需要您补充情况：请补充验伤报告',
        clock: { words: expect.stringContaining('前作出决定并答复') as string, urgency: 'calm' },
        unread: true,
      },
    ])
  })

  test('names what was only tapped by what is missing', async () => {
    const { subject: _, ...tapped } = ownRights({ kind: 'UNSAID', status: 'CLAIMED' })
    phone.answers['rights.mine'] = () => ({ ok: true, data: { items: [tapped] } })
    const page = openMine()
    await until(() => page.data.rows)
    expect(page.data.rows).toMatchObject([{ title: '情形待补充', clock: null }])
  })

  test.each([
    ['no network', offline, false],
    ['no right', { ok: false, error: { code: 'DENIED', message: '您无权使用' } } as const, true],
  ])('says why it is not there: %s', async (_, reply, denied) => {
    phone.answers['rights.mine'] = () => reply
    const page = openMine()
    await until(() => page.data.failure)
    expect(page.data).toMatchObject({ denied, rows: null })
    phone.answers['rights.mine'] = () => ({ ok: true, data: { items: [] } })
    await page.retry?.()
    expect(page.data).toMatchObject({ denied: false, failure: '', rows: [] })
  })
})

describe('one application', () => {
  test('offers the usual way on first, the others with their last day', async () => {
    const page = await shown({
      status: 'FED_BACK',
      may: ['confirm', 'reconsider'],
      mayUntil: { reconsider: { dueAt: '2026-11-30T15:59:59.999Z' } },
    })
    expect(page.data).toMatchObject({
      first: { label: '确认办结' },
      others: [{ label: '申请复核', until: '11月30日 前可以申请' }],
      asked: false,
    })
    page.act?.({ currentTarget: { dataset: { move: 'reconsider' } } })
    expect(phone.wentTo).toEqual(['/officer/rights/act/act?id=r1&move=reconsider'])
  })

  test('of which only the tap is known asks for the rest', async () => {
    const page = await shown({ status: 'CLAIMED', kind: 'UNSAID', urgent: true, unsent: true, may: ['withdraw'] })
    expect(page.data).toMatchObject({ first: null, asked: true })
    expect(page.data.promised).not.toHaveProperty('promise.what')
    expect(labels(page.data.others)).toEqual(['撤回'])
    page.fillIn?.()
    expect(phone.wentTo).toEqual(['/officer/rights/apply/apply?claim=r1'])
  })

  test('that was recorded by word of mouth takes the form later, and presses nobody', async () => {
    const page = await shown({ status: 'CITY_REVIEW', unsent: true, may: ['withdraw'] })
    expect(page.data.asked).toBe(false)
    page.fillIn?.()
    expect(phone.wentTo).toEqual(['/officer/rights/apply/apply?claim=r1'])
  })

  test('says who does which measure, by when or since when', async () => {
    const page = await shown({
      measures: [
        {
          id: 'm1',
          kind: 'MEDICAL',
          state: 'DONE',
          owner: '政工室',
          dueAt: '2026-11-27T04:00:00Z',
          doneAt: '2026-11-26T01:00:00Z',
          words: '已就医',
          evidence: [],
        },
        { id: 'm2', kind: 'CLARIFY', state: 'OPEN', owner: '宣传处', dueAt: '2026-12-01T04:00:00Z', evidence: [] },
      ],
      lawyers: [{ id: 'l1', name: '周正', firm: '明理', state: 'OFFERED', until: '2026-12-20T04:00:00Z' }],
    })
    expect(page.data.measures).toMatchObject([
      {
        label: '医疗救治绿色通道',
        mark: { label: '已落实', tone: 'done' },
        about: '政工室 · 11月26日 周四 09:00 完成',
      },
      { label: '澄清正名', mark: { label: '落实中' }, about: '宣传处 · 最迟 12月1日' },
    ])
    expect(page.data.lawyers).toMatchObject([{ name: '周正', mark: { label: '等待律师接受' }, until: '' }])
  })

  test('leads to the lawyers before one is asked for, and to a certificate', async () => {
    const page = await shown({ may: ['askLawyer'] })
    page.act?.({ currentTarget: { dataset: { move: 'askLawyer' } } })
    page.showPaper?.({ detail: { id: 'p1' } })
    expect(phone.wentTo).toEqual([
      '/officer/rights/lawyers/lawyers?case=r1',
      '/officer/rights/certificate/certificate?id=r1&paper=p1',
    ])
  })

  test('takes more files at any time, and reads itself anew once they are there', async () => {
    const page = await shown()
    phone.chosen = [photo]
    const taken = page.takePhoto?.()
    await until(() => phone.uploads.length)
    expect(page.data.rows).toMatchObject([{ name: '图片1' }])
    const before = inputsOf(phone, 'rights.progress').length
    phone.uploads[0]?.succeed()
    await taken
    expect(inputsOf(phone, 'rights.add')).toMatchObject([{ id: 'r1', evidence: ['a-t1'] }])
    await until(() => inputsOf(phone, 'rights.progress').length > before)
    await until(() => !phone.storage.has('outbox'))
    expect([page.data.rows, phone.kept.size]).toEqual([[], 0])
  })

  test('stays on the screen when a refresh fails', async () => {
    const page = await shown()
    phone.offline = true
    await page.load?.()
    expect([page.data.failure, phone.toasts.length]).toEqual(['', 1])
  })
})
