import { dueWords } from '../../../../console/components/due/due-words'

// 15:20 in China.
const now = new Date('2026-11-24T07:20:00Z')

describe('the words for a last day', () => {
  it.each([
    ['2026-12-09T15:59:59.999Z', '12月9日', '还剩 15 天', 'calm'],
    ['2026-11-28T15:59:59.999Z', '11月28日', '还剩 4 天', 'calm'],
    ['2026-11-27T15:59:59.999Z', '11月27日', '还剩 3 天', 'soon'],
    ['2026-11-25T15:59:59.999Z', '11月25日', '还剩 1 天', 'soon'],
    ['2026-11-24T15:59:59.999Z', '11月24日', '今天到期', 'soon'],
    ['2026-11-23T15:59:59.999Z', '11月23日', '已超期 1 天', 'overdue'],
    ['2026-10-25T15:59:59.999Z', '10月25日', '已超期 30 天', 'overdue'],
    ['2027-01-23T15:59:59.999Z', '2027年1月23日', '还剩 60 天', 'calm'],
  ])('%s', (dueAt, day, words, urgency) => {
    expect(dueWords({ dueAt }, now)).toEqual({ day, words, urgency })
  })

  test('count days of the calendar in China, not hours', () => {
    const justAfterMidnight = new Date('2026-11-24T16:00:00Z')
    expect(dueWords({ dueAt: '2026-11-25T15:59:59.999Z' }, justAfterMidnight).words).toBe('今天到期')
    expect(dueWords({ dueAt: '2026-11-24T15:59:59.999Z' }, justAfterMidnight).words).toBe('已超期 1 天')
  })

  test('say 预计 of a day that may still move', () => {
    expect(dueWords({ dueAt: '2027-01-25T15:59:59.999Z', dueProvisional: true }, now)).toMatchObject({
      day: '预计 2027年1月25日',
      words: '还剩 62 天',
    })
  })

  test('say that a moment of today has passed', () => {
    expect(dueWords({ dueAt: '2026-11-24T07:00:00Z' }, now)).toMatchObject({ words: '今天已超期', urgency: 'overdue' })
  })
})
