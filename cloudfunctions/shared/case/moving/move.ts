import type { AskedValues } from '../../../../miniprogram/contract/case/move'
import { handedIn } from '../../evidence/handed-in'
import type { Keys } from '../../keys'
import type { OfficerRecord } from '../../officers/record'
import { Refusal } from '../../refusal'
import type { CaseContext, Sight } from '../context'
import { pendingField } from '../records/asked'
import { eventOf } from '../records/events'
import type { CaseRecord } from '../records/record'
import { asOf, standing } from '../standing'
import type { Step } from './changes'
import { outcomeOf, type Making } from './outcome'
import { perform, take } from './perform'

/** A move as an officer asks for it: `version` is the one the officer was looking at. */
export interface Moved extends AskedValues {
  id: string
  version: number
  move: string
}

/** An officer's move: made at once, or drafted where others have to agree. */
export async function moveCase<R extends CaseRecord, S extends Sight, Seen>(
  request: Moved,
  context: CaseContext<R, S, Seen>,
): Promise<Seen> {
  const { id, version: _version, move: name, ...given } = request
  const { record, sight, instead } = await openTo(request, context)
  await context.refuse(record, given)
  const making = { name, officer: sight.officer, instead, ...(await sorted(id, given, sight, context)) }
  const after = context.area.moveOf(name).steps
    ? await draft(record, making, sight, context)
    : await perform(record, sight.where, making, context)
  return context.caseOf(after, sight)
}

/** The case that this officer may move so now. @throws DENIED, NOT_FOUND, CONFLICT */
export async function openTo<R extends CaseRecord, S extends Sight, Seen>(
  { id, version, move: name }: Pick<Moved, 'id' | 'version' | 'move'>,
  context: CaseContext<R, S, Seen>,
): Promise<{ record: R; sight: S; instead?: OfficerRecord }> {
  const sight = await context.sight()
  const record = await context.inSight(id, sight)
  const posts = context.heldIn(record, sight)
  const { may, instead } = standing(posts, context.area.moveOf(name).by)
  if (!may) throw new Refusal('DENIED')
  if (version !== record.version || !isOpen(record, name, sight, context)) throw new Refusal('CONFLICT')
  return { record, sight, instead }
}

/** Marks the files of an officer's draft: for a move, the draft is the case's id. */
export const officersDraft = ({ _id }: Pick<OfficerRecord, '_id'>, draft: string, { digest }: Keys): string =>
  digest('draft', _id, draft)

/** The words apart from the files, which were attached under the case's id as their draft. */
async function sorted<R extends CaseRecord, S extends Sight, Seen>(
  id: string,
  given: AskedValues,
  { officer }: Sight,
  context: CaseContext<R, S, Seen>,
) {
  const { evidence: ids, ...asked } = given
  const owner = officersDraft(officer, id, context.keys)
  return { asked, evidence: await handedIn((ids as string[] | undefined) ?? [], owner, context) }
}

/** Whether the table permits it now; while a drafted move waits, only its author may change it once it came back, and some others go on besides. */
function isOpen<R extends CaseRecord, S extends Sight, Seen>(
  record: R,
  name: string,
  sight: S,
  { area, heldIn, now, calendar }: CaseContext<R, S, Seen>,
) {
  const { pending, timeline } = record
  const again = pending?.returned && pending.move === name && timeline[pending.since]?.actor === sight.officer._id
  if (pending && !again && !area.moveOf(name).besides) return false
  return area.movesFor(area.factsOf(record, now(), calendar), asOf(heldIn(record, sight))).includes(name)
}

async function draft<R extends CaseRecord, S extends Sight, Seen>(
  record: R,
  drafting: Making & Pick<Sight, 'officer'>,
  sight: S,
  context: CaseContext<R, S, Seen>,
) {
  const { name, officer, instead } = drafting
  const { keys, now } = context
  // Whatever could not be done in the end is refused before anyone has to agree to it.
  const { asked } = await outcomeOf(record, drafting, context)
  const since = record.version + 1
  const sealed = keys.seal.text(JSON.stringify(asked), record._id, pendingField(since))
  const happened = { at: now(), status: record.status, move: name, step: 'drafted', officer, instead } as const
  const event = eventOf(record, happened, keys)
  const pending = { move: name, since, agreed: 0, asked: sealed }
  return take(record, sight.where, { event, set: { pending } as Step<R>['set'] }, context)
}
