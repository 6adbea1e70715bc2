import { clockFace as faceOf } from '../../../miniprogram/components/promise-clock/clock'
import { promisedOf } from '../../../miniprogram/services/petition/faces'

// Submitted on the afternoon of 24 November, China time.
const petition = {
  kind: 'COMPLAINT',
  status: 'SUBMITTED',
  dueFrom: '2026-11-24T07:20:00Z',
  dueAt: '2026-12-09T15:59:59.999Z',
} as const

const clockFace = (petition: Parameters<typeof promisedOf>[0], now: Date) => faceOf(promisedOf(petition), now)

describe('the promise clock', () => {
  it.each([
    ['2026-11-24T07:20:00Z', '还有 15 天', 'calm'],
    ['2026-12-05T15:59:00Z', '还有 4 天', 'calm'],
    ['2026-12-05T16:00:00Z', '还有 3 天', 'near'],
    ['2026-12-09T15:59:00Z', '今天到期', 'near'],
    ['2026-12-09T16:00:00Z', '已超过 1 天', 'over'],
  ])('at %s says %s', (now, left, urgency) => {
    expect(clockFace(petition, new Date(now))).toMatchObject({
      left,
      urgency,
      words: '最迟 12月9日 前告知是否受理',
      basis: '信访工作条例 第二十三条',
      note: '',
    })
  })

  it('says of a provisional date that it is one, and why', () => {
    const face = clockFace({ ...petition, dueProvisional: true }, new Date(petition.dueFrom))
    expect(face?.words).toBe('预计最迟 12月9日 前告知是否受理')
    expect(face?.note).toContain('按预计的放假安排计算')
  })

  it('says that a moment of today has passed', () => {
    const face = clockFace({ ...petition, dueAt: '2026-12-09T02:00:00Z' }, new Date('2026-12-09T03:00:00Z'))
    expect(face).toMatchObject({ left: '今天已超过期限', urgency: 'over' })
  })

  it.each([
    ['2026-11-24T07:20:00Z', 2],
    ['2026-12-02T05:00:00Z', 51],
    ['2026-12-24T00:00:00Z', 100],
  ])('at %s has gone %i percent of the way', (now, passed) => {
    expect(clockFace(petition, new Date(now))?.passed).toBe(passed)
  })

  test('stands still while the citizen is waited for, whatever the date', () => {
    expect(clockFace({ ...petition, status: 'NEED_MORE' }, new Date('2027-01-01T00:00:00Z'))).toMatchObject({
      left: '期限暂停',
      words: '您补充以后接着计算',
      urgency: 'near',
    })
  })

  it.each([
    ['SUBMITTED', true],
    ['DISPATCHED', true],
    ['NEED_MORE', true],
    ['ACCEPTED', false],
  ] as const)('stands back from what goes on at this moment until it is taken in: %s', (status, quiet) => {
    const now = new Date(petition.dueFrom)
    expect(clockFace({ ...petition, status, urgent: true }, now)).toMatchObject({ quiet })
    expect(clockFace({ ...petition, status }, now)).toMatchObject({ quiet: false })
  })

  test('is silent where nothing is promised', () => {
    expect(clockFace({ ...petition, status: 'REJECTED' }, new Date())).toBeUndefined()
    expect(clockFace({ kind: 'COMPLAINT', status: 'SUBMITTED' }, new Date())).toBeUndefined()
    // The law sets no time for an answer to praise.
    expect(clockFace({ ...petition, kind: 'PRAISE', status: 'ACCEPTED' }, new Date())).toBeUndefined()
  })
})
