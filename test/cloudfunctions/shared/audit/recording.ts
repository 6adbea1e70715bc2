import type { WaitingRecord } from '../../../../cloudfunctions/shared/audit/record'
import type { Keys } from '../../../../cloudfunctions/shared/keys'
import type { TestCloud } from '../../../support/cloud'

/** What was recorded while something was done. */
export async function recordedIn({ database }: TestCloud, act: () => Promise<unknown>): Promise<WaitingRecord[]> {
  const records = database.collection<WaitingRecord>('audit')
  await records.remove({ _id: database.command.gt('') })
  await act()
  return records.find({ day: 'UNSEALED' }, { order: ['at', 'asc'] })
}

/** What is sealed in a record: what was given, and from where it was asked. */
export const openedWith = ({ seal }: Pick<Keys, 'seal'>, record?: WaitingRecord): unknown[] =>
  (['given', 'origin'] as const).map((field) => {
    const sealed = record?.[field]
    return sealed && (JSON.parse(seal.open(sealed, record._id, field)) as unknown)
  })
