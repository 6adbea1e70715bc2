import { faults } from '../../fault'
import { isDocument, type Document } from '../ejson'

/** What becomes of a field: kept as it is, computed from the whole document, or its own fields looked at. */
export type Field = 'keep' | ((document: Document) => unknown) | FieldTree
export type FieldTree = Map<string, Field>

/** Reads `{ 'a.b': x, c: { d: y } }`; `read` says what a value that is not nested means. */
export function fieldTree(spec: Document, read: (value: unknown) => Exclude<Field, FieldTree>): FieldTree {
  const tree: FieldTree = new Map()
  for (const [path, value] of Object.entries(spec)) {
    const parts = path.split('.')
    if (parts.includes('') || parts.some((part) => part.startsWith('$'))) {
      throw faults.badRequest(`'${path}' is not a valid field path`)
    }
    const nested = isDocument(value) && !Object.keys(value).some((name) => name.startsWith('$'))
    plant(tree, parts, nested && Object.keys(value).length ? fieldTree(value, read) : read(value), path)
  }
  return tree
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
    if (field === 'keep' || (field instanceof Map && !computes(field))) {
      if (keeping === 'all' || field === 'keep' || name in result) continue
    }
    const value = field instanceof Map ? within(document[name], field, root, keeping) : valueOf(field, root)
    if (value !== undefined) result[name] = value
    else delete result[name]
  }
  return result
}

const valueOf = (field: Field, root: Document) => (typeof field === 'function' ? field(root) : undefined)

/** In the document's own order: computed fields come after them. */
function kept(document: Document, tree: FieldTree, root: Document): Document {
  const result: Document = {}
  for (const [name, value] of Object.entries(document)) {
    const field = tree.get(name)
    const inner = field === 'keep' ? value : field instanceof Map ? within(value, field, root, 'only these') : undefined
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

const computes = (tree: FieldTree): boolean =>
  [...tree.values()].some((field) => (field instanceof Map ? computes(field) : field !== 'keep'))
