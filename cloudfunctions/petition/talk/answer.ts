import type { PetitionCase } from '../../../miniprogram/contract/petition/answers'
import { isFinal } from '../../../miniprogram/contract/petition/moves'
import { randomId } from '../../shared/keys'
import { Refusal } from '../../shared/refusal'
import type { PetitionContext } from '../context'
import { waitsOf } from '../moving/facts'
import { telling } from '../moving/changes'
import { mayTalk } from '../records/sight'
import { talkField, type TalkRecord } from '../records/record'

/** The department says something to the citizen, who reads it as told. */
export async function answer(
  { id, words }: { id: string; words: string },
  context: PetitionContext,
): Promise<PetitionCase> {
  const { keys, now, petitions } = context
  const sight = await context.sight()
  if (!mayTalk(sight)) throw new Refusal('DENIED')
  const petition = await context.inSight(id, sight)
  if (isFinal(petition.kind, petition.status)) throw new Refusal('CONFLICT', '这件来件已经办结，不能再留言')

  const { officer, where } = sight
  const place = randomId()
  const at = now()
  const sealed = keys.seal.text(words, id, talkField(place))
  const by = keys.seal.text(keys.seal.open(officer.name, officer._id, 'name'), id, `${talkField(place)}.by`)
  const entry: TalkRecord = { id: place, at, actor: officer._id, by, words: sealed, evidence: [] }
  const told = telling(petition, { at, words: sealed, field: talkField(place) })
  const changes = { ...told, unanswered: undefined, waits: waitsOf({ ...petition, unanswered: undefined }) }
  if (!(await petitions.say(id, { ...where, status: petition.status }, entry, changes))) throw new Refusal('CONFLICT')
  return context.caseOf({ ...petition, ...told, talk: [...petition.talk, entry] }, sight)
}
