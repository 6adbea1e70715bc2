import { assignedWords } from '../../../../console/pages/petitions/selection/assigned-words'

it.each([
  [3, 3, '已分派 3 件给刘洋'],
  [3, 1, '已分派 1 件给刘洋，另外 2 件没有分派：已经办结，或者承办人应当回避'],
  [1, 0, '没有分派给刘洋：已经办结，或者承办人应当回避'],
])('of %d asked and %d done it says so', (asked, assigned, words) => {
  expect(assignedWords(asked, assigned, '刘洋')).toBe(words)
})
