import { faults } from '../../fault'
import { isDocument, type Document } from '../ejson'
import { assertPath, childOf, isIndex, put, remove, type Steps } from './paths'
import { typeName } from './type-name'

/** Where `$rename` takes a field. */
export function readTarget(to: unknown, from: string): string {
  if (typeof to !== 'string') {
    throw faults.badRequest(`The 'to' field for $rename must be a string: ${from}: ${typeName(to)}`)
  }
  assertPath(to)
  for (const [end, path] of Object.entries({ source: from, destination: to })) {
    if (path.includes('$')) throw faults.badRequest(`The ${end} field for $rename may not be dynamic: ${path}`)
  }
  if (from === to) throw faults.badRequest(`The source and target field for $rename must differ: ${from}`)
  if (`${from}.`.startsWith(`${to}.`) || `${to}.`.startsWith(`${from}.`)) {
    throw faults.badRequest(`The source and target field for $rename must not be on the same path: ${from}: ${to}`)
  }
  return to
}

export function rename(document: Document, from: string, to: string): void {
  const [source, target] = [from.split('.'), to.split('.')]
  const value = valueToRename(document, source)
  if (value === undefined) return
  const array = arrayOnTheWay(document, target)
  if (array !== undefined) throw inArray('destination', to, array)
  put(document, target, value)
  remove(document, source)
}

function valueToRename(document: Document, steps: Steps): unknown {
  let value: unknown = document
  for (const [i, step] of steps.entries()) {
    if (Array.isArray(value) ? !isIndex(step) : !isDocument(value)) {
      const name = steps[i - 1]
      throw faults.badRequest(
        `cannot use the part (${name} of ${steps.join('.')}) to traverse the element ({${name}: ${typeName(value)}})`,
      )
    }
    value = childOf(value, step)
    if (value === undefined) return undefined
  }
  const array = arrayOnTheWay(document, steps)
  if (array !== undefined) throw inArray('source', steps.join('.'), array)
  return value
}

/** The name of the first array that holds what a path leads to. */
function arrayOnTheWay(document: Document, steps: Steps): string | undefined {
  let holder: unknown = document
  for (const [i, step] of steps.entries()) {
    if (Array.isArray(holder)) return steps[i - 1]
    holder = childOf(holder, step)
  }
  return undefined
}

const inArray = (end: string, path: string, array: string) =>
  faults.badRequest(
    `The ${end} field cannot be an array element, '${path}' in doc has an array field called '${array}'`,
  )
