import {
  everyRollcallMove,
  rollcallFieldsOf,
  rollcallMoveOf,
  rollcallMovesFor,
  rollcallStepAt,
  rollcallToldOf,
  rollcallWordsOf,
  type RollcallFacts,
} from '../../miniprogram/contract/inspection/rollcall/moves'
import type { RollcallStaff } from '../../miniprogram/contract/inspection/rollcall/actors'
import { rollcallStatusOf } from '../../miniprogram/contract/inspection/rollcall/statuses'
import type { CaseArea } from '../shared/case/area'
import { agreeingBy, lastBegan, madeSince, waitingActors } from '../shared/case/moving/life'
import { Refusal } from '../shared/refusal'
import { rollcallNotes, type RollcallRecord } from './records/rollcall-record'
import { placesOf } from './records/sight'

/** What decides which moves are open. */
export const factsOf = (
  { kind, status, timeline, closesAt, toCheck = 0 }: RollcallRecord,
  now: Date,
): RollcallFacts => ({
  kind,
  status,
  made: madeSince(timeline, { moveOf: rollcallMoveOf }),
  ranOut: () => false,
  over: closesAt !== undefined && closesAt < now,
  unchecked: toCheck,
})

/** Roll calls as one sort of case. */
export const rollcallArea: CaseArea<RollcallRecord> = {
  called: '点名',
  everyMove: everyRollcallMove,
  moveOf: rollcallMoveOf,
  movesFor: rollcallMovesFor,
  stepAt: rollcallStepAt,
  fieldsOf: rollcallFieldsOf,
  wordsOf: rollcallWordsOf,
  toldOf: rollcallToldOf,
  statusOf: rollcallStatusOf,
  promises: {},
  promiseNamed: () => undefined,
  notes: rollcallNotes,
  factsOf,
  beganAt: ({ timeline }, status) => lastBegan(timeline, status),
  needed: { together: [], above: 'approver', duties: [], actorsOf: () => [] },
  alerts: [],
  unsaidAfter: () => [],
  derived: (record) => {
    const { own, agreeing } = waitingActors(record, { statusOf: rollcallStatusOf, stepAt: rollcallStepAt })
    return {
      waits: [
        ...(own as RollcallStaff[]).flatMap((actor) => placesOf(actor, record)),
        ...(agreeing as RollcallStaff[]).flatMap((actor) => placesOf(actor, record)).map(agreeingBy),
      ],
    }
  },
  notFound: () => new Refusal('NOT_FOUND', '没有找到这次点名'),
}
