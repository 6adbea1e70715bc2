import { faults } from '../../fault'
import { isDocument, type Document } from '../ejson'
import { rankOf, ranks } from '../matching/order'
import { reach, type Hit } from '../matching/paths'

export interface IndexField {
  path: string
  direction: 1 | -1
}

const emptyArray = Buffer.from([3])
/** First byte of a key by the rank of its value: null and a missing field are the same key, as in MongoDB. */
const typeBytes: Record<number, number> = {
  [ranks.missing]: 5,
  [ranks.null]: 5,
  [ranks.number]: 16,
  [ranks.string]: 32,
  [ranks.object]: 48,
  [ranks.array]: 64,
  [ranks.boolean]: 96,
  [ranks.date]: 112,
  [ranks.regex]: 128,
}
export const typeByte = (value: unknown) => Buffer.from([typeBytes[rankOf(value)] ?? 0])

/** Bytes that sort, compared by memcmp, as the values do in BSON's order. */
export const encode = (value: unknown): Buffer => Buffer.concat([typeByte(value), payload(value)])

const end = Buffer.from([0])
function payload(value: unknown): Buffer {
  if (typeof value === 'number') return sortableDouble(value)
  if (value instanceof Date) return sortableDouble(value.getTime())
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'boolean') return Buffer.from([Number(value)])
  if (value instanceof RegExp) return escaped(String(value))
  if (Array.isArray(value)) return Buffer.concat([...value.map(encode), end])
  if (!isDocument(value)) return Buffer.alloc(0)
  const fields = Object.entries(value).map(([name, inner]) =>
    Buffer.concat([typeByte(inner), escaped(name), encode(inner)]),
  )
  return Buffer.concat([...fields, end])
}

/** A zero byte within a string becomes 00 FF, so that its end, 00 00, sorts before every continuation. */
function escaped(text: string): Buffer {
  const bytes = Buffer.from(text)
  const safe = bytes.includes(0) ? Buffer.from(bytes.toString('latin1').replaceAll('\0', '\0\xff'), 'latin1') : bytes
  return Buffer.concat([safe, end, end])
}

/** IEEE bytes with the sign turned, all bytes turned below zero; NaN before everything. */
function sortableDouble(number: number): Buffer {
  const bytes = Buffer.alloc(8)
  if (Number.isNaN(number)) return bytes
  bytes.writeDoubleBE(number === 0 ? 0 : number)
  if (number < 0) return inverted(bytes)
  bytes.writeUInt8(bytes.readUInt8(0) ^ 0x80, 0)
  return bytes
}

export const inverted = (bytes: Buffer) => Buffer.from(bytes.map((byte) => 255 - byte))
export const directed = (bytes: Buffer, direction: 1 | -1) => (direction < 0 ? inverted(bytes) : bytes)

/** A document's rows in an index, a row per element of an array; `arrays` are the places of the fields on whose path one lies. */
export function keysOf(fields: IndexField[], document: Document): { keys: Buffer[]; arrays: number[] } {
  let rows: Buffer[] = [Buffer.alloc(0)]
  const arrays: number[] = []
  for (const [place, { path, direction }] of fields.entries()) {
    const single = singleValue(document, path)
    if (!single) arrays.push(place)
    const values = single ? [encode(single.value)] : elementKeys(reach(path)(document))
    rows = rows.flatMap((row) => values.map((value) => Buffer.concat([row, directed(value, direction)])))
  }
  if (arrays.length > 1) throw faults.badRequest('cannot index parallel arrays')
  return { keys: rows, arrays }
}

/** The one value at a path, or nothing when an array lies on the way or at its end. */
function singleValue(document: Document, path: string): { value: unknown } | undefined {
  let value: unknown = document
  for (const part of path.split('.')) {
    if (Array.isArray(value)) return undefined
    value = isDocument(value) && Object.hasOwn(value, part) ? value[part] : undefined
  }
  return Array.isArray(value) ? undefined : { value }
}

function elementKeys(hits: Hit[]): Buffer[] {
  const keys = hits.flatMap(({ value }) => {
    if (!Array.isArray(value)) return [encode(value)]
    return value.length ? value.map(encode) : [emptyArray]
  })
  const distinct = new Map(keys.map((key) => [key.toString('latin1'), key]))
  return distinct.size ? [...distinct.values()] : [encode(null)]
}
