import { weigh } from '../../../scripts/pack/compile'

const files = (changes: Record<string, string | Buffer> = {}) => ({
  'app.json': JSON.stringify({ pages: ['pages/a'], subPackages: [{ root: 'officer/' }] }),
  'pages/a.js': 'x'.repeat(1000),
  'officer/b.js': 'y'.repeat(2000),
  ...changes,
})

describe('weighing the compiled mini program', () => {
  test('sorts files into their packages', () => {
    const { packages, problems } = weigh(files())
    expect(packages).toMatchObject([
      { name: 'main', files: 2, most: 1024 * 1024 },
      { name: 'officer', files: 1, bytes: 2000, most: 2 * 1024 * 1024 },
    ])
    expect(problems).toEqual([])
  })

  it.each([
    ['main', 'pages/big.js', 1024 * 1024, 'package main weighs 1026 KB, more than 1024 KB'],
    ['a subpackage', 'officer/big.js', 2 * 1024 * 1024, 'package officer weighs 2050 KB, more than 2048 KB'],
  ])('fails when %s is too heavy', (_, path, bytes, problem) => {
    expect(weigh(files({ [path]: Buffer.alloc(bytes) })).problems).toEqual([problem])
  })

  test("fails on the compiler's warning", () => {
    const page = JSON.stringify({ __warning__: 'invalid app.json permission' })
    expect(weigh(files({ 'pages/a.json': page })).problems).toEqual(['pages/a.json: invalid app.json permission'])
  })
})
