import type { WireBody } from '../actions'
import { fromText, isDocument, type Document } from './ejson'

interface Shape {
  /** All its fields, and what is in each. */
  fields: Readonly<Record<string, (value: unknown) => boolean>>
  /** What the application wrote. */
  meant: string
}

const number = (value: unknown) => typeof value === 'number'
const list = (value: unknown) => Array.isArray(value)
const name = (value: unknown) => typeof value === 'string'

const buffer: Shape = {
  fields: { type: (value) => value === 'Buffer', data: list },
  meant: 'a Buffer, whose bytes are lost; store a file or base64 text',
}
/** A command of the SDK that was sent as the object it is. */
const joined = (meant: string): Shape => ({ fields: { operator: name, operands: list, fieldName: () => true }, meant })

const shapes: Record<'document' | 'operand' | 'query', Shape[]> = {
  document: [buffer, joined('a command, which only updates and queries may hold')],
  /** Within an operand: the SDK takes apart only what stands in plain fields. */
  operand: [
    buffer,
    { fields: { offset: number }, meant: 'db.serverDate(); set it as a plain field' },
    { fields: { longitude: number, latitude: number }, meant: 'db.Geo.Point(); set it as a plain field' },
    { fields: { each: list }, meant: '_.addToSet({ $each })' },
    joined('joined commands in _.pull(); write { $or: [ … ] }'),
  ],
  query: [
    { fields: {}, meant: '_.not() of a regular expression; use _.nor' },
    joined('_.elemMatch() of joined commands'),
  ],
}

/** What none of these words is in cannot hold a loss, and is not opened. */
const suspicious = /"(?:Buffer|offset|longitude|each|operands)"|:\{\}/

function losses(value: unknown, known: readonly Shape[], path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((inner, i) => losses(inner, known, `${path}.${i}`))
  if (!isDocument(value)) return []
  const loss = known.find((shape) => isExactly(value, shape, path))
  if (loss)
    return [`${path || 'it'} holds { ${Object.keys(loss.fields).join(', ')} }, which the SDK makes of ${loss.meant}`]
  return Object.entries(value).flatMap(([key, inner]) => losses(inner, known, path ? `${path}.${key}` : key))
}

/** An empty object says something only where a field's condition stands. */
const isExactly = (value: Document, { fields }: Shape, path: string): boolean =>
  Object.keys(value).length === Object.keys(fields).length &&
  (Object.keys(fields).length > 0 || /^(.*\.)?[^$\d.][^.]*$/.test(path)) &&
  Object.entries(fields).every(([key, test]) => Object.hasOwn(value, key) && test(value[key]))

const open = (text: unknown): Document[] => (typeof text === 'string' && suspicious.test(text) ? [fromText(text)] : [])

/** Values that the SDK spoils on their way, each told in words, without content. They are stored as they came, as in the cloud. */
export function sdkLosses({ action, data, query, merge }: WireBody): string[] {
  const kind = merge === true || action === 'database.modifyAndReturnDoc' ? 'operand' : 'document'
  const written = (Array.isArray(data) ? data : [data]).flatMap(open)
  return [
    ...written.flatMap((document) => losses(document, shapes[kind], '')),
    ...open(query).flatMap((document) => losses(document, shapes.query, '')),
  ]
}

/** Requests for which the SDK leaves out that they stand in a transaction. */
const transactionless = new Set(['database.calculateDocument', 'database.aggregateDocuments'])
const withWhere = new Set(['database.modifyDocument', 'database.removeDocument'])
export const bypassed =
  'runs outside of the transaction that this call has open, for the SDK does not send its id; use doc() within it'

export const bypassesTransaction = ({ action, queryType, transactionId }: WireBody): boolean =>
  transactionId === undefined &&
  (transactionless.has(String(action)) || (queryType === 'WHERE' && withWhere.has(String(action))))
