import type { Problems } from '../../../contract/form'
import type { Unit } from '../../../contract/people/answers'
import type { AskedField } from '../../../components/field/asked'
import type { DraftFile } from '../../../services/drafts/draft'
import type { Consent } from './consents'
import type { Section } from './submission'

/** What the form's screen holds. */
export interface FormData {
  sections: Section[]
  fields: Record<string, AskedField>
  /** Which fields are asked now. */
  asked: Record<string, boolean>
  values: Record<string, unknown>
  files: DraftFile[]
  units: Unit[]
  consents: Consent[]
  problems: Problems
  /** Whether something that was filled in is wrong. */
  wrong: boolean
  /** What must still be filled in and agreed to, in one sentence. */
  missing: string
  sending: boolean
  /** Whether the number is being fetched from WeChat. */
  numbering: boolean
  /** Whether there is anything to clear. */
  touched: boolean
}

export const emptyForm: FormData = {
  sections: [],
  fields: {},
  asked: {},
  values: {},
  files: [],
  units: [],
  consents: [],
  problems: {},
  missing: '',
  wrong: false,
  sending: false,
  numbering: false,
  touched: false,
}
