import { rowsOf } from '../../../miniprogram/components/unit-input/rows'

const units = [
  { id: 'city', name: '市局', kind: 'city' },
  { id: 'south', name: '城南分局', kind: 'bureau', parent: 'city' },
  { id: 'river', name: '江岸派出所', kind: 'station', parent: 'south' },
  { id: 'north', name: '城北分局', kind: 'bureau', parent: 'city' },
] as const

describe('the list of units', () => {
  test('is the tree in reading order', () => {
    const rows = rowsOf(units, '').map(({ name, depth }) => `${depth} ${name}`)
    expect(rows).toEqual(['0 市局', '1 城南分局', '2 江岸派出所', '1 城北分局'])
  })

  it.each([
    ['江岸', ['江岸派出所']],
    ['城南', ['城南分局', '江岸派出所']],
    ['没有', []],
  ])('searched for %s', (words, names) => {
    expect(rowsOf(units, words).map(({ name }) => name)).toEqual(names)
  })
})
