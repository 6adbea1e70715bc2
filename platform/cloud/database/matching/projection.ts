import { faults } from '../../fault'
import { isDocument, type Document } from '../ejson'

/** Which fields an answer carries: a tree of names, and whether they are kept or left out. */
interface Shape {
  keep: boolean
  id: boolean
  tree: Tree
}
interface Tree {
  [name: string]: Tree | true
}

/** Applies `field({ a: true, 'b.c': true })` or `field({ a: false })`, entering arrays as MongoDB does. */
export function projector(spec: Document): (document: Document) => Document {
  const shape = readShape(spec)
  return (document) => {
    const { _id, ...rest } = document
    const fields = shape.keep ? pick(rest, shape.tree) : drop(rest, shape.tree)
    return shape.id ? { _id, ...fields } : fields
  }
}

function readShape(spec: Document): Shape {
  const { _id, ...fields } = spec
  for (const [path, value] of Object.entries(fields)) {
    if (isDocument(value)) throw faults.unsupported(`projection operator ${Object.keys(value).join()} of ${path}`)
  }
  const wanted = Object.values(fields).map(Boolean)
  const keep = wanted[0] ?? Boolean(_id)
  if (wanted.some((each) => each !== keep)) throw faults.badRequest('Cannot mix inclusion and exclusion in projection')
  const tree: Tree = {}
  for (const path of Object.keys(fields)) plant(tree, path.split('.'))
  return { keep, id: _id === undefined || Boolean(_id), tree }
}

function plant(tree: Tree, [name, ...rest]: string[]): void {
  if (name === undefined) return
  const branch = tree[name]
  if (!rest.length) tree[name] = true
  else if (branch !== true) plant((tree[name] = branch ?? {}), rest)
}

function pick(document: Document, tree: Tree): Document {
  const result: Document = {}
  for (const [name, value] of Object.entries(document)) {
    const branch = Object.hasOwn(tree, name) ? tree[name] : undefined
    if (branch === true) result[name] = value
    else if (branch && Array.isArray(value)) result[name] = value.filter(isDocument).map((each) => pick(each, branch))
    else if (branch && isDocument(value)) result[name] = pick(value, branch)
  }
  return result
}

function drop(document: Document, tree: Tree): Document {
  const result: Document = {}
  for (const [name, value] of Object.entries(document)) {
    const branch = Object.hasOwn(tree, name) ? tree[name] : undefined
    if (branch === true) continue
    if (branch && Array.isArray(value))
      result[name] = value.map((each) => (isDocument(each) ? drop(each, branch) : each))
    else result[name] = branch && isDocument(value) ? drop(value, branch) : value
  }
  return result
}
