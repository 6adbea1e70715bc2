import type { Input } from '../../../miniprogram/contract/actions'
import type { PetitionCase } from '../../../miniprogram/contract/petition/desk-answers'
import { actorsWho } from '../../../miniprogram/contract/petition/actors'
import { isFinal } from '../../../miniprogram/contract/petition/moves'
import { Refusal } from '../../shared/refusal'
import type { PetitionContext } from '../context'
import { waitsOf } from '../moving/facts'
import { telling } from '../../shared/case/moving/changes'
import { officersDraft } from '../../shared/case/moving/move'
import { writtenName } from '../../shared/case/records/events'
import { insteadOf } from '../records/sight'
import { talkField, type TalkRecord } from '../records/record'

/** The department says something to the citizen, who reads it as told; once, however often it is sent. */
export async function answer(
  { id, draft, words }: Input<'petition.talk.answer'>,
  context: PetitionContext,
): Promise<PetitionCase> {
  const { keys, now, petitions } = context
  const sight = await context.sight()
  const { may, instead } = insteadOf(sight, actorsWho('talks'))
  if (!may) throw new Refusal('DENIED')
  const petition = await context.inSight(id, sight)
  const { officer, where } = sight
  const place = keys.digest('record', 'answer', officersDraft(officer, draft, keys))
  if (petition.talk.some((entry) => entry.id === place)) return context.caseOf(petition, sight)
  if (isFinal(petition.kind, petition.status)) throw new Refusal('CONFLICT', '这件来件已经办结，不能再留言')

  const at = now()
  const sealed = keys.seal.text(words, id, talkField(place))
  const by = keys.seal.text(writtenName(officer, instead, keys.seal), id, `${talkField(place)}.by`)
  const entry: TalkRecord = { id: place, at, actor: officer._id, by, words: sealed, evidence: [] }
  const told = telling(petition, { at, words: sealed, field: talkField(place) })
  const changes = { ...told, unanswered: undefined, waits: waitsOf({ ...petition, unanswered: undefined }) }
  if (!(await petitions.say(petition, where, entry, changes)))
    throw new Refusal('CONFLICT', '来件刚刚有了变化，请看过再发送')
  return context.caseOf({ ...petition, ...told, talk: [...petition.talk, entry] }, sight)
}
