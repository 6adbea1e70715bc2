import { officerSeries } from '../../../miniprogram/contract/people/answers'
import { numberLabels } from '../../../miniprogram/contract/people/binding'
import { dateOf } from '../../../miniprogram/contract/moments'
import { organ } from '../../../miniprogram/contract/organ'
import { periodOnPaper } from '../../../miniprogram/contract/periods'
import { infringementLabels, type InfringementKind } from '../../../miniprogram/contract/rights/kinds'
import { rightsLimits } from '../../../miniprogram/contract/rights/limits'
import { everyRightsMove, rightsMoveOf, rightsWordsOf } from '../../../miniprogram/contract/rights/moves'
import { rightsPapers, type RightsPaper } from '../../../miniprogram/contract/rights/papers'
import type { AskedValues } from '../../../miniprogram/contract/case/move'
import type { Words } from '../../shared/case/papers/compose'
import { askedOf } from '../../shared/case/records/asked'
import type { Seal } from '../../shared/seal'
import type { RightsRecord, WrittenField } from '../records/record'
import { applicantOf } from '../views/parts'

/** Every word that a template may name; undefined where there is nothing to say. */
export function wordsFor(kind: RightsPaper, record: RightsRecord, asked: AskedValues, seal: Seal): Words {
  const { _id, number, receivedAt, series = 'police' } = record
  const { name, number: officerNumber, unitName } = applicantOf(record, seal)
  const written = (field: WrittenField) => {
    const sealed = record[field]
    return sealed ? seal.open(sealed, _id, field) : undefined
  }
  const happened = written('happenedAt')
  return {
    ...organ,
    ...askedWords(kind, asked),
    ...objected(record, seal),
    number,
    applicant: name,
    called: officerSeries[series],
    numbered: numberLabels[series],
    officerNumber,
    unit: unitName,
    kind: infringementLabels[record.kind as InfringementKind],
    subject: written('subject') ?? '口头申请',
    received: dateOf(receivedAt),
    details: written('details'),
    phone: record.phone && seal.open(record.phone, _id, 'phone'),
    happened: happened && dateOf(happened),
    incident: written('incident'),
    objectWithin: periodOnPaper(rightsLimits.object),
    due: record.dueAt && dateOf(record.dueAt),
    answerWithin: periodOnPaper(rightsLimits.answer),
    decided: record.papers.findLast((paper) => paper.kind === 'decision')?.number ?? '决定书文号待定',
  }
}

/** What was objected to, and why. */
function objected(record: RightsRecord, seal: Seal): Words {
  const place = record.timeline.findLastIndex(({ move }) => move === 'reconsider' || move === 'objectRefusal')
  const against: RightsPaper = record.timeline[place]?.move === 'objectRefusal' ? 'declining' : 'decision'
  const { reason } = place < 0 ? {} : askedOf(record, place, seal)
  const paper = record.papers.findLast(({ kind }) => kind === against)
  const objectedTo = `${rightsPapers[against].label}${paper ? `（${paper.number}）` : ''}`
  return {
    objection: typeof reason === 'string' ? reason : undefined,
    upheld: against === 'declining' ? '不予受理' : '原决定',
    objected: objectedTo,
    against: place < 0 ? undefined : `${objectedTo}。`,
  }
}

/** The asked fields of the move that this paper comes with. */
function askedWords(kind: RightsPaper, asked: AskedValues): Words {
  const move = everyRightsMove.find((name) => rightsMoveOf(name).paper === kind)
  if (!move) return {}
  const fields = Object.keys(rightsMoveOf(move).asks)
  return Object.fromEntries(fields.map((field) => [field, rightsWordsOf(move, field, asked) || undefined]))
}
