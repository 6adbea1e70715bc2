import type { ActionName } from '../../../miniprogram/contract/actions'
import type { Fields } from '../../../miniprogram/contract/form'
import type { Asker } from '../../support/cloud'

/** What somebody is answered: that it was done, or the code of the refusal. */
export type Verdict = 'done' | 'CONFLICT' | 'DENIED' | 'NOT_FOUND' | 'INVALID'

/** An action on one case: what it is asked with, and what somebody who meets the case so is answered. */
export interface Told<Here> {
  input: object
  /** The field that names the case, where it is not `id`. */
  names?: string
  tells: (here: Here) => Verdict
}

/** A version that no case has: whoever may do it and would is told that the case has changed. */
export const version = 999

/** What passes the checks of these fields, and names nobody and nothing. */
export function passing(fields: Fields): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [name, { control, options, required, when }] of Object.entries(fields)) {
    if (!required || when) continue
    if (control === 'text' || control === 'paragraph') values[name] = '不会真的办理，只看谁可以办理这一步，字数足够'
    else if (control === 'officers') values[name] = ['nobody-1', 'nobody-2']
    else if (control === 'files') values[name] = ['nothing']
    else values[name] = options ? Object.keys(options)[0] : 'nothing'
  }
  return values
}

export async function verdictOf(asker: Asker, name: ActionName, input: object): Promise<string> {
  const reply = await asker.send(name, input)
  return reply.ok ? 'done' : reply.error.code
}

/** Whoever does not meet a case cannot tell it from one that is not there. */
export const hidden = expect.stringMatching(/^(DENIED|NOT_FOUND)$/) as string
