import type { RightsKind } from '../../../miniprogram/contract/rights/kinds'
import type { RightsDraft } from '../../../miniprogram/contract/rights/form'
import { undecided } from '../../../miniprogram/contract/rights/moves/move'
import { rightsStatusOf } from '../../../miniprogram/contract/rights/statuses'
import { mostTerms, termsOf } from '../../shared/case/records/terms'
import type { Keys } from '../../shared/keys'
import { recused } from '../moving/recusal'
import { writtenFields, type RightsRecord, type Written } from '../records/record'

/** The form, or what the office says instead of the officer. */
type Filled = Pick<RightsDraft, 'subject' | 'details'> & Partial<Omit<RightsDraft, 'kind'>> & { kind: RightsKind }

/** What the form fills into a record, sealed. */
export function writtenIn(
  record: Pick<RightsRecord, '_id' | 'number' | 'terms' | 'unit' | 'barred'>,
  form: Filled,
  keys: Keys,
): Partial<RightsRecord> {
  const { _id, number, terms: who } = record
  const { kind, subject, details, interest } = form
  const sealed = writtenFields.flatMap((field) => {
    const value = form[field]
    if (value === undefined) return []
    return [[field, keys.seal.text(typeof value === 'string' ? value : JSON.stringify(value), _id, field)]]
  })
  return {
    kind,
    ...(interest && { interest }),
    ...recused(record, form, keys),
    ...(Object.fromEntries(sealed) as Written),
    terms: [...new Set([...who, ...termsOf({ number, subject, details }, keys)])].slice(0, mostTerms),
  }
}

/** Whether the form is still to come: of what was only claimed, or recorded by word of mouth and not decided yet. */
export const mayFillIn = ({ status, details }: Pick<RightsRecord, 'status' | 'details'>): boolean =>
  rightsStatusOf(status).unsent === true || (!details && undecided.some((one) => one === status))

/** Tells whether two sendings of a draft say the same. */
export const contentOf = (form: RightsDraft, { digest }: Keys): string =>
  digest('record', 'content', JSON.stringify(Object.entries(form).toSorted(([a], [b]) => (a < b ? -1 : 1))))
