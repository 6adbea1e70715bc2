import { petitionSteps } from '../../../miniprogram/services/petition/faces'
import { petitionStatuses, type PetitionStatus } from '../../../miniprogram/contract/petition/statuses'

const shapes = { done: '✓', now: '●', later: '○', stopped: '✕' } as const
const drawn = (status: PetitionStatus) =>
  petitionSteps(status)
    .map(({ state }) => shapes[state])
    .join('')

test('how far along every status is; what left the way has no bar', () => {
  const statuses = Object.keys(petitionStatuses) as PetitionStatus[]
  expect(statuses.map((status) => `${status} ${drawn(status)}`)).toEqual([
    'SUBMITTED ●○○○',
    'NEED_MORE ●○○○',
    'DISPATCHED ●○○○',
    'ACCEPTED ✓●○○',
    'SUPERVISED ✓●○○',
    'SIGNED ✓●○○',
    'OBJECTED ✓●○○',
    'DIRECT ✓●○○',
    'RESULT_SUBMITTED ✓●○○',
    'RETURNED ✓●○○',
    'STUDYING ✓●○○',
    'CHECKING ✓●○○',
    'FORWARDED ✓✓●○',
    'REPLIED ✓✓●○',
    'RATED ✓✓●○',
    'REVIEWING ✓✓●○',
    'CLOSED ✓✓✓✓',
    'REJECTED ',
    'TRANSFERRED ',
    'WITHDRAWN ',
    'ESCALATED ●○○○',
    'RAISED ✓●○○',
  ])
})
