import { handledAbove } from '../../../miniprogram/contract/people/answers'
import { isAgainst, type PetitionKind } from '../../../miniprogram/contract/petition/kinds'
import { signings, type Submission } from '../../../miniprogram/contract/petition/form'
import { Refusal } from '../../shared/refusal'
import type { NamedUnit } from '../../shared/units'
import type { PetitionContext } from '../context'
import { filesGone, refuseTooMany } from '../../shared/evidence/handed-in'
import type { PetitionRecord } from '../records/record'
import { contentOf, newPetition, type Circumstances } from './new-petition'

const mostNumbers = 5

/** Whose a petition becomes, and where its files lie. */
interface Sender extends Pick<Circumstances, 'id' | 'owner' | 'code' | 'entered' | 'wording'> {
  /** Mark of the draft's files. */
  files: string
}

/** Takes a petition in, once however often it is sent. @throws CONFLICT when the draft was changed after an earlier sending. */
export async function receive(draft: Submission, sender: Sender, context: PetitionContext): Promise<PetitionRecord> {
  const { attachments, units, calendar, keys, now } = context
  const { files, ...whose } = sender
  const wanted = draft.evidence ?? []
  const [evidence, unit] = await Promise.all([
    wanted.length ? attachments.attached(wanted, files, now()) : [],
    draft.unit ? units.named(draft.unit) : undefined,
  ])
  if (evidence.length < wanted.length) {
    // An earlier sending whose answer was lost may be a day old, and its attachments swept.
    const earlier = await sentBefore(sender, draft, context)
    if (earlier) return earlier
    throw filesGone()
  }
  refuseTooMany(evidence)
  if (draft.unit) refuseUnit(unit, draft.kind)

  for (let attempt = 0; attempt < mostNumbers; attempt++) {
    const given = { ...whose, evidence, unit, attempt, calendar, at: now() }
    const petition = newPetition(draft, given, keys)
    // The attachments' own records stay for the sweep: the petition carries all they say.
    if (await context.petitions.add(petition)) return petition
    const earlier = await sentBefore(sender, draft, context)
    if (earlier) return earlier
  }
  throw new Error('No free number was found for a petition.')
}

/** The same draft's earlier sending. @throws CONFLICT when it was changed since, so that no change is lost unsaid. */
async function sentBefore(
  { id, owner }: Sender,
  draft: Submission,
  { petitions, keys, command, ownership, caller }: PetitionContext,
) {
  // One draft makes one petition, however it is signed now.
  const owners = caller.door === 'phone' ? ownership().owners() : [owner]
  const earlier = await petitions.find(id, { owner: command.in(owners) })
  if (earlier && earlier.content !== contentOf(draft, keys)) {
    const how = `${signings[earlier.signing]}提交成功，编号 ${earlier.number}`
    throw new Refusal('CONFLICT', `这份内容之前已经${how}，后来的修改没有包含在内。请到“进度”里查看，再清空草稿`)
  }
  return earlier
}

function refuseUnit(unit: NamedUnit | undefined, kind: PetitionKind): void {
  const problem = unit ? isAgainst(kind) && handledAbove[unit.kind] : '没有这个单位，请重新选择'
  if (problem) throw new Refusal('INVALID', undefined, { unit: problem })
}
