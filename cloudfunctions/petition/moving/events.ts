import type { OfficerRecord } from '../../shared/officers/record'
import type { Keys } from '../../shared/keys'
import type { Seal } from '../../shared/seal'
import type { AskedValues } from '../../../miniprogram/contract/case/move'
import { timelineField, type EventRecord, type PetitionRecord } from '../records/record'

interface Happened extends Pick<EventRecord, 'at' | 'status' | 'move' | 'step' | 'note' | 'evidence'> {
  words?: string
  asked?: AskedValues
  /** Absent for the citizen's own step and the service's. */
  officer?: OfficerRecord
  /** For whom the officer acts. */
  instead?: OfficerRecord
}

/** The next event of a petition, sealed to its place in the timeline. */
export function eventOf(
  { _id, version }: Pick<PetitionRecord, '_id' | 'version'>,
  { words, asked, officer, instead, evidence = [], ...plain }: Happened,
  { seal }: Keys,
): EventRecord {
  const field = timelineField(version + 1)
  const named = officer && {
    actor: officer._id,
    by: seal.text(writtenName(officer, instead, seal), _id, `${field}.by`),
    ...(instead && { instead: instead._id }),
  }
  return {
    ...plain,
    ...named,
    ...(words && { words: seal.text(words, _id, field) }),
    ...(asked && Object.keys(asked).length > 0 && { asked: seal.text(JSON.stringify(asked), _id, `${field}.asked`) }),
    ...(evidence.length > 0 && { evidence }),
  }
}

/** `李某`, or `李某（代 赵建国）`. */
export function writtenName(officer: OfficerRecord, instead: OfficerRecord | undefined, seal: Seal): string {
  const [name = '', other] = [officer, instead].map((one) => one && seal.open(one.name, one._id, 'name'))
  return other ? `${name}（代 ${other}）` : name
}
