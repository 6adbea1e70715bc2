import {
  queueInput,
  readAddress,
  writeAddress,
  type QueueAddress,
} from '../../../console/pages/petitions/queue-address'

const inBar = (address: QueueAddress) => writeAddress(address).toString()

describe('the list in the address bar', () => {
  it.each<[string, QueueAddress]>([
    ['', { status: undefined, trail: [] }],
    ['status=ACCEPTED', { status: 'ACCEPTED', trail: [] }],
    ['status=SUBMITTED&after=c1&after=c2', { status: 'SUBMITTED', trail: ['c1', 'c2'] }],
  ])('reads “%s” as it was written', (text, address) => {
    expect(readAddress(new URLSearchParams(text))).toEqual(address)
    expect(inBar(address)).toBe(text)
  })

  test('keeps a cursor with every kind of character', () => {
    const trail = ['2026-11-24T07:20:00.000Z-TS20261124-583921', 'a&b=c+d 中']
    expect(readAddress(new URLSearchParams(inBar({ trail })))).toEqual({ status: undefined, trail })
  })

  it.each(['status=GOSSIP', 'status=', 'status=__proto__'])('shows all for “%s”', (text) => {
    expect(readAddress(new URLSearchParams(text)).status).toBeUndefined()
  })

  test('asks for the page of the last cursor', () => {
    expect(queueInput({ status: 'ACCEPTED', trail: ['c1', 'c2'] })).toEqual({ status: 'ACCEPTED', after: 'c2' })
    expect(queueInput({ trail: [] })).toEqual({ status: undefined, after: undefined })
  })
})
