import type { Parcel } from '../../../../miniprogram/services/outbox/parcel'
import { closePages, pageIn, until } from '../../support/fake-page'
import type { FakePhone } from '../../support/fake-phone'
import { officersPhone } from '../../support/rights'

type Opening = ReturnType<typeof pageIn>
let openHome: Opening
let openClaim: Opening

let phone: FakePhone
beforeEach(() => {
  phone = officersPhone()
  // Every test is a program of its own: what an earlier one left on its way is not on this one's.
  jest.resetModules()
  openHome = pageIn(() => require('../../../../miniprogram/pages/home/home') as unknown)
  openClaim = pageIn(() => require('../../../../miniprogram/officer/rights/claim/claim') as unknown)
})
afterEach(closePages)

const stored = () => (phone.storage.get('outbox') ?? []) as Parcel[]

describe('two taps', () => {
  test('lead from the start of the mini program to a stored record', async () => {
    const home = openHome()
    await until(() => home.data.protects)
    home.openClaim?.()
    expect(phone.wentTo).toEqual(['/officer/rights/claim/claim'])
    const page = openClaim()
    expect(stored()).toEqual([])
    void page.claim?.()
    // Without waiting for anything: neither network nor place.
    expect(stored()).toMatchObject([{ action: 'rights.claim', state: 'waiting' }])
  })

  test('are two without a network too, once the phone was known as an officer’s', async () => {
    await until(() => openHome().data.protects)
    phone.offline = true
    expect(openHome().data.protects).toBe('above')
  })

  test('stand where nothing moves under a finger: under the doors that were there first, above them from then on', async () => {
    const home = openHome()
    expect(home.data.protects).toBe('')
    await until(() => home.data.protects)
    expect(home.data.protects).toBe('below')
    home.onShow?.()
    expect(home.data.protects).toBe('above')
  })

  test('are not offered to a citizen, nor to whoever is an officer no longer', async () => {
    phone.storage.set('session:officer', true)
    phone.answers['people.me'] = () => ({ ok: true, data: {} })
    const home = openHome()
    await until(() => home.data.protects === '')
    expect(phone.storage.size).toBe(0)
  })
})
