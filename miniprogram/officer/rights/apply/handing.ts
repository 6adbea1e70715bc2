import type { Application } from '../../../contract/rights/form'
import type { DraftFile } from '../../../services/drafts/draft'
import { randomKey } from '../../../services/drafts/drafts'
import type { Captured, Standing } from '../../../services/outbox/parcel'
import { outbox } from '../../../services/outbox/phone-outbox'
import { claimOf, claimWithKey, formsOf } from '../claims'
import type { ApplicationDraft } from './application'

/**
 * Leaves the whole application to the outbox, which sends it when there is a network: what begins its record, its files
 * and its form. The copies of its files are the outbox's from now on. Cut off and done again, nothing is there twice.
 */
export function handOver(draft: ApplicationDraft, application: Application): void {
  const standing = outbox.standing()
  const has = (key: string) => standing.some((one) => one.key === key)
  if (!draft.claim && !claimWithKey(standing, draft.key)) outbox.put(claimOf(draft.key))
  for (const file of draft.files) if (!has(file.key)) outbox.put(parcelOf(draft, file))
  outbox.put(formParcel(application))
  // Last: until then it is the only copy of what was written.
  for (const { key } of formsOf(standing, draft.key)) outbox.remove(key)
}

/** As it would have been sent at once: after an answer that was lost, the cloud knows it again. */
const formParcel = (application: Application): Captured => ({
  key: randomKey(),
  group: application.draft,
  name: application.subject,
  at: new Date().toISOString(),
  action: 'rights.apply',
  input: application,
  forgets: true,
})

/** Under the draft's own key, as whatever the cloud has of it already is there under that. */
function parcelOf({ key: draft, claim }: ApplicationDraft, file: DraftFile): Captured {
  const { key, name, kind, path, thumb, bytes, seconds, ticket, attached } = file
  return {
    key,
    group: claim ?? draft,
    name,
    at: new Date().toISOString(),
    action: 'rights.add',
    input: { draft, ...(claim && { id: claim }) },
    file: {
      kind,
      path,
      thumb,
      bytes,
      area: 'rights.evidence',
      ...(seconds && { seconds }),
      ...(ticket && { ticket }),
      ...(attached && { attached }),
    },
    ...(!claim && { after: draft }),
  }
}

/** The draft again of which this form was made; its files go by themselves. */
export function draftIn({ group, input }: Standing): ApplicationDraft {
  const { draft: _, claim, evidence: __, ...values } = input as unknown as Application
  return { key: group, values, files: [], ...(claim && { claim }) }
}

/** Nothing of this form is sent any more. */
export function takeBack(draft: string): void {
  for (const { key } of formsOf(outbox.standing(), draft)) outbox.remove(key)
}
