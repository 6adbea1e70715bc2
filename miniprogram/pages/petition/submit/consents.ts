import { consentLabels, consentsFor, consentWords, type ConsentKind } from '../../../contract/petition/consents'
import type { Draft } from '../../../services/drafts/draft'

/** One kind of personal data and what it is used for. */
export interface Consent {
  name: ConsentKind
  title: string
  words: string
  agreed: boolean
}

/** The kinds of data that this draft holds or will hold. */
export const consentsIn = ({ values, files }: Draft): ConsentKind[] =>
  consentsFor({ details: true, name: values.signing === 'NAMED', evidence: files.length > 0, place: values.place })

/** Those of them that were ticked. */
export const agreedIn = (draft: Draft): ConsentKind[] =>
  consentsIn(draft).filter((name) => draft.agreed?.includes(name))

/** Those of them that were not. */
export const unagreedIn = (draft: Draft): ConsentKind[] =>
  consentsIn(draft).filter((name) => !draft.agreed?.includes(name))

/** What the person is asked to agree to. */
export const shownConsents = (draft: Draft): Consent[] =>
  consentsIn(draft).map((name) => ({
    name,
    title: consentLabels[name],
    words: consentWords(name, draft.kind),
    agreed: agreedIn(draft).includes(name),
  }))
