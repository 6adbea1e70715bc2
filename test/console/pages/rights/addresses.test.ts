import { activeRightsFilters, rightsAddresses, rightsQueueInput } from '../../../../console/pages/rights/list/addresses'

const { read, write } = rightsAddresses

test('an address is written as it is read, without what was looked for', () => {
  const address = {
    filters: { status: 'CLAIMED', year: '2026', tally: 'RECEIVED', words: '张伟' },
    trail: ['c1'],
  } as const
  const written = write(address)
  expect(written.search.toString()).toBe('status=CLAIMED&year=2026&tally=RECEIVED&after=c1')
  expect(read(written.search, written.words)).toEqual(address)
})

test('whatever else stands in an address is left out', () => {
  const search = new URLSearchParams('status=NOWHERE&kind=PRIVACY&year=26&words=%E5%BC%A0%E4%BC%9F')
  expect(read(search).filters).toEqual({ kind: 'PRIVACY', words: undefined })
})

test('the cloud is asked for the last page turned to', () => {
  expect(rightsQueueInput({ filters: { kind: 'PRIVACY' }, trail: ['c1', 'c2'] })).toEqual({
    kind: 'PRIVACY',
    after: 'c2',
  })
})

test('filters are said in words', () => {
  expect(activeRightsFilters({ pressing: 'NEAR', year: '2026', words: '张伟' }).map(({ words }) => words)).toEqual([
    '期限：临近到期',
    '年度：2026',
    '查找内容：张伟',
  ])
})
