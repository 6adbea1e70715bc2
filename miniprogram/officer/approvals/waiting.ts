import { mostAgreeing } from '../../contract/case/answers'
import type { Duty } from '../../contract/duties'
import type { Officer } from '../../contract/people/answers'
import { petitionDuties } from '../../contract/petition/actors'
import { refusalCodes, type Refused, type Reply } from '../../contract/replies'
import { rightsDuties } from '../../contract/rights/actors'
import type { RightsRow } from '../../contract/rights/desk-answers'
import { call, refused } from '../../services/cloud'
import { lookAgain } from '../../services/session'
import { draftRow, ownRow, sorted, type WaitingRow } from './rows'
import { stepFrom } from './steps'

/** What waits for the officer and can be done on the phone. */
export interface Waiting {
  rows: WaitingRow[]
  /** There is more than is listed. */
  more: boolean
}

/** Asks for all of it, the most pressing first. */
export async function lookWaiting(): Promise<Reply<Waiting>> {
  const me = await lookAgain()
  if (!me.ok) return me
  const { officer } = me.data
  if (!officer) return refused({ code: 'UNBOUND', message: refusalCodes.UNBOUND })
  const [signs, protects] = [petitionDuties, rightsDuties].map((duties) => holdsOne(officer, duties))
  const [petitions, rights, workbench] = await Promise.all([
    signs ? call('petition.desk.agreeing', {}) : undefined,
    protects ? call('rights.desk.agreeing', {}) : undefined,
    protects ? call('rights.desk.workbench', {}) : undefined,
  ])
  const failure = [petitions, rights, workbench].map(failureOf).find(Boolean)
  if (failure) return refused(failure)
  const drafts = [listed(petitions), listed(rights)]
  const { counts, queue } = workbench?.ok ? workbench.data : nothing
  const rows = [...drafts.flat().map(draftRow), ...queue.filter(isOpenHere).map(ownRow)]
  const more = drafts.some(({ length }) => length >= mostAgreeing) || queue.length < counts.waiting.count
  return { ok: true, data: { rows: sorted(rows), more } }
}

const nothing = { counts: { waiting: { count: 0 } }, queue: [] }

/** Whether the officer holds one of these duties. */
export const holdsOne = ({ duties }: Officer, wanted: readonly Duty[]): boolean =>
  duties.some((duty) => wanted.includes(duty))
const listed = <Row>(reply?: Reply<Row[]>): Row[] => (reply?.ok ? reply.data : [])

/** Whoever holds the duty in another kind of unit is refused: nothing of this sort waits there, and that is no failure. */
const failureOf = (reply?: Reply<unknown>): Refused | undefined =>
  !reply || reply.ok || reply.error.code === 'DENIED' ? undefined : reply.error

/** An own step, rather than a draft, and one that the phone asks. */
export const isOpenHere = ({ status, waits, returned }: RightsRow): boolean =>
  waits === undefined && !returned && stepFrom(status) !== undefined
