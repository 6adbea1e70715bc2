import type { Parcel } from '../../../../miniprogram/services/outbox/parcel'
import { closePages, pageIn, until, type OpenPage } from '../../support/fake-page'
import type { FakePhone } from '../../support/fake-phone'
import { inputsOf, officersPhone } from '../../support/rights'

type Opening = ReturnType<typeof pageIn>
let openClaim: Opening
let openMine: Opening

const day = 24 * 3_600_000
const waits = '还在手机里，有网络后自动送出'

let phone: FakePhone
beforeEach(() => {
  phone = officersPhone()
  phone.answers['rights.mine'] = () => ({ ok: true, data: { items: [] } })
  jest.resetModules()
  openClaim = pageIn(() => require('../../../../miniprogram/officer/rights/claim/claim') as unknown)
  openMine = pageIn(() => require('../../../../miniprogram/officer/rights/mine/mine') as unknown)
})
afterEach(closePages)

const rows = ({ data }: OpenPage) => data.waiting as { group: string; words: string; path: string }[]
const stored = () => (phone.storage.get('outbox') ?? []) as Parcel[]
const touched = (dataset: object) => ({ currentTarget: { dataset } })

/** What was tapped so long ago and is still on the phone. */
function tapped(key: string, changes: Partial<Parcel> = {}, ago = 0): Parcel {
  const at = new Date(Date.now() - ago).toISOString()
  return {
    key,
    group: key,
    name: '登记',
    at,
    action: 'rights.claim',
    input: { draft: key, at },
    state: 'waiting',
    ...changes,
  }
}
const refusal = { state: 'refused', code: 'DENIED', problem: '您无权使用' } as const

describe('the list of one’s applications', () => {
  test('says what is still on the phone until it has arrived, and reads what arrived', async () => {
    phone.offline = true
    phone.storage.set('outbox', [tapped('c1')])
    const page = openMine()
    expect(rows(page)).toMatchObject([{ group: 'c1', words: waits, path: '/officer/rights/claim/claim?draft=c1' }])
    phone.offline = false
    phone.calls = []
    page.onShow?.()
    await until(() => rows(page).length === 0)
    expect(inputsOf(phone, 'rights.mine').length).toBeGreaterThan(1)
  })

  test('names every tap that did not arrive, however old, also after another one', async () => {
    phone.offline = true
    const claim = openClaim()
    await claim.claim?.()
    const first = String(claim.data.key)
    await claim.another?.()
    await claim.claim?.()
    phone.storage.set('outbox', [tapped('old', {}, 3 * day), ...stored()])
    expect(rows(openMine()).map(({ group }) => group)).toEqual([claim.data.key, first, 'old'])
  })

  test('opens such a tap as it is, and it can be photographed for', () => {
    phone.offline = true
    phone.storage.set('outbox', [tapped('old', { ...refusal, released: true }, 3 * day)])
    const page = openMine()
    page.openWaiting?.(touched({ path: rows(page)[0]?.path }))
    expect(phone.wentTo).toEqual(['/officer/rights/claim/claim?draft=old'])
    expect(openClaim({ draft: 'old' }).data).toMatchObject({ key: 'old', state: 'refused', denied: true })
    // By itself it is not taken up again.
    expect(openClaim().data.key).toBe('')
  })

  test('says why one was refused; tried again it arrives with the photographs that waited behind it', async () => {
    const add = { action: 'rights.add', input: { draft: 'p1' }, after: 'old', name: '图片1' } as const
    const file = { kind: 'image', path: 'wxfile://usr/p1', thumb: '', bytes: 9, area: 'rights.evidence' } as const
    phone.storage.set('outbox', [
      tapped('old', { ...refusal, released: true }, 3 * day),
      tapped('p1', { ...add, file, group: 'old', released: true }, 3 * day),
    ])
    const page = openMine()
    expect(rows(page)).toMatchObject([
      { refused: true, denied: true, words: '没有送到：还没有认证，或者认证已经解除。请先认证，再点“再试一次”' },
    ])
    const trying = page.retryWaiting?.(touched({ group: 'old' }))
    await until(() => phone.uploads.length)
    phone.uploads[0]?.succeed()
    await trying
    expect(inputsOf(phone, 'rights.add')).toMatchObject([{ id: 'r1', evidence: ['a-t1'] }])
    expect([rows(page), stored()]).toEqual([[], []])
  })

  test('names a form by its subject, in one row with its claim, with the cloud’s words where it was refused', () => {
    phone.offline = true
    const form = { group: 'c1', name: '处警时被殴打', action: 'rights.apply' } as const
    const words = '这件申请已经由维权办登记'
    phone.storage.set('outbox', [
      tapped('c1'),
      tapped('f1', { ...form, state: 'refused', code: 'CONFLICT', problem: words }),
    ])
    expect(rows(openMine())).toMatchObject([
      {
        group: 'c1',
        title: '处警时被殴打',
        denied: false,
        words: `没有送到：${words}`,
        path: '/officer/rights/apply/apply?draft=c1',
      },
    ])
  })
})
