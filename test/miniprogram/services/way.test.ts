import { fakePhone } from '../support/fake-phone'

const { go } = require('../../../miniprogram/services/way') as { go: (url: string) => void }

test('a page is opened once by two quick touches, and again by a later one', () => {
  const phone = fakePhone()
  jest.useFakeTimers({ now: 1_000_000 })
  go('/pages/guide/guide')
  go('/pages/guide/guide')
  go('/pages/me/me')
  jest.setSystemTime(1_001_000)
  go('/pages/me/me')
  jest.useRealTimers()
  expect(phone.wentTo).toEqual(['/pages/guide/guide', '/pages/me/me', '/pages/me/me'])
})
