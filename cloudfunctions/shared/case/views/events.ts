import type { CaseEvent, TimelineEntry } from '../../../../miniprogram/contract/case/answers'
import { draftSteps, type AskedValues } from '../../../../miniprogram/contract/case/move'
import type { Show } from '../../evidence/view'
import type { Seal } from '../../seal'
import type { CaseArea } from '../area'
import { askedOf } from '../records/asked'
import { timelineField, type CaseRecord, type CaseTypes, type EventRecord } from '../records/record'

type Labelled = Pick<CaseArea, 'moveOf' | 'fieldsOf' | 'wordsOf' | 'notes'>

/** A step as staff see it; what was written with it only where it is for them. */
export function eventAt<T extends CaseTypes>(
  area: Labelled,
  record: CaseRecord<T>,
  place: number,
  { seal, show, written }: { seal: Seal; show: Show; written: boolean },
): CaseEvent<T['status']> {
  const event = record.timeline[place]
  if (!event) throw new Error(`There is no event at ${place}.`)
  const { at, status, move, by, words, evidence } = event
  const field = timelineField(place)
  return {
    at: at.toISOString(),
    status,
    label: labelOf(area, event),
    ...(by && { by: seal.open(by, record._id, `${field}.by`) }),
    ...(words && { words: seal.open(words, record._id, field) }),
    notes: written ? notesOf(area, event, move ? askedOf(record, place, seal) : {}) : [],
    ...(evidence && { evidence: show(evidence) }),
  }
}

function labelOf({ moveOf, notes }: Labelled, { move, step, note }: EventRecord): string {
  const label = move ? moveOf(move).label : (notes[note ?? 'received'] ?? '')
  return step ? `${draftSteps[step]}：${label}` : label
}

/** What was written with a move, or at a step towards it, and is not told already. */
function notesOf({ moveOf, fieldsOf, wordsOf }: Labelled, { move, step }: EventRecord, asked: AskedValues) {
  if (!move) return []
  const { tells = '' } = moveOf(move)
  const labels = Object.entries(fieldsOf(move)).map(([field, { label }]) => [field, label] as const)
  const said = step
    ? [...labels, ['reason', '理由'] as const]
    : labels.filter(([field]) => !tells.includes(`{${field}}`))
  return said.flatMap(([field, label]) => {
    const words = wordsOf(move, field, asked)
    return words ? [{ label, words }] : []
  })
}

/** What whoever brought the case was told, with what came with their own steps, or is theirs to see. */
export function toldOf<T extends CaseTypes>(
  { _id, timeline }: CaseRecord<T>,
  { seal, show, theirs }: { seal: Seal; show: Show; theirs: (event: EventRecord<T>) => boolean },
): TimelineEntry<T['status']>[] {
  return timeline.flatMap((event, version) => {
    const { at, status, words, evidence } = event
    if (!words) return []
    const told = { at: at.toISOString(), status, words: seal.open(words, _id, timelineField(version)) }
    return [evidence && theirs(event) ? { ...told, evidence: show(evidence) } : told]
  })
}
