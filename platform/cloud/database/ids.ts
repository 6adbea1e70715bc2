import { randomBytes } from 'node:crypto'
import { faults } from '../fault'
import { isDocument, type Document } from './ejson'

export type DocumentId = string | number

/** Ids a query names outright, so that the documents are fetched by them. */
export function idsOf(query: Document): (string | number)[] | undefined {
  const condition = query['_id']
  if (isId(condition)) return [condition]
  if (!isDocument(condition)) return undefined
  const equal = condition['$eq']
  if (isId(equal)) return [equal]
  const among = condition['$in']
  return Array.isArray(among) && among.every(isId) ? among : undefined
}

export const isId = (value: unknown): value is string | number =>
  typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))

/** The id of a document to be stored. MongoDB allows more types; the applications of WeChat Cloud use these two. */
export function assertId(value: unknown): string | number {
  if (isId(value)) return value
  throw faults.unsupported(`an _id that is neither a string nor a number (${typeof value})`)
}

/** A document that came without an id gets one of WeChat's form. */
export const withId = (document: Document): Document =>
  document['_id'] === undefined ? { ...document, _id: randomBytes(16).toString('hex') } : document
