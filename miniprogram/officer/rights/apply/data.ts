import type { Problems } from '../../../contract/form'
import type { Officer } from '../../../contract/people/answers'
import type { DraftFile } from '../../../services/drafts/draft'
import { applicationFields, kindChoices, sections, type ApplicationDraft } from './application'

/** What is shown once it was taken. */
export interface Taken {
  id: string
  number: string
  /** What is promised, with its date. */
  promised: string
  basis: string
  note: string
  next: string
}

export const emptyForm = {
  sections,
  fields: applicationFields,
  kinds: kindChoices,
  officer: null as Officer | null,
  /** Whether this phone is no officer's. */
  denied: false,
  /** Whether it fills in what was tapped before. */
  claimed: false,
  values: {} as ApplicationDraft['values'],
  files: [] as DraftFile[],
  problems: {} as Problems,
  /** Whether something that was filled in is wrong. */
  wrong: false,
  /** What must still be filled in, in one sentence. */
  missing: '',
  touched: false,
  sending: false,
  taken: null as Taken | null,
}
