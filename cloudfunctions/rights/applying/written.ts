import type { RightsDraft } from '../../../miniprogram/contract/rights/form'
import { mostTerms, termsOf } from '../../shared/case/records/terms'
import type { Keys } from '../../shared/keys'
import { recused } from '../moving/recusal'
import { writtenFields, type RightsRecord, type Written } from '../records/record'

/** The form, or what the office says instead of the officer. */
type Filled = Pick<RightsDraft, 'kind' | 'subject' | 'details'> & Partial<RightsDraft>

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

/** Tells whether two sendings of a draft say the same. */
export const contentOf = (form: RightsDraft, { digest }: Keys): string =>
  digest('record', 'content', JSON.stringify(Object.entries(form).toSorted(([a], [b]) => (a < b ? -1 : 1))))
