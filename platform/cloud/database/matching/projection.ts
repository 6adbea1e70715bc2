import type { Options } from 'mingo/types'
import { faults } from '../../fault'
import { fromText, isDocument, toText, type Document } from '../ejson'
import { $elemMatch } from './operators'
import { queryOptions } from './query'

/** Which fields an answer carries: a tree of names, and whether they are kept or left out. */
interface Shape {
  keep: boolean
  id: boolean
  tree: Tree
}
type Tree = Map<string, Branch>
type Branch = Tree | true

type Change = (array: unknown[]) => unknown

/** Texts of documents as far as these fields ask for them. */
export function project(texts: readonly string[], fields: Document): string[] {
  const projected = projector(fields)
  return texts.map((text) => toText(projected(fromText(text))))
}

/** Applies `field({ a: true, 'b.c': true })` or `field({ a: false })`, entering arrays as MongoDB does, and `$slice`, `$elemMatch`. */
export function projector(spec: Document): (document: Document) => Document {
  const changes = Object.entries(spec).flatMap(([path, value]): [string, Change][] =>
    isDocument(value) ? [[path, changeOf(path, value)]] : [],
  )
  const shape = readShape(spec)
  return (document) => {
    const { _id, ...rest } = document
    const fields = shape.keep ? pick(rest, shape.tree) : drop(rest, shape.tree)
    for (const [path, change] of changes) alter(fields, path.split('.'), change)
    return shape.id ? { _id, ...fields } : fields
  }
}

/** `$slice: 2`, `$slice: [skip, 2]`, `$elemMatch: condition`. An element that is not found takes the field along. */
function changeOf(path: string, operator: Document): Change {
  const [[name, operand] = ['', undefined], ...more] = Object.entries(operator)
  if (more.length || path.includes('$')) throw faults.unsupported(`projection of ${path}`)
  if (name === '$elemMatch') {
    const matches = $elemMatch('it', operand, queryOptions as Options)
    return (array) => {
      const found = array.find((element) => matches({ it: [element] }))
      return found === undefined ? undefined : [found]
    }
  }
  if (name !== '$slice') throw faults.unsupported(`projection operator ${name} of ${path}`)
  const [from, count, ...others] = Array.isArray(operand) ? (operand as unknown[]) : [undefined, operand]
  if (typeof count !== 'number' || (from !== undefined && typeof from !== 'number') || others.length) {
    throw faults.badRequest('$slice only supports numbers and [x, y] arrays')
  }
  if (from !== undefined && count <= 0) throw faults.badRequest('$slice limit must be positive')
  if (from === undefined) return (array) => (count < 0 ? array.slice(count) : array.slice(0, count))
  return (array) => array.slice(from).slice(0, count)
}

/** Changes the array at a path of what is about to be answered. */
function alter(fields: Document, [name = '', ...rest]: string[], change: Change): void {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (rest.length) {
    for (const each of Array.isArray(value) ? (value as unknown[]) : [value])
      if (isDocument(each)) alter(each, rest, change)
    return
  }
  const changed = Array.isArray(value) ? change(value) : value
  if (changed === undefined) delete fields[name]
  else fields[name] = changed
}

function readShape(spec: Document): Shape {
  const { _id, ...fields } = spec
  const plain = Object.entries(fields).filter(([, value]) => !isDocument(value))
  const stranger = plain.find(([, value]) => typeof value !== 'number' && typeof value !== 'boolean')
  if (stranger) throw faults.unsupported(`a projection of ${stranger[0]} by a ${typeof stranger[1]}`)
  const wanted = plain.map(([, value]) => Boolean(value))
  const finds = Object.values(fields).some((value) => isDocument(value) && '$elemMatch' in value)
  const keep = wanted[0] ?? (finds || Boolean(Object.keys(fields).length ? false : _id))
  if (wanted.some((each) => each !== keep)) throw faults.badRequest('Cannot mix inclusion and exclusion in projection')
  const tree: Tree = new Map()
  // What an operator changes is kept, or left as it is.
  for (const path of keep ? Object.keys(fields) : plain.map(([name]) => name)) plant(tree, path.split('.'), path)
  return { keep, id: _id === undefined || Boolean(_id), tree }
}

function plant(tree: Tree, [name = '', ...rest]: string[], path: string): void {
  if (!name) throw faults.badRequest('FieldPath field names may not be empty strings')
  const known = tree.get(name)
  if (known && (known === true || !rest.length)) throw faults.badRequest(`Path collision at ${path}`)
  const branch: Branch = rest.length ? (known ?? new Map<string, Branch>()) : true
  tree.set(name, branch)
  if (branch !== true) plant(branch, rest, path)
}

/** Applies a change to every document of a value, however deep in arrays; nothing else of it stays when keeping. */
function within(value: unknown, keep: boolean, change: (document: Document) => Document): unknown {
  if (isDocument(value)) return change(value)
  if (Array.isArray(value)) {
    return value.map((each) => within(each, keep, change)).filter((each) => each !== undefined)
  }
  return keep ? undefined : value
}

function pick(document: Document, tree: Tree): Document {
  const result: Document = {}
  for (const [name, value] of Object.entries(document)) {
    const branch = tree.get(name)
    const kept = branch && branch !== true ? within(value, true, (inner) => pick(inner, branch)) : branch && value
    if (kept !== undefined) result[name] = kept
  }
  return result
}

function drop(document: Document, tree: Tree): Document {
  const result: Document = {}
  for (const [name, value] of Object.entries(document)) {
    const branch = tree.get(name)
    if (branch !== true) result[name] = branch ? within(value, false, (inner) => drop(inner, branch)) : value
  }
  return result
}
