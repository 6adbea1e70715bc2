import { clockFace } from '../../../miniprogram/components/promise-clock/clock'

const dueAt = '2026-12-09T15:59:59.999Z'

describe('the promise clock', () => {
  it.each([
    ['2026-11-24T07:20:00Z', '还有 15 天', 'calm'],
    ['2026-12-07T07:20:00Z', '还有 2 天', 'near'],
    ['2026-12-09T15:59:00Z', '今天到期', 'near'],
    ['2026-12-09T16:00:00Z', '已超过 1 天', 'over'],
  ])('at %s says %s', (now, left, urgency) => {
    expect(clockFace('SUBMITTED', dueAt, new Date(now))).toMatchObject({
      left,
      urgency,
      words: '最迟 12月9日 前告知是否受理',
      basis: '信访工作条例 第二十三条',
    })
  })

  test('is silent where nothing is promised', () => {
    expect(clockFace('REJECTED', dueAt, new Date())).toBeUndefined()
    expect(clockFace('SUBMITTED', undefined, new Date())).toBeUndefined()
  })
})
