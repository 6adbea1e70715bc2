import type { PetitionDetail } from '../../contract/petition/answers'
import type { Reply } from '../../contract/replies'
import { call } from '../cloud'
import { codeFor } from './codes'

/** A petition as its owner sees it: by the code that was typed in, for whoever came with one need not be who sent it. */
export function petitionWith(id: string): Promise<Reply<PetitionDetail>> {
  const code = codeFor(id)
  return code ? call('petition.find', { code }) : call('petition.progress', { id })
}

/** The code to be sent along with what is done to a petition, if it was found by one. */
export function codeWith(id: string): { code?: string } {
  const code = codeFor(id)
  return code ? { code } : {}
}
