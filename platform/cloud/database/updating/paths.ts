import { faults } from '../../fault'
import { isDocument, type Document } from '../ejson'
import { typeName } from './type-name'

/** The steps to one value, indexes of arrays among them. */
export type Steps = readonly string[]

/** MongoDB's limit to the nulls put before an element that is set far beyond the end. */
const mostNulls = 1_500_000

export const isIndex = (step: string) => /^\d+$/.test(step)

/** @throws in MongoDB's words when no update may have this path. */
export function assertPath(path: string): void {
  const steps = path.split('.')
  // Such a step would leave the document for what every object inherits.
  if (steps.some((step) => step in Object.prototype)) throw faults.unsupported(`update path ${path}`)
  if (steps[0] === '_id') {
    throw faults.badRequest("Performing an update on the path '_id' would modify the immutable field '_id'")
  }
  if (steps.includes('')) throw faults.badRequest(`The update path '${path}' contains an empty field name`)
  assertDollars(path, steps)
}

function assertDollars(path: string, steps: Steps): void {
  if (steps[0] === '$' || steps[0] === '$[]') {
    const kind = steps[0] === '$' ? "positional (i.e. '$')" : "array filter identifier (i.e. '$[<id>]')"
    throw faults.badRequest(`Cannot have ${kind} element in the first position in path '${path}'`)
  }
  if (steps.filter((step) => step === '$').length > 1) {
    throw faults.badRequest(`Too many positional (i.e. '$') elements found in path '${path}'`)
  }
  for (const step of steps.filter((each) => each.startsWith('$') && each !== '$' && each !== '$[]')) {
    if (step.startsWith('$[')) throw faults.unsupported(`update path ${path}`)
    throw faults.badRequest(`The dollar ($) prefixed field '${step}' in '${path}' is not valid for storage.`)
  }
}

/** What a holder has at one step; nothing where it has none or holds nothing. */
export function childOf(holder: unknown, step: string): unknown {
  if (Array.isArray(holder)) return isIndex(step) ? (holder as unknown[])[Number(step)] : undefined
  return isDocument(holder) && Object.hasOwn(holder, step) ? holder[step] : undefined
}

export const valueAt = (document: Document, steps: Steps): unknown => steps.reduce<unknown>(childOf, document)

/** The places that a path with `$[]` means in this document: one for every element. */
export function placesOf(document: Document, path: string): Steps[] {
  let places: Steps[] = [[]]
  for (const step of path.split('.')) {
    places = places.flatMap((steps) =>
      step === '$[]' ? indexesOf(document, steps).map((index) => steps.concat(index)) : [steps.concat(step)],
    )
  }
  return places
}

function indexesOf(document: Document, steps: Steps): string[] {
  const array = valueAt(document, steps)
  if (array === undefined) {
    throw faults.badRequest(`The path '${steps.join('.')}' must exist in the document in order to apply array updates.`)
  }
  if (!Array.isArray(array)) {
    throw faults.badRequest(`Cannot apply array updates to non-array element ${steps.at(-1)}: ${typeName(array)}`)
  }
  return array.map((_, index) => String(index))
}

/** Sets a value and makes what is missing on the way to it. */
export function put(document: Document, steps: Steps, value: unknown): void {
  let holder: unknown = document
  for (const [i, step] of steps.entries()) {
    if (Array.isArray(holder) ? !isIndex(step) : !isDocument(holder)) {
      throw faults.badRequest(`Cannot create field '${step}' in element {${steps[i - 1]}: ${typeName(holder)}}`)
    }
    const there = childOf(holder, step)
    // null is a value: nothing can be made in it.
    const next: unknown = i === steps.length - 1 ? value : there === undefined ? {} : there
    if (next !== there) setChild(holder as Document | unknown[], step, next)
    holder = next
  }
}

function setChild(holder: Document | unknown[], step: string, value: unknown): void {
  if (!Array.isArray(holder)) return void (holder[step] = value)
  const index = Number(step)
  if (index - holder.length > mostNulls) throw faults.badRequest(`can't backfill more than ${mostNulls} elements`)
  while (holder.length < index) holder.push(null)
  holder[index] = value
}

/** Takes a field away; an element of an array becomes null, so that the others keep their indexes. */
export function remove(document: Document, steps: Steps): void {
  const step = steps.at(-1) ?? ''
  const holder = valueAt(document, steps.slice(0, -1))
  if (childOf(holder, step) === undefined) return
  if (Array.isArray(holder)) holder[Number(step)] = null
  else delete (holder as Document)[step]
}
