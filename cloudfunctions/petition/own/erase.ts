import type { Keys } from '../../shared/keys'
import { Refusal } from '../../shared/refusal'
import type { PetitionContext } from '../context'
import { facetsOf } from '../records/facets'
import type { PetitionEvent, PetitionRecord } from '../records/record'
import { filesOf } from '../views/evidence'

interface Request {
  id: string
  code?: string
}

/** All that stays as it was: that there was something, of which kind, and when. */
const kept: ReadonlySet<string> = new Set<keyof PetitionRecord>([
  '_id',
  'number',
  'order',
  'dueOrder',
  'kind',
  'signing',
  'status',
  'version',
  'submittedAt',
  'toldOrder',
])

/** Deletes a withdrawn petition: its content, its files and whose it was. The number stays, so that no other ever bears it. */
export async function erase(claimed: Request, context: PetitionContext): Promise<Record<string, never>> {
  const { petitions, files, addresses, keys } = context
  const { petition, where } = await context.own(claimed)
  const { _id, status, version } = petition
  if (status !== 'WITHDRAWN') throw new Refusal('CONFLICT', '已经受理的来件依法要保存，不能删除；撤回的可以删除')

  // Files first: if this ends half way, the record still names what is left.
  await files.remove(filesOf(petition).flatMap(({ copyPath, originalPath }) => [copyPath, originalPath]))
  await addresses.forget(_id)
  const gone = Object.keys(petition).filter((field) => !kept.has(field))
  const changes = { ...Object.fromEntries(gone.map((field) => [field, undefined])), ...blank(petition, keys) }
  if (!(await petitions.set({ ...where, _id, status, version }, changes)))
    throw new Refusal('CONFLICT', '这件来件刚刚有变化，还没有删除，请再删除一次')
  return {}
}

/** What lists and cases cannot do without, saying nothing. */
function blank({ _id, kind, status, timeline, told }: PetitionRecord, { seal }: Keys): Partial<PetitionRecord> {
  const nothing = (field: string) => seal.text('', _id, field)
  return {
    subject: nothing('subject'),
    details: nothing('details'),
    owner: 'erased',
    facets: facetsOf({ kind, status }),
    terms: [],
    contacts: [],
    barred: [],
    waits: [],
    evidence: [],
    evidenceCount: 0,
    talk: [],
    papers: [],
    told: { at: told.at, words: nothing('told'), field: 'told' },
    // When what happened stays, and who of the department did it, so that the audit's records still stand for something.
    timeline: timeline.map(eventLeft),
  }
}

function eventLeft({ at, status, move, step, note, actor, by }: PetitionEvent): PetitionEvent {
  return {
    at,
    status,
    ...(move && { move }),
    ...(step && { step }),
    ...(note && { note }),
    ...(actor && { actor }),
    ...(by && { by }),
  }
}
