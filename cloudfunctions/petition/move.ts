import type { PetitionCase } from '../../miniprogram/contract/petition/answers'
import { petitionMoves, toldOf, type Move, type MoveRequest } from '../../miniprogram/contract/petition/moves'
import { officerAsking } from '../shared/caller'
import { Refusal } from '../shared/refusal'
import type { PetitionContext } from './context'
import { dueOf } from './records/due'
import { notFound } from './records/not-found'
import type { Change } from './records/petitions'
import { timelineField, type PetitionRecord } from './records/record'
import { caseOf } from './records/views'

export async function move(request: MoveRequest, context: PetitionContext): Promise<PetitionCase> {
  const { caller, petitions, keys, files, calendar, now } = context
  const officer = await officerAsking(caller)
  const { by, from, to }: Move = petitionMoves[request.move]
  if (!by.some((duty) => officer.duties.includes(duty))) throw new Refusal('DENIED')

  const petition = await petitions.forOfficer(request.id, officer.unitPath)
  if (!petition) throw notFound()
  const { _id, number, status, version } = petition
  if (version !== request.version || !from.includes(status)) throw new Refusal('CONFLICT')

  const at = now()
  const words = keys.seal.text(toldOf(request.move, number, request), _id, timelineField(version + 1))
  const event = { at, status: to, move: request.move, actor: officer._id, words }
  const change = { status: to, due: dueOf(to, at, calendar), event }
  // Two inspectors may press at once: the database decides who was first.
  if (!(await petitions.move(petition, officer.unitPath, change))) throw new Refusal('CONFLICT')
  return caseOf(moved(petition, change), officer, keys.seal, files)
}

/** The record as the database holds it now, without asking again. */
function moved(petition: PetitionRecord, { status, due, event }: Change): PetitionRecord {
  const { dueFrom: _from, dueAt: _at, dueAwaits: _awaits, ...rest } = petition
  return { ...rest, ...due, status, version: rest.version + 1, timeline: [...rest.timeline, event] }
}
