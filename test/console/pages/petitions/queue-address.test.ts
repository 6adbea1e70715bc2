import {
  queueInput,
  readAddress,
  writeAddress,
  type Filters,
  type QueueAddress,
} from '../../../../console/pages/petitions/filters/queue-address'

const inBar = (address: QueueAddress) => writeAddress(address).search.toString()
const filtersOf = (text: string, words?: string) => readAddress(new URLSearchParams(text), words).filters

describe('the list in the address bar', () => {
  it.each<[string, QueueAddress]>([
    ['', { filters: {}, trail: [] }],
    ['status=ACCEPTED', { filters: { status: 'ACCEPTED' }, trail: [] }],
    ['kind=TIP&status=CHECKING&unit=south', { filters: { kind: 'TIP', status: 'CHECKING', unit: 'south' }, trail: [] }],
    [
      'category=DELAY&pressing=NEAR&charge=MINE',
      { filters: { category: 'DELAY', pressing: 'NEAR', charge: 'MINE' }, trail: [] },
    ],
    ['search=NUMBER&words=TS20261124', { filters: { search: 'NUMBER', words: 'TS20261124' }, trail: [] }],
    ['status=SUBMITTED&after=c1&after=c2', { filters: { status: 'SUBMITTED' }, trail: ['c1', 'c2'] }],
  ])('reads “%s” as it was written', (text, address) => {
    expect(readAddress(new URLSearchParams(text))).toEqual(address)
    expect(inBar(address)).toBe(text)
  })

  test('keeps a cursor with every kind of character', () => {
    const trail = ['2026-11-24T07:20:00.000Z-TS20261124-583921', 'a&b=c+d 中']
    expect(readAddress(new URLSearchParams(inBar({ filters: {}, trail })))).toEqual({ filters: {}, trail })
  })

  it.each([
    'status=GOSSIP',
    'status=',
    'status=__proto__',
    'kind=constructor',
    'words=',
    'unit=../x',
    'pressing=never',
  ])('shows all for “%s”', (text) => {
    expect(filtersOf(text)).toEqual({})
  })

  it.each<Filters>([
    { search: 'NAME', words: '王芳' },
    { search: 'PHONE', words: '13800000001' },
  ])('keeps the words of $search beside the address, never in it', (filters) => {
    const { search, words } = writeAddress({ filters: { kind: 'COMPLAINT', ...filters }, trail: [] })
    expect(search.toString()).toBe(`kind=COMPLAINT&search=${filters.search}`)
    expect(words).toBe(filters.words)
    expect(filtersOf(search.toString(), words)).toEqual({ kind: 'COMPLAINT', ...filters })
    expect(filtersOf(search.toString())).toEqual({ kind: 'COMPLAINT' })
  })

  test('asks for the page of the last cursor', () => {
    const filters: Filters = { status: 'ACCEPTED' }
    expect(queueInput({ filters, trail: ['c1', 'c2'] })).toEqual({ status: 'ACCEPTED', after: 'c2' })
    expect(queueInput({ filters: {}, trail: [] })).toEqual({ after: undefined })
  })
})
