import { tones } from '../../miniprogram/contract/look'
import { petitionStatuses, petitionTones, type PetitionStatus } from '../../miniprogram/contract/petition/moves'
import { inkOf } from '../theme'
import { Shape } from './shape'

/** A status as word, shape and colour. */
export function StatusTag({ status }: { status: PetitionStatus }) {
  const tone = petitionTones[status]
  const { ink, ground } = tones[tone]
  return (
    <span className="status" style={{ color: inkOf(ink), background: inkOf(ground) }}>
      <Shape tone={tone} />
      {petitionStatuses[status]}
    </span>
  )
}
