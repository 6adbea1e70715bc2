import { entryForm } from '../../../miniprogram/contract/petition/desk'
import { draftId } from '../../services/draft-id'

export type EntryValues = Readonly<Record<string, unknown>>

/** What never stays on this computer: it would lie there readable by whoever sits here next. */
const neverKept: ReadonlySet<string> = new Set(['name', 'phone'])

interface EntryDraft {
  /** The same until a receipt is in, so that a second sending is the same petition. */
  draft: string
  values: EntryValues
}

export const newDraft = (): EntryDraft => ({ draft: draftId(), values: {} })

/** What may be kept of a draft. */
export function keptOf({ draft, values }: EntryDraft): EntryDraft {
  return { draft, values: Object.fromEntries(Object.entries(values).filter(([name]) => !neverKept.has(name))) }
}

/** What would be lost by leaving. */
export const isUnkept = ({ values }: EntryDraft): boolean => [...neverKept].some((name) => Boolean(values[name]))

/** What was kept, as far as the form still asks for it. */
export function readDraft(text: string | null): EntryDraft {
  try {
    const { draft, values } = JSON.parse(text ?? '') as Partial<EntryDraft>
    if (typeof draft !== 'string' || typeof values !== 'object' || values === null) return newDraft()
    const known = Object.entries(values).filter(([name]) => Object.hasOwn(entryForm.fields, name))
    return { draft, values: Object.fromEntries(known) }
  } catch {
    return newDraft()
  }
}
