import type { AskedValues } from '../../miniprogram/contract/case/move'
import { moveOf, movesFor, type MoveRequest } from '../../miniprogram/contract/petition/moves'
import type { PetitionCase } from '../../miniprogram/contract/petition/desk-answers'
import { Refusal } from '../shared/refusal'
import type { PetitionContext } from './context'
import { handedIn } from './evidence/handed-in'
import { eventOf } from './moving/events'
import { outcomeOf, type Making } from './moving/outcome'
import { perform, take } from './moving/perform'
import { factsOf } from './moving/facts'
import { refuseCopies } from './papers/copies'
import { officersDraft } from './records/ownership'
import type { PetitionRecord } from './records/record'
import { insteadOf, type Sight } from './records/sight'

/** An officer's move: made at once, or drafted where others have to agree. */
export async function move(request: MoveRequest, context: PetitionContext): Promise<PetitionCase> {
  const { id, version: _version, move: name, ...given } = request
  const { petition, sight, instead } = await openTo(request, context)
  await refuseCopies(petition, given, context)
  const { steps } = moveOf(name)
  const making = { name, officer: sight.officer, instead, ...(await sorted(id, given, sight, context)) }
  const after = steps
    ? await draft(petition, making, sight, context)
    : await perform(petition, sight.where, making, context)
  return context.caseOf(after, sight)
}

/** The case that this officer may move so now. @throws DENIED, NOT_FOUND, CONFLICT */
export async function openTo({ id, version, move: name }: MoveRequest, context: PetitionContext) {
  const sight = await context.sight()
  const { may, instead } = insteadOf(sight, moveOf(name).by)
  if (!may) throw new Refusal('DENIED')

  const petition = await context.inSight(id, sight)
  if (version !== petition.version || !isOpen(petition, name, sight, context)) throw new Refusal('CONFLICT')
  return { petition, sight, instead }
}

/** The words apart from the files, which were attached under the case's id as their draft. */
async function sorted(id: string, given: AskedValues, { officer }: Sight, context: PetitionContext) {
  const { evidence: ids, ...asked } = given
  return {
    asked,
    evidence: await handedIn((ids as string[] | undefined) ?? [], officersDraft(officer, id, context.keys), context),
  }
}

/** Whether the table permits it now; while a drafted move waits, only its author may change it once it came back. */
function isOpen(petition: PetitionRecord, name: MoveRequest['move'], sight: Sight, { now, calendar }: PetitionContext) {
  const { pending, timeline } = petition
  const again = pending?.returned && pending.move === name && timeline[pending.since]?.actor === sight.officer._id
  if (pending && !again) return false
  return movesFor(factsOf(petition, now(), calendar), sight.as).includes(name)
}

interface Drafting {
  name: MoveRequest['move']
  asked: AskedValues
  officer: Sight['officer']
  instead?: Making['instead']
}

async function draft(petition: PetitionRecord, drafting: Drafting, sight: Sight, context: PetitionContext) {
  const { name, officer, instead } = drafting
  const { keys, now } = context
  // Whatever could not be done in the end is refused before anyone has to agree to it.
  const { asked } = await outcomeOf(petition, drafting, context)
  const since = petition.version + 1
  const sealed = keys.seal.text(JSON.stringify(asked), petition._id, `pending.${since}`)
  const happened = { at: now(), status: petition.status, move: name, step: 'drafted', officer, instead } as const
  const event = eventOf(petition, happened, keys)
  return take(
    petition,
    sight.where,
    { event, set: { pending: { move: name, since, agreed: 0, asked: sealed } } },
    context,
  )
}
