import type { RightsStatus } from '../../../../miniprogram/contract/rights/statuses'
import { closePages, pageIn, until, type OpenPage } from '../../support/fake-page'
import type { FakePhone } from '../../support/fake-phone'
import { officersPhone, rightsDetail } from '../../support/rights'

const openDetail = pageIn(() => require('../../../../miniprogram/officer/rights/detail/detail') as unknown)

let phone: FakePhone
beforeEach(() => {
  phone = officersPhone()
})
afterEach(closePages)

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T02:00:00.000Z`

/** An application of which this was told, in this order. */
async function told(
  way: readonly (readonly [RightsStatus, string?])[],
  changes: Partial<Parameters<typeof rightsDetail>[0]> = {},
): Promise<OpenPage> {
  const timeline = way.map(([status, words = ''], day) => ({ at: at(day + 1), status, words }))
  const status = timeline.at(-1)?.status ?? 'CLAIMED'
  phone.answers['rights.progress'] = () => ({ ok: true, data: rightsDetail({ status, timeline, ...changes }) })
  const page = openDetail({ id: 'r1' })
  await until(() => page.data.rights)
  return page
}

const upTo = (...statuses: RightsStatus[]) => statuses.map((status) => [status] as const)
const shapes = { done: '✓', now: '●', later: '○', stopped: '✕' }
const drawn = ({ data }: OpenPage) =>
  (data.steps as { state: keyof typeof shapes; label: string }[]).map(({ state, label }) => shapes[state] + label)

const usual = ['CLAIMED', 'UNIT_REVIEW', 'CITY_REVIEW', 'ACCEPTED', 'INVESTIGATING', 'PENDING_APPROVAL'] as const
const refused = ['UNIT_REVIEW', 'CITY_REVIEW', 'REJECTED'] as const

describe('the way of an application is what happened', () => {
  test.each([
    ['is looked at by its unit', upTo('UNIT_REVIEW'), '✓申请 ●审核 ○调查 ○决定 ○落实'],
    ['is carried out', upTo(...usual, 'DECIDED', 'EXECUTING'), '✓申请 ✓审核 ✓调查 ✓决定 ●落实'],
    ['is closed', upTo(...usual, 'DECIDED', 'EXECUTING', 'FED_BACK', 'CLOSED'), '✓申请 ✓审核 ✓调查 ✓决定 ✓落实'],
    ['is objected to', upTo(...usual, 'DECIDED', 'RECONSIDERING'), '✓申请 ✓审核 ✓调查 ●决定 ○落实'],
    ['is refused', upTo(...refused), '✓申请 ✕不予受理'],
    ['was refused, and is looked at again', upTo(...refused, 'RECONSIDERING'), '✓申请 ✕不予受理 ●复核中'],
    ['was refused for good', upTo(...refused, 'RECONSIDERING', 'CLOSED'), '✓申请 ✕不予受理'],
    ['was refused, and nobody objected', upTo(...refused, 'CLOSED'), '✓申请 ✕不予受理'],
    ['was refused and goes on', upTo(...refused, 'RECONSIDERING', 'ACCEPTED'), '✓申请 ✓审核 ●调查 ○决定 ○落实'],
    ['was taken back', upTo('UNIT_REVIEW', 'WITHDRAWN'), ''],
  ])('one that %s', async (_, way, steps) => {
    expect(drawn(await told(way)).join(' ')).toBe(steps)
  })
})

describe('how it was settled stands first', () => {
  test('refused: why, and until when one may object', async () => {
    const page = await told([...upTo('CITY_REVIEW'), ['REJECTED', '您的申请不予受理：不是因依法履行职责引起']], {
      may: ['objectRefusal'],
      mayUntil: { objectRefusal: { dueAt: '2026-11-30T15:59:59.999Z' } },
    })
    expect(page.data.outcome).toEqual({
      label: '不予受理',
      tone: 'stopped',
      at: '11月2日',
      words: '您的申请不予受理：不是因依法履行职责引起',
      open: ['11月30日 前可以申请复核'],
    })
  })

  test('decided, however much is told while it is carried out', async () => {
    const decision = ['DECIDED', '您的申请已作出决定：支持'] as const
    const page = await told([...upTo(...usual), decision, ['DECIDED', '已指派律师'], ['EXECUTING', '由政工室落实']])
    expect(page.data.outcome).toMatchObject({ label: '已决定', words: '您的申请已作出决定：支持', open: [] })
  })

  test('looked at again: the last word', async () => {
    const page = await told([...upTo(...refused, 'RECONSIDERING'), ['CLOSED', '复核决定：维持不予受理']])
    expect(page.data.outcome).toMatchObject({ label: '复核决定', words: '复核决定：维持不予受理' })
  })

  test('nothing is said of what is not settled', async () => {
    expect((await told(upTo(...usual))).data.outcome).toBeNull()
  })
})
