import { agoWords } from '../../../../../console/pages/workbench/rights/ago-words'

it.each([
  ['2026-11-26T11:59:30Z', '刚刚'],
  ['2026-11-26T11:58:59Z', '1 分钟前'],
  ['2026-11-26T11:00:01Z', '59 分钟前'],
  ['2026-11-26T11:00:00Z', '1 小时前'],
  ['2026-11-24T12:00:01Z', '47 小时前'],
  ['2026-11-24T12:00:00Z', '2 天前'],
])('what was claimed at %s was claimed %s', (at, words) => {
  expect(agoWords(at, new Date('2026-11-26T12:00:00Z'))).toBe(words)
})
