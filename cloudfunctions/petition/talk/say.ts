import type { PetitionDetail } from '../../../miniprogram/contract/petition/answers'
import { isFinal } from '../../../miniprogram/contract/petition/moves'
import { Refusal } from '../../shared/refusal'
import type { PetitionContext } from '../context'
import { handedIn } from '../../shared/evidence/handed-in'
import { waitsOf } from '../moving/facts'
import { talkField, type TalkRecord } from '../records/record'

interface Saying {
  id: string
  code?: string
  draft: string
  words: string
  evidence?: string[]
}

/** Officers may move the case at the same moment: what a citizen says must not be lost over it. */
const mostTries = 3

/** The citizen says something to the department, with files where there are any. */
export async function say(saying: Saying, context: PetitionContext): Promise<PetitionDetail> {
  const { keys, now, ownership, petitions } = context
  const mine = ownership()
  const id = mine.talkId(saying.id, saying.draft)
  for (let tries = 0; tries < mostTries; tries++) {
    const { petition, where } = await context.own(saying)
    // An earlier sending whose answer was lost.
    if (petition.talk.some((entry) => entry.id === id)) return context.detailOf(petition)
    if (isFinal(petition.kind, petition.status)) throw new Refusal('CONFLICT', '这件来件已经办结，不能再留言')

    const evidence = await handedIn(saying.evidence ?? [], mine.ofDraft(saying.draft), context)
    const words = keys.seal.text(saying.words, petition._id, talkField(id))
    const entry: TalkRecord = { id, at: now(), words, evidence }
    const changes = { unanswered: true, waits: waitsOf({ ...petition, unanswered: true }) }
    if (await petitions.say(petition, where, entry, changes))
      return context.detailOf({ ...petition, talk: [...petition.talk, entry] })
  }
  throw new Refusal('CONFLICT')
}
