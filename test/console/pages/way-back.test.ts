import { signinFrom, wayBack } from '../../../console/pages/frame/way-back'

const backFrom = (address: string) => wayBack(new URLSearchParams(address.replace(/^[^?]*/, '')))

describe('the way back after signing in', () => {
  test('leads to the same list with the same filter', () => {
    expect(backFrom(signinFrom({ pathname: '/petitions', search: '?status=ACCEPTED&after=a%2Bb' }))).toBe(
      '/petitions?status=ACCEPTED&after=a%2Bb',
    )
  })

  it.each([
    '',
    'back=',
    'back=https://elsewhere.test',
    'back=//elsewhere.test',
    'back=/\\elsewhere.test',
    'back=/signin',
  ])('leads to the workbench for “%s”', (search) => {
    expect(wayBack(new URLSearchParams(search))).toBe('/')
  })
})
