import { wayBackTo } from '../../../../console/pages/case/way-back-to'

it.each([
  ['a list with filters', { list: '?kind=TIP', words: '王芳' }, '/petitions?kind=TIP', '王芳'],
  ['the workbench', { workbench: true }, '/', undefined],
  ['another page', { page: { to: '/rights/measures', name: '措施' } }, '/rights/measures', undefined],
  ['nowhere', null, '/petitions', undefined],
])('a case opened from %s leads back to it, at its row', (_, state, to, words) => {
  expect(wayBackTo(state, 'p1')).toMatchObject({ to, state: { from: 'p1', ...(words && { words }) } })
})
