import { fromText, toText, type Document } from '../ejson'
import { matcher } from '../matching/query'
import { applyUpdate } from '../updating/update'

/** What is done to documents: an update, or, without one, their removal. */
export interface Work {
  query: Document
  update?: Document
}

/** What is looked at in every document. */
export const conditionsIn = ({ query, update }: Work): unknown => [query, update?.['$pull']]

/** What is left of a document: its text after the update, nothing after the removal. */
export interface Altered {
  text?: string
}

/** What is made of each of these texts; undefined where the document does not meet the query. */
export function alter(texts: readonly string[], { query, update }: Work): (Altered | undefined)[] {
  const matches = matcher(query)
  return texts.map((text) => {
    const document = fromText(text)
    if (!matches(document)) return undefined
    if (!update) return {}
    applyUpdate(document, update, query)
    return { text: toText(document) }
  })
}
