import type { Duty } from '../../../miniprogram/contract/duties'
import { actors, actorsWho } from '../../../miniprogram/contract/petition/actors'
import { isFinal } from '../../../miniprogram/contract/petition/moves'
import { Refusal } from '../../shared/refusal'
import { petitionArea } from '../area'
import type { PetitionContext } from '../context'
import { eventOf } from '../../shared/case/records/events'
import { stepped } from '../../shared/case/moving/changes'
import { marksOf } from '../../shared/case/records/marks'
import { insteadOf } from '../records/sight'

interface Request {
  ids: string[]
  officer: string
}

/** Puts an inspector in charge of several petitions; whoever is involved in one is never put in charge of it. */
export async function assign({ ids, officer: id }: Request, context: PetitionContext): Promise<{ assigned: number }> {
  const { petitions, officers, keys, calendar, now } = context
  const sight = await context.sight()
  const { may, instead } = insteadOf(sight, actorsWho('assigns'))
  if (!may) throw new Refusal('DENIED')
  const { officer, where } = sight
  const duties: readonly Duty[] = actors.inspector.duties
  const inspector = await officers.byId(id)
  if (!inspector || inspector.unit !== officer.unit || !inspector.duties.some((duty) => duties.includes(duty)))
    throw new Refusal('INVALID', undefined, { officer: '请选择本单位的督察民警' })
  // What keeps away whoever the inspector stands for keeps the inspector away, too.
  const { posts } = await officers.acting(inspector, now())
  const barred = new Set(posts.flatMap((holder) => marksOf(holder, keys)))
  const name = keys.seal.open(inspector.name, inspector._id, 'name')

  const outcomes = await Promise.all(
    ids.map(async (petitionId) => {
      const petition = await petitions.find(petitionId, where)
      if (!petition || isFinal(petition.kind, petition.status)) return false
      if (petition.barred.some((mark) => barred.has(mark))) return false
      const { _id, status } = petition
      const happened = { at: now(), status, note: 'assigned', asked: { name }, officer, instead } as const
      const event = eventOf(petition, happened, keys)
      const assignee = { id: inspector._id, name: keys.seal.text(name, _id, 'assignee') }
      return petitions.step(petition, where, stepped(petitionArea, petition, { event, set: { assignee } }, calendar))
    }),
  )
  return { assigned: outcomes.filter(Boolean).length }
}
