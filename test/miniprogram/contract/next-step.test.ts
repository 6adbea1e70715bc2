import { movesFor } from '../../../miniprogram/contract/petition/moves'
import { actors, type StaffActor } from '../../../miniprogram/contract/petition/actors'
import type { PetitionKind } from '../../../miniprogram/contract/petition/kinds'
import type { PetitionStatus } from '../../../miniprogram/contract/petition/statuses'

const everyone = Object.keys(actors) as StaffActor[]

/** The moves open in a status, the next step first. */
function ordered(kind: PetitionKind, status: PetitionStatus, changes: { happening?: boolean; handed?: boolean } = {}) {
  const facts = {
    happening: false,
    handed: false,
    entered: false,
    overdue: false,
    made: [],
    ranOut: () => false,
    ...changes,
  }
  return movesFor({ kind, status, ...facts }, everyone).join(' ')
}

describe('the next step stands first', () => {
  it.each<[PetitionKind, PetitionStatus, string]>([
    ['COMPLAINT', 'SUBMITTED', 'accept askMore transfer reject'],
    ['COMPLAINT', 'ACCEPTED', 'supervise transfer direct extend'],
    ['COMPLAINT', 'DIRECT', 'conclude extend'],
    ['COMPLAINT', 'RESULT_SUBMITTED', 'reply sendBack extend'],
    ['COMPLAINT', 'REVIEWING', 'sendReview'],
    ['SUGGESTION', 'STUDYING', 'answer extend'],
    ['PRAISE', 'ACCEPTED', 'forward'],
    ['TIP', 'ACCEPTED', 'check transfer'],
    ['TIP', 'CHECKING', 'finish'],
  ])('for %s %s', (kind, status, moves) => {
    expect(ordered(kind, status)).toBe(moves)
  })

  test('and before all what happens at this moment', () => {
    expect(ordered('COMPLAINT', 'SUBMITTED', { happening: true })).toBe('dispatch accept askMore transfer reject')
  })
})
