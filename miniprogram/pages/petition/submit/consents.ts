import { consentLabels, consentsFor, consentWords, type ConsentKind } from '../../../contract/petition/consents'
import type { Draft } from '../../../services/draft'

/** One kind of personal data and what it is used for. */
export interface Consent {
  name: ConsentKind
  title: string
  words: string
}

/** The kinds of data that this draft holds or will hold. */
export const consentsIn = ({ values, files }: Draft): ConsentKind[] =>
  consentsFor({ details: true, name: values.signing === 'NAMED', evidence: files.length > 0, place: values.place })

/** What the person is asked to agree to. */
export const shownConsents = (draft: Draft): Consent[] =>
  consentsIn(draft).map((name) => ({ name, title: consentLabels[name], words: consentWords(name, draft.kind) }))

/** Whether everything that is asked now was agreed to; what is added later is asked about anew. */
export const isAgreed = (draft: Draft): boolean => consentsIn(draft).every((name) => draft.agreed?.includes(name))
