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
const shapes = {
  document: [buffer],
  /** Within an operand: the SDK takes apart only what stands in plain fields. */
  operand: [
    buffer,
    { fields: { offset: number }, meant: 'db.serverDate(); set it as a plain field' },
    { fields: { longitude: number, latitude: number }, meant: 'db.Geo.Point(); set it as a plain field' },
    { fields: { each: list }, meant: '_.addToSet({ $each })' },
  ],
  query: [
    { fields: { operator: name, operands: list, fieldName: () => true }, meant: '_.elemMatch() of joined commands' },
  ],
} satisfies Record<string, Shape[]>

/** What none of these words is in cannot hold a loss, and is not opened. */
const suspicious = /"(?:Buffer|offset|longitude|each|operands)"/

function losses(value: unknown, known: readonly Shape[], path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((inner, i) => losses(inner, known, `${path}.${i}`))
  if (!isDocument(value)) return []
  const loss = known.find((shape) => isExactly(value, shape))
  if (loss)
    return [`${path || 'it'} holds { ${Object.keys(loss.fields).join(', ')} }, which the SDK makes of ${loss.meant}`]
  return Object.entries(value).flatMap(([key, inner]) => losses(inner, known, path ? `${path}.${key}` : key))
}

const isExactly = (value: Document, { fields }: Shape): boolean =>
  Object.keys(value).length === Object.keys(fields).length &&
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
