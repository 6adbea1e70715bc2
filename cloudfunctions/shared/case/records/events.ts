import type { AskedValues } from '../../../../miniprogram/contract/case/move'
import type { Keys } from '../../keys'
import type { Seal } from '../../seal'
import type { OfficerRecord } from '../../officers/record'
import { timelineField, type CaseRecord, type EventRecord } from './record'

/** Whoever does something, with the name sealed to the own id. */
export type Person = Pick<OfficerRecord, '_id' | 'name'>

type Plain = 'at' | 'status' | 'move' | 'step' | 'note'

interface Happened extends Pick<EventRecord, Plain | 'evidence'> {
  words?: string
  asked?: AskedValues
  /** Absent for the step of whoever brought the case and the service's. */
  officer?: Person
  /** For whom the officer acts. */
  instead?: Person
}

/** An event of just the names that it was made of. */
type EventOf<Told extends Happened> = Pick<Told, Extract<keyof Told, Plain>> & Omit<EventRecord, Plain>

/** The next event of a case, sealed to its place in the timeline. */
export function eventOf<const Told extends Happened>(
  { _id, version }: Pick<CaseRecord, '_id' | 'version'>,
  { words, asked, officer, instead, evidence = [], ...plain }: Told,
  { seal }: Keys,
): EventOf<Told> {
  const field = timelineField(version + 1)
  const named = officer && {
    actor: officer._id,
    by: seal.text(writtenName(officer, instead, seal), _id, `${field}.by`),
    ...(instead && { instead: instead._id }),
  }
  const event: Omit<EventRecord, Plain> = {
    ...plain,
    ...named,
    ...(words && { words: seal.text(words, _id, field) }),
    ...(asked && Object.keys(asked).length > 0 && { asked: seal.text(JSON.stringify(asked), _id, `${field}.asked`) }),
    ...(evidence.length > 0 && { evidence }),
  }
  return event as EventOf<Told>
}

/** `李某`, or `李某（代 赵建国）`. */
export function writtenName(officer: Person, instead: Person | undefined, seal: Seal): string {
  const [name = '', other] = [officer, instead].map((one) => one && seal.open(one.name, one._id, 'name'))
  return other ? `${name}（代 ${other}）` : name
}
