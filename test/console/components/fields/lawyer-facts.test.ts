import { lawyerFacts } from '../../../../console/components/fields/lawyer-facts'
import { lawyer } from '../../support/rights'

it.each([
  [{}, '刑事、行政 · 在办 2 件 · 一般 3 小时接受'],
  [{ answersIn: 0.5 }, '刑事、行政 · 在办 2 件 · 一般 1 小时内接受'],
  [{ answersIn: 72, load: 0 }, '刑事、行政 · 没有在办案件 · 一般 3 天接受'],
  [{ answersIn: undefined, bound: false, fields: [] }, '在办 2 件 · 接受用时尚无数据 · 尚未绑定微信'],
])('says of a lawyer with %j: %s', (changes, words) => {
  expect(lawyerFacts(lawyer(changes))).toBe(words)
})
