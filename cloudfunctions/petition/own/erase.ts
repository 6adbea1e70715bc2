import { Refusal } from '../../shared/refusal'
import type { PetitionContext } from '../context'
import { facetsOf } from '../records/facets'
import type { PetitionRecord } from '../records/record'
import { filesOf } from '../views/evidence'

interface Request {
  id: string
  code?: string
}

/** Everything in a petition that its sender brought. */
const brought = [
  'officer',
  'place',
  'name',
  'phone',
  'happenedAt',
  'unit',
  'unitName',
  'category',
  'happening',
  'consents',
  'satisfaction',
  'code',
  'reachable',
  'newsAt',
] as const

/** Deletes a withdrawn petition: its content, its files and whose it was. The number stays, so that no other ever bears it. */
export async function erase(claimed: Request, context: PetitionContext): Promise<Record<string, never>> {
  const { petitions, files, addresses, keys } = context
  const { petition, where } = await context.own(claimed)
  const { _id, kind, status, timeline, told } = petition
  if (status !== 'WITHDRAWN') throw new Refusal('CONFLICT', '已经受理的来件依法要保存，不能删除；撤回的可以删除')

  // Files first: if this ends half way, the record still names what is left.
  await files.remove(filesOf(petition).flatMap(({ copyPath, originalPath }) => [copyPath, originalPath]))
  await addresses.forget(_id)
  const blank = (field: string) => keys.seal.text('', _id, field)
  const changes: Partial<Record<keyof PetitionRecord, unknown>> = {
    ...Object.fromEntries(brought.map((field) => [field, undefined])),
    subject: blank('subject'),
    details: blank('details'),
    owner: 'erased',
    terms: [],
    contacts: [],
    evidence: [],
    evidenceCount: 0,
    talk: [],
    facets: facetsOf({ kind, status }),
    told: { at: told.at, words: blank('told'), field: 'told' },
    // When what happened stays, so that the audit's records still stand for something.
    timeline: timeline.map(({ asked: _asked, words: _words, evidence: _files, ...event }) => event),
  }
  await petitions.set({ ...where, _id, status }, changes)
  return {}
}
