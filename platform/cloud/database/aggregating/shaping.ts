import { faults } from '../../fault'
import { isDocument, type Document } from '../ejson'
import { typeOf } from './expressions/operator'
import { fieldTree, isNested, shape, without } from './field-tree'
import { asPath, asSpec, expression, type Run, type StageMaker } from './stage'

const isKept = (value: unknown): value is number | boolean => typeof value === 'number' || typeof value === 'boolean'

/** True when a projection only leaves fields out. */
function onlyLeavesOut(spec: Document): boolean {
  const values = Object.entries(spec)
    .filter(([name]) => name !== '_id')
    .flatMap(([, value]) => leavesOf(value))
  if (!values.length) return !spec['_id']
  const out = values.filter((value) => value === 0 || value === false)
  if (out.length && out.length < values.length) {
    throw faults.badRequest('Invalid $project :: caused by :: Cannot do inclusion on field in exclusion projection')
  }
  return out.length > 0
}

const leavesOf = (value: unknown): unknown[] => (isNested(value) ? Object.values(value).flatMap(leavesOf) : [value])

const $project: StageMaker = (spec, run) => {
  if (!isDocument(spec) || !Object.keys(spec).length) {
    throw faults.badRequest('Invalid $project :: caused by :: projection specification must have at least one field')
  }
  const { _id = true, ...fields } = spec
  const idOut = isKept(_id) && !_id
  if (onlyLeavesOut(spec)) return leaveOut(isKept(_id) && _id ? fields : spec, '$project')
  const tree = fieldTree(idOut ? fields : { _id, ...fields }, {
    stage: '$project',
    read: (value) => (isKept(value) ? 'named' : expression(value, run)),
    nestedPaths: true,
  })
  return each((document) => shape(document, tree, document, 'only these'))
}

/** The values do not matter: each path is one to go. */
function leaveOut(spec: Document, stage: string) {
  const tree = fieldTree(spec, { stage, read: () => 'named', nestedPaths: true })
  return each((document) => without(document, tree) as Document)
}

const $addFields: StageMaker = (spec, run) => {
  if (!isDocument(spec) || !Object.keys(spec).length) throw faults.badRequest('$addFields needs at least one field')
  const read = (value: unknown) => expression(value, run)
  const tree = fieldTree(spec, { stage: '$addFields', read, nestedPaths: false })
  return each((document) => shape(document, tree, document, 'all'))
}

const $unset: StageMaker = (spec) => {
  const paths = Array.isArray(spec) ? spec : [spec]
  if (!paths.length || paths.some((path) => typeof path !== 'string')) throw faults.badRequest('$unset needs names')
  return leaveOut(Object.fromEntries(paths.map((path) => [String(path), 0])), '$unset')
}

const rootOf = (newRoot: unknown, run: Run) => {
  const root = expression(newRoot, run)
  return each((document) => {
    const value = root(document)
    if (isDocument(value)) return value
    throw faults.badRequest(`'newRoot' expression must evaluate to an object, but is ${typeOf(value)}`)
  })
}

const $replaceRoot: StageMaker = (spec, run) => rootOf(asSpec(spec, '$replaceRoot', ['newRoot'])['newRoot'], run)

function each(change: (document: Document) => Document) {
  return function* (documents: Iterable<Document>): Generator<Document> {
    for (const document of documents) yield change(document)
  }
}

const unwindOptions = ['includeArrayIndex', 'preserveNullAndEmptyArrays']

const $unwind: StageMaker = (spec) => {
  const parts = typeof spec === 'string' ? { path: spec } : asSpec(spec, '$unwind', ['path'], unwindOptions)
  const { path, includeArrayIndex: index, preserveNullAndEmptyArrays: keep }: Document = parts
  if (typeof path !== 'string' || !path.startsWith('$')) {
    throw faults.badRequest('path option to $unwind stage should be prefixed with a $')
  }
  if (keep !== undefined && typeof keep !== 'boolean') {
    throw faults.badRequest('preserveNullAndEmptyArrays of $unwind must be a boolean')
  }
  const names = asPath(path.slice(1), '$unwind')
  const counter = index === undefined ? undefined : asPath(index, 'includeArrayIndex of $unwind')
  const placed = (document: Document, value: unknown, place: number | null) => {
    const changed = put(document, names, value)
    return counter ? put(changed, counter, place) : changed
  }
  return function* (documents) {
    for (const document of documents) {
      const value = at(document, names)
      if (Array.isArray(value) && value.length) {
        for (const [place, element] of value.entries()) yield placed(document, element, place)
      } else if (value !== undefined && value !== null && !Array.isArray(value)) yield placed(document, value, null)
      else if (keep === true) yield placed(document, value === null ? null : undefined, null)
    }
  }
}

const at = (document: Document, names: string[]) =>
  names.reduce<unknown>(
    (place, name) => (isDocument(place) && Object.hasOwn(place, name) ? place[name] : undefined),
    document,
  )

/** A copy with another value at a path; undefined takes the field away. */
export function put(document: Document, [name = '', ...rest]: string[], value: unknown): Document {
  const inner = Object.hasOwn(document, name) ? document[name] : undefined
  if (rest.length && value === undefined && !isDocument(inner)) return document
  const next = rest.length ? put(isDocument(inner) ? inner : {}, rest, value) : value
  if (next !== undefined) return { ...document, [name]: next }
  const { [name]: _, ...others } = document
  return others
}

export const shapingStages: Record<string, StageMaker> = {
  $project,
  $addFields,
  $set: $addFields,
  $unset,
  $replaceRoot,
  $replaceWith: rootOf,
  $unwind,
}
