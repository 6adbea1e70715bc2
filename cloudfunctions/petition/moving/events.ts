import type { OfficerRecord } from '../../shared/officers/record'
import type { Keys } from '../../shared/keys'
import type { AskedValues } from '../../../miniprogram/contract/case/move'
import { timelineField, type EventRecord, type PetitionRecord } from '../records/record'

interface Happened extends Pick<EventRecord, 'at' | 'status' | 'move' | 'step' | 'note' | 'evidence'> {
  words?: string
  asked?: AskedValues
  /** Absent for the citizen's own step and the service's. */
  officer?: OfficerRecord
}

/** The next event of a petition, sealed to its place in the timeline. */
export function eventOf(
  { _id, version }: Pick<PetitionRecord, '_id' | 'version'>,
  { words, asked, officer, evidence = [], ...plain }: Happened,
  { seal }: Keys,
): EventRecord {
  const field = timelineField(version + 1)
  const named = officer && {
    actor: officer._id,
    by: seal.text(seal.open(officer.name, officer._id, 'name'), _id, `${field}.by`),
  }
  return {
    ...plain,
    ...named,
    ...(words && { words: seal.text(words, _id, field) }),
    ...(asked && Object.keys(asked).length > 0 && { asked: seal.text(JSON.stringify(asked), _id, `${field}.asked`) }),
    ...(evidence.length > 0 && { evidence }),
  }
}
