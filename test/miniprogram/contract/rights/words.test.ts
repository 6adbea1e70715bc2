import { rightsWordsOf } from '../../../../miniprogram/contract/rights/moves'

test.each([
  ['with its name', { lawyer: 'l1', lawyerName: '韩立（湘城正衡律师事务所）' }, '韩立（湘城正衡律师事务所）'],
  ['of old, when only the id was kept', { lawyer: 'l1' }, '名录中的一位律师（当时没有记下姓名）'],
  ['left to the office', {}, ''],
])('a wish for a lawyer is read in words: %s', (_, asked, words) => {
  expect(rightsWordsOf('askLawyer', 'lawyer', asked)).toBe(words)
})
