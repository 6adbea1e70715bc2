import { faults } from '../../fault'
import { isDocument, type Document } from '../ejson'
import { projector } from '../matching/projection'
import { typeOf } from './expressions/operator'
import { fieldTree, shape, type FieldTree } from './field-tree'
import { asSpec, expression, type Run, type StageMaker } from './stage'

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

const isNested = (value: unknown): value is Document =>
  isDocument(value) && !Object.keys(value).some((name) => name.startsWith('$'))

const leavesOf = (value: unknown): unknown[] => (isNested(value) ? Object.values(value).flatMap(leavesOf) : [value])

function flattened(spec: Document, prefix = ''): Document {
  const entries = Object.entries(spec).map(([name, value]) =>
    isNested(value) ? flattened(value, `${prefix}${name}.`) : { [prefix + name]: value },
  )
  return Object.assign({}, ...entries) as Document
}

const $project: StageMaker = (spec, run) => {
  if (!isDocument(spec) || !Object.keys(spec).length) {
    throw faults.badRequest('Invalid $project :: caused by :: projection specification must have at least one field')
  }
  if (onlyLeavesOut(spec)) {
    const project = projector(flattened(spec))
    return each((document) => project(document))
  }
  const { _id = true, ...fields } = spec
  const tree = fieldTree(isKept(_id) && !_id ? fields : { _id, ...fields }, (value) =>
    isKept(value) ? 'keep' : expression(value, run),
  )
  return each((document) => shape(document, tree, document, 'only these'))
}

const $addFields: StageMaker = (spec, run) => {
  if (!isDocument(spec) || !Object.keys(spec).length) throw faults.badRequest('$addFields needs at least one field')
  const tree: FieldTree = fieldTree(spec, (value) => expression(value, run))
  return each((document) => shape(document, tree, document, 'all'))
}

const $unset: StageMaker = (spec) => {
  const paths = Array.isArray(spec) ? spec : [spec]
  if (!paths.length || paths.some((path) => typeof path !== 'string')) throw faults.badRequest('$unset needs names')
  return each(projector(Object.fromEntries(paths.map((path) => [String(path), 0]))))
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
  const names = path.slice(1).split('.')
  const placed = (document: Document, value: unknown, place: number | null) => {
    const changed = put(document, names, value)
    return typeof index === 'string' ? put(changed, index.split('.'), place) : changed
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
  names.reduce<unknown>((place, name) => (isDocument(place) ? place[name] : undefined), document)

/** A copy with another value at a path; undefined takes the field away. */
export function put(document: Document, [name = '', ...rest]: string[], value: unknown): Document {
  const inner = document[name]
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
