import type { Document } from '../../../../../../platform/cloud/database/ejson'
import { applyUpdate } from '../../../../../../platform/cloud/database/updating/update'

/** Before, the update, and after — or the words of the refusal; the query that found the document where it matters. */
export type UpdateCase = [before: Document, update: Document, after: Document | string, query?: Document]

export function updateTable(about: string, cases: readonly UpdateCase[]): void {
  describe(about, () => {
    test.each(cases.map(([before, update, after, query = {}]) => [update, before, query, after]))(
      '%j on %j found by %j gives %j',
      (update, before, query, after) => {
        const document = structuredClone(before)
        const change = () => applyUpdate(document, update, query)
        if (typeof after === 'string') expect(change).toThrow(after)
        else {
          change()
          expect(document).toStrictEqual(after)
        }
      },
    )
  })
}
