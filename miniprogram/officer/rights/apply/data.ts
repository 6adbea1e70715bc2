import { promisedWords, provisionalNote } from '../../../contract/case/due'
import type { Problems } from '../../../contract/form'
import type { Officer } from '../../../contract/people/answers'
import type { RightsDetail } from '../../../contract/rights/answers'
import { rightsStatusOf } from '../../../contract/rights/statuses'
import type { DraftFile } from '../../../services/drafts/draft'
import { promisedOf } from '../../../services/rights/faces'
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

/** What is shown while it waits on the phone. */
export interface Waiting {
  /** How it is doing. */
  words: string
  /** How many of its files are still to go. */
  files: number
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
  waiting: null as Waiting | null,
  taken: null as Taken | null,
}

export function takenOf(sent: RightsDetail): Taken {
  const { id, number, status, dueAt, dueProvisional } = sent
  const { promise } = promisedOf(sent)
  return {
    id,
    number,
    promised: promise && dueAt ? promisedWords(promise, { dueAt, ...(dueProvisional && { dueProvisional }) }) : '',
    basis: promise?.basis ?? '',
    note: dueProvisional ? provisionalNote : '',
    next: rightsStatusOf(status).next,
  }
}
