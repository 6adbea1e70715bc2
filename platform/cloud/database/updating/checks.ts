import { faults } from '../../fault'
import { isDocument, type Document } from '../ejson'

const arrayOperators = new Set(['$push', '$pop', '$pull', '$pullAll', '$addToSet'])
const numberOperators = new Set(['$inc', '$mul', '$bit'])
/** These take away; where there is nothing to take they do nothing. */
const forgiving = new Set(['$unset', '$pop', '$pull', '$pullAll', '$rename'])
export const updateOperators = new Set([
  ...arrayOperators,
  ...numberOperators,
  '$set',
  '$unset',
  '$min',
  '$max',
  '$rename',
])

/** Refuses, with MongoDB's words, what the library would skip in silence. */
export function assertUpdate(document: Document, update: Document): void {
  for (const [operator, fields] of Object.entries(update)) {
    if (!updateOperators.has(operator)) throw faults.unsupported(`update operator ${operator}`)
    if (!isDocument(fields)) throw faults.badRequest(`${operator} needs an object`)
    for (const [path, operand] of Object.entries(fields)) {
      assertPath(path)
      if (operator === '$rename') assertPath(String(operand))
      assertOperand(operator, operand)
      if (!path.includes('$')) assertTarget(document, operator, path)
    }
  }
}

function assertPath(path: string): void {
  const parts = path.split('.')
  // Such a step would leave the document for what every object inherits.
  if (parts.some((part) => part in Object.prototype)) throw faults.unsupported(`update path ${path}`)
  if (parts[0] === '_id') {
    throw faults.badRequest("Performing an update on the path '_id' would modify the immutable field '_id'")
  }
  if (parts.includes('')) throw faults.badRequest(`The update path '${path}' contains an empty field name`)
  if (parts.some((part) => part.startsWith('$[') && part !== '$[]')) throw faults.unsupported(`update path ${path}`)
}

const modifiers = new Set(['$each', '$position', '$sort', '$slice'])

function assertOperand(operator: string, operand: unknown): void {
  if ((operator === '$inc' || operator === '$mul') && typeof operand !== 'number') {
    throw faults.badRequest(`Cannot apply ${operator} with a non-numeric argument`)
  }
  if ((operator !== '$push' && operator !== '$addToSet') || !isDocument(operand)) return
  const names = Object.keys(operand).filter((name) => name.startsWith('$'))
  const stranger = names.find((name) => !modifiers.has(name) || (operator === '$addToSet' && name !== '$each'))
  if (stranger) throw faults.unsupported(`${stranger} in ${operator}`)
  if (names.length && !Array.isArray(operand['$each'])) {
    throw faults.badRequest(`The argument to $each in ${operator} must be an array`)
  }
}

function assertTarget(document: Document, operator: string, path: string): void {
  const parent = parentOf(document, operator, path)
  const name = path.split('.').at(-1) ?? path
  const value = parent?.[name]
  if (value === undefined) return
  if (
    numberOperators.has(operator) &&
    (typeof value !== 'number' || (operator === '$bit' && !Number.isInteger(value)))
  ) {
    throw faults.badRequest(`Cannot apply ${operator} to a value of non-numeric type {${name}: ${typeName(value)}}`)
  }
  if (arrayOperators.has(operator) && !Array.isArray(value)) {
    throw faults.badRequest(`The field '${path}' must be an array but is of type ${typeName(value)} in document`)
  }
}

/** What holds the last part of a path; nothing when the way there is still to be made. */
function parentOf(document: Document, operator: string, path: string): Document | undefined {
  const parts = path.split('.')
  let place: unknown = document
  for (const [i, part] of parts.entries()) {
    if (place === undefined) return undefined
    const fits = Array.isArray(place) ? /^\d+$/.test(part) : isDocument(place)
    if (!fits && forgiving.has(operator)) return undefined
    if (!fits)
      throw faults.badRequest(`Cannot create field '${part}' in element {${parts[i - 1] ?? ''}: ${typeName(place)}}`)
    if (i === parts.length - 1) return place as Document
    place = (place as Document)[part]
  }
  return undefined
}

/** MongoDB shows the value here; it may be personal, and errors are logged. */
function typeName(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return value instanceof Date ? 'date' : typeof value
}
