import { useState } from 'react'
import { draftId } from '../../services/draft-id'
import { useUnsent } from '../../services/unsent'

type Values = Readonly<Record<string, unknown>>

/** The entry that is being written, until the receipt is in. Its key stays the same, so that a second sending is the same petition. */
export function useEntryDraft() {
  const unsent = useUnsent('entry')
  const [fresh, renew] = useState(draftId)
  const { draft = fresh, ...values } = unsent.values
  return {
    draft: String(draft),
    values,
    restored: unsent.restored,
    keep: (next: Values) => unsent.keep({ ...next, draft }),
    forget: () => {
      unsent.forget()
      renew(draftId())
    },
  }
}
