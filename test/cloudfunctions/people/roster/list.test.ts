import { openTestCloud, type TestCloud } from '../../../support/cloud'
import { bringIn, cells, cityCells, openKeepers, type Keepers } from '../../../support/roster'

let test: TestCloud
let keepers: Keepers
beforeAll(async () => {
  test = await openTestCloud()
  keepers = await openKeepers(test)
}, 60_000)
afterAll(() => test?.end())

const list = (input: object) => keepers.security.get('people.roster.list', input)

describe('the list of officers', () => {
  beforeAll(async () => {
    const rows = Array.from({ length: 60 }, (_, place) => cells({ number: String(150_100 + place), name: '欧阳清风' }))
    await bringIn(test, keepers, {
      rows: [...rows, cells({ number: 'FJ00001', series: '辅警', name: '欧阳修', unit: '北塘派出所' })],
    })
  }, 30_000)
  it('comes by number, page by page, and everybody once', async () => {
    const first = await list({})
    const second = await list({ after: first.next })
    expect(first.items).toHaveLength(50)
    expect(second.next).toBeUndefined()
    const numbers = [...first.items, ...second.items].map(({ number }) => number)
    expect(numbers).toEqual(numbers.toSorted())
    expect(new Set(numbers).size).toBe(61 + cityCells().length)
    expect(first.items[0]).toEqual({
      id: expect.any(String),
      number: '120001',
      name: '林国强',
      series: 'police',
      unitName: '湘城市公安局',
      duties: ['chiefInspector'],
      bound: true,
    })
  })

  it('comes unit by unit, each after the one above it', async () => {
    const { items } = await list({ order: 'UNIT', unit: 'north' })
    expect(items.map(({ unitName }) => unitName)).toEqual(['城北分局督察大队', '北塘派出所'])
  })

  it.each([
    ['a number’s beginning', { search: 'NUMBER', words: '12007' }, ['钱进', '冯琳', '梅雪']],
    ['an auxiliary’s number in small letters', { search: 'NUMBER', words: 'fj' }, ['欧阳修']],
    ['a whole name', { search: 'NAME', words: '马骏' }, ['马骏']],
    ['a name’s beginning in a unit', { search: 'NAME', words: '欧阳', unit: 'north' }, ['欧阳修']],
    ['a number in another unit', { search: 'NUMBER', words: '12007', unit: 'north' }, []],
    ['a name that nobody has', { search: 'NAME', words: '诸葛' }, []],
  ])('finds %s', async (_, input, names) => {
    expect((await list(input)).items.map(({ name }) => name)).toEqual(names)
  })

  it('goes on from page to page where names begin alike', async () => {
    const first = await list({ search: 'NAME', words: '欧阳', order: 'UNIT' })
    const second = await list({ search: 'NAME', words: '欧阳', order: 'UNIT', after: first.next })
    expect(new Set([...first.items, ...second.items].map(({ number }) => number)).size).toBe(61)
  })

  it('is not searched by a surname alone', async () => {
    expect(await keepers.admin.ask('people.roster.list', { search: 'NAME', words: '王' })).toMatchObject({
      error: { code: 'INVALID', fields: { words: '请至少输入姓名的前两个字' } },
    })
  })

  it('costs one round trip beside knowing the officer and the audit', async () => {
    const mark = test.cloud.mark()
    await list({ search: 'NAME', words: '欧阳' })
    expect(test.cloud.since(mark).queries).toHaveLength(3)
  })
})
