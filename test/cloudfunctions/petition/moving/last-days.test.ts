import { lastDaysOf } from '../../../../cloudfunctions/shared/case/moving/last-days'
import { beganAt } from '../../../../cloudfunctions/petition/moving/facts'
import type { PetitionEvent } from '../../../../cloudfunctions/petition/records/record'
import { moveOf } from '../../../../miniprogram/contract/petition/moves'
import type { PetitionStatus } from '../../../../miniprogram/contract/petition/statuses'
import { publishedUpTo } from '../../../support/calendars'

/** A case that came to each status on a day, at noon in China. */
const since = (...steps: [PetitionStatus, string][]): { timeline: PetitionEvent[] } => ({
  timeline: steps.map(([status, day]) => ({ status, at: new Date(`${day}T04:00:00Z`) })),
})
const calendar = publishedUpTo(2026)
const petition = { moveOf, beganAt }

describe('the last day of what may be done', () => {
  it('is counted from the answer, whatever came after it', () => {
    const rated = since(['SUBMITTED', '2026-04-01'], ['REPLIED', '2026-06-01'], ['RATED', '2026-06-20'])
    expect(lastDaysOf(petition, rated, ['review'], calendar)).toEqual({ review: { dueAt: '2026-07-01T15:59:59.999Z' } })
  })

  it('is the next working day where it would be a holiday', () => {
    // Thirty days on is 2 October.
    const replied = since(['REPLIED', '2026-09-02'])
    expect(lastDaysOf(petition, replied, ['review'], calendar)).toEqual({
      review: { dueAt: '2026-10-08T15:59:59.999Z' },
    })
  })

  it('is provisional while the next year’s holidays are not published', () => {
    const replied = since(['REPLIED', '2026-12-10'])
    expect(lastDaysOf(petition, replied, ['review'], calendar).review).toMatchObject({ dueProvisional: true })
  })

  it('is none for what closes on no day', () => {
    expect(lastDaysOf(petition, since(['REPLIED', '2026-06-01']), ['rate'], calendar)).toEqual({})
  })
})
