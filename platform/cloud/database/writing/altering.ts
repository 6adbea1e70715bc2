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

/** What is left of a document, as text. */
export interface Altered {
  text?: string
}

/** What is left of a document: nothing after the removal. */
export interface Made {
  document?: Document
}

/** Does the work to a document that meets its query; the document itself is changed. */
export function alterOne(document: Document, { query, update }: Work): Made {
  if (!update) return {}
  applyUpdate(document, update, query)
  return { document }
}

/** The same as plain data, for each of these texts; undefined where it does not meet the query. */
export function alter(texts: readonly string[], work: Work): (Altered | undefined)[] {
  const matches = matcher(work.query)
  return texts.map((text) => {
    const document = fromText(text)
    if (!matches(document)) return undefined
    const made = alterOne(document, work)
    return made.document ? { text: toText(made.document) } : {}
  })
}
