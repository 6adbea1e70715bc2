import { faults } from '../../fault'
import { isDocument, type Document } from '../ejson'
import { asPath } from './stage'

/** What becomes of a field: it is only named, or computed from the whole document, or its own fields are looked at. */
export type Field = 'named' | ((document: Document) => unknown) | FieldTree
export type FieldTree = Map<string, Field>

/** What a value that is not nested means, and in which stage. */
export interface Reading {
  stage: string
  read: (value: unknown) => Exclude<Field, FieldTree>
  /** Whether a nested object may have `'a.b'` for a name. */
  nestedPaths: boolean
}

/** Reads `{ 'a.b': x, c: { d: y } }`. */
export function fieldTree(spec: Document, reading: Reading): FieldTree {
  const tree: FieldTree = new Map()
  for (const [path, value] of Object.entries(spec)) {
    const parts = asPath(path, reading.stage)
    plant(tree, parts, isNested(value) ? nestedTree(value, path, reading) : reading.read(value), path)
  }
  return tree
}

export const isNested = (value: unknown): value is Document =>
  isDocument(value) && !Object.keys(value).some((name) => name.startsWith('$'))

function nestedTree(value: Document, path: string, reading: Reading): FieldTree {
  const names = Object.keys(value)
  if (!names.length) throw faults.badRequest(`${reading.stage} has an empty object at path ${path}`)
  const dotted = reading.nestedPaths ? undefined : names.find((name) => name.includes('.'))
  if (dotted) throw faults.badRequest(`${reading.stage} has the dotted field name '${dotted}' in a sub object`)
  return fieldTree(value, reading)
}

function plant(tree: FieldTree, [name = '', ...rest]: string[], field: Field, path: string): void {
  const known = tree.get(name)
  if (!rest.length && known === undefined) tree.set(name, field)
  else if (!rest.length && known instanceof Map && field instanceof Map) {
    for (const [inner, value] of field) plant(known, [inner], value, path)
  } else if (rest.length && (known === undefined || known instanceof Map)) {
    const branch = known ?? new Map<string, Field>()
    tree.set(name, branch)
    plant(branch, rest, field, path)
  } else throw faults.badRequest(`Path collision at ${path}`)
}

/** A document with its fields kept or computed; expressions speak of `root`. Arrays are entered. */
export function shape(document: Document, tree: FieldTree, root: Document, keeping: 'all' | 'only these'): Document {
  const result: Document = keeping === 'all' ? { ...document } : kept(document, tree, root)
  for (const [name, field] of tree) {
    if (!computes(field)) continue
    const value = field instanceof Map ? within(ownOf(document, name), field, root, keeping) : valueOf(field, root)
    if (value !== undefined) result[name] = value
    else delete result[name]
  }
  return result
}

/** A document without the fields that are named. */
export function without(value: unknown, tree: FieldTree): unknown {
  if (Array.isArray(value)) return value.map((each) => without(each, tree))
  if (!isDocument(value)) return value
  const result: Document = {}
  for (const [name, inner] of Object.entries(value)) {
    const field = tree.get(name)
    if (field === undefined) result[name] = inner
    else if (field instanceof Map) result[name] = without(inner, field)
  }
  return result
}

const ownOf = (document: Document, name: string) => (Object.hasOwn(document, name) ? document[name] : undefined)

const valueOf = (field: Field, root: Document) => (typeof field === 'function' ? field(root) : undefined)

/** In the document's own order: computed fields come after them. */
function kept(document: Document, tree: FieldTree, root: Document): Document {
  const result: Document = {}
  for (const [name, value] of Object.entries(document)) {
    const field = tree.get(name)
    const inner =
      field === 'named' ? value : field instanceof Map ? within(value, field, root, 'only these') : undefined
    if (inner !== undefined) result[name] = inner
  }
  return result
}

function within(value: unknown, tree: FieldTree, root: Document, keeping: 'all' | 'only these'): unknown {
  if (Array.isArray(value)) {
    return value.map((each) => within(each, tree, root, keeping)).filter((each) => each !== undefined)
  }
  if (isDocument(value)) return shape(value, tree, root, keeping)
  // Something that is no object gives way to one when fields are computed in it.
  return computes(tree) ? shape({}, tree, root, keeping) : undefined
}

const computes = (field: Field): boolean =>
  field instanceof Map ? [...field.values()].some(computes) : field !== 'named'
