import { searchMeant } from '../../../miniprogram/contract/petition/desk'

it.each([
  ['TS20261124-583921', 'NUMBER'],
  ['ts 2026', 'NUMBER'],
  ['JY20261124583921', 'NUMBER'],
  ['XS', 'NUMBER'],
  ['20261124-583921', 'NUMBER'],
  ['583921', 'NUMBER'],
  ['3921', 'NUMBER'],
  ['138 0000 0001', 'PHONE'],
  ['0733-28881234', 'PHONE'],
  ['392', 'WORDS'],
  ['20261124', 'WORDS'],
  ['没有人来', 'WORDS'],
  ['TS卡', 'WORDS'],
  ['', 'WORDS'],
] as const)('%p is looked for as %s', (words, search) => {
  expect(searchMeant(words)).toBe(search)
})
