import fc from 'fast-check'
import { officesFrom, staffAddresses } from '../../../cloudfunctions/shared/offices'

const offices = (entries: string) => officesFrom({ [staffAddresses]: entries })

/** An IPv4 address as a number. */
const written = (bits: number) => [24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join('.')

describe('the addresses from which the console may be used', () => {
  it.each([undefined, '', ' ', ', '])('are none where nobody has said which: %j', (entries) => {
    const logged = jest.spyOn(console, 'error').mockImplementation(() => {})
    const isOffice = officesFrom(entries === undefined ? {} : { [staffAddresses]: entries })
    expect(() => isOffice('127.0.0.1')).toThrow('没有设置允许使用控制台的地址，请运维人员设置 STAFF_ADDRESSES')
    expect(logged.mock.calls).toEqual([['{"event":"NO_OFFICES","missing":"STAFF_ADDRESSES"}']])
    logged.mockRestore()
  })

  it('are all where somebody has said so', () => {
    const isOffice = offices(' any ')
    expect([isOffice('8.8.8.8'), isOffice('')]).toEqual([true, true])
  })

  it.each([
    ['10.20.0.0/16', '10.20.255.1', true],
    ['10.20.0.0/16', '10.21.0.0', false],
    ['192.168.1.7', '192.168.1.7', true],
    ['192.168.1.7', '192.168.1.8', false],
    ['10.0.0.0/8, 2001:db8::/32', '2001:db8:1::9', true],
    ['10.0.0.0/8, 2001:db8::/32', '2001:db9::1', false],
    ['10.0.0.0/8', '::ffff:10.1.2.3', true],
    ['0.0.0.0/0', '2001:db8::1', false],
    ['10.0.0.0/8', '', false],
    ['10.0.0.0/8', 'unknown', false],
    ['10.0.0.0/8', '10.1.2.3:443', false],
  ])('%s: %s is one: %s', (entries, address, expected) => {
    expect(offices(entries)(address)).toBe(expected)
  })

  it('are those whose leading bits are a range’s', () => {
    const bits = fc.integer({ min: 0, max: 0xffffffff })
    fc.assert(
      fc.property(bits, bits, fc.integer({ min: 1, max: 32 }), (network, address, prefix) => {
        const same = (network ^ address) >>> (32 - prefix) === 0
        expect(offices(`${written(network)}/${prefix}`)(written(address))).toBe(same)
      }),
      { seed: 7 },
    )
  })

  it.each([
    '10.20.0.0/33',
    '10.20.0/16',
    'office',
    'any,10.0.0.0/8',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    '::1/129',
    '10.0.0.1,,10.0.0.2',
    '10.0.0.0/+8',
  ])('refuse %s, and say which entry it is', (entries) => {
    const wrong = entries.includes(',,') ? '' : entries.split(',')[0]
    expect(() => offices(entries)).toThrow(`STAFF_ADDRESSES holds “${wrong}”`)
  })
})
