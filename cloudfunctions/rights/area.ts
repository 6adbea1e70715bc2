import {
  everyRightsMove,
  rightsFieldsOf,
  rightsMoveOf,
  rightsMovesFor,
  rightsStepAt,
  rightsToldOf,
  rightsWordsOf,
} from '../../miniprogram/contract/rights/moves'
import { rightsPromises } from '../../miniprogram/contract/rights/promises'
import { rightsStatusOf, type RightsStatus } from '../../miniprogram/contract/rights/statuses'
import type { CaseArea } from '../shared/case/area'
import { alerts, unsaidAfter } from './moving/alerts'
import { beganAt, derived, factsOf } from './moving/facts'
import { neededForRights } from './moving/left'
import { notFound } from './records/not-found'
import { rightsNotes, type RightsRecord } from './records/record'

/** Applications for protection as one sort of case. */
export const rightsArea: CaseArea<RightsRecord> = {
  called: '申请',
  everyMove: everyRightsMove,
  moveOf: rightsMoveOf,
  movesFor: rightsMovesFor,
  stepAt: rightsStepAt,
  fieldsOf: rightsFieldsOf,
  wordsOf: rightsWordsOf,
  toldOf: rightsToldOf,
  statusOf: rightsStatusOf,
  promises: rightsPromises,
  promiseNamed: (_kind, status) => rightsStatusOf(status as RightsStatus).promise,
  notes: rightsNotes,
  factsOf,
  beganAt,
  needed: neededForRights,
  alerts,
  unsaidAfter,
  derived,
  notFound,
}
