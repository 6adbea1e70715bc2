import { faults } from '../../fault'
import { isDocument, type Document } from '../ejson'
import { matcher } from '../matching/query'
import { comparator, readOrder, type Order } from '../matching/sort'
import { compile, scopeOf } from './expressions/compile'
import type { Evaluate } from './expressions/operator'
import { asPath, asSpec, readStages, type Pipeline, type Run, type Stage, type StageMaker } from './stage'

export function asCount(value: unknown, stage: string, least: number): number {
  if (!Number.isInteger(value) || Number(value) < least) throw faults.badRequest(`${stage} needs an integer ≥ ${least}`)
  return Number(value)
}

const notWithin = new Set(['$near', '$nearSphere'])

/** The condition of a `$match`, with the variables of the run written into its expressions. */
export function readMatch(spec: unknown, run: Run): Document {
  if (!isDocument(spec)) throw faults.badRequest('the filter of $match must be an object')
  return bound(spec, run.variables)
}

function bound(query: Document, variables: Run['variables']): Document {
  const entries = Object.entries(query).map(([name, condition]): [string, unknown] => {
    if (name === '$expr') return [name, withVariables(condition, variables)]
    if (name.startsWith('$') && Array.isArray(condition)) {
      return [name, condition.map((each) => (isDocument(each) ? bound(each, variables) : each))]
    }
    const sorting = isDocument(condition) ? Object.keys(condition).find((key) => notWithin.has(key)) : undefined
    if (sorting) throw faults.badRequest(`${sorting} is not allowed inside of a $match aggregation expression`)
    return [name, condition]
  })
  return Object.fromEntries(entries)
}

/** The matcher knows no variables: it is handed the expression read already. */
function withVariables(condition: unknown, variables: Run['variables']): Evaluate {
  const evaluate = compile(condition, Object.keys(variables))
  return ({ document }) => evaluate(scopeOf(document, variables))
}

export function readSort(spec: unknown): Order {
  if (!isDocument(spec) || !Object.keys(spec).length) throw faults.badRequest('$sort stage must have at least one key')
  for (const [path, direction] of Object.entries(spec)) {
    asPath(path, '$sort')
    if (direction !== 1 && direction !== -1) throw faults.badRequest(`$sort key ordering of ${path} must be 1 or -1`)
  }
  return readOrder(spec)
}

const $match: StageMaker = (spec, run) => {
  const matches = matcher(readMatch(spec, run))
  return function* (documents) {
    for (const document of documents) if (matches(document)) yield document
  }
}

const $sort: StageMaker = (spec) => {
  const inOrder = comparator(readSort(spec))
  return (documents) => [...documents].toSorted(inOrder)
}

const $limit: StageMaker = (spec) => {
  const most = asCount(spec, '$limit', 1)
  return function* (documents) {
    let left = most
    for (const document of documents) {
      yield document
      if (--left === 0) return
    }
  }
}

const $skip: StageMaker = (spec) => {
  const count = asCount(spec, '$skip', 0)
  return function* (documents) {
    let left = count
    for (const document of documents) if (left-- <= 0) yield document
  }
}

const $sample: StageMaker = (spec) => {
  const size = asCount(asSpec(spec, '$sample', ['size'])['size'], '$sample', 1)
  return (documents) => {
    const all = [...documents]
    const chosen = Math.min(size, all.length)
    // The first steps of a Fisher–Yates shuffle.
    for (let i = 0; i < chosen; i++) {
      const other = i + Math.floor(Math.random() * (all.length - i))
      const [a, b] = [all[i], all[other]]
      if (a && b) [all[i], all[other]] = [b, a]
    }
    return all.slice(0, chosen)
  }
}

const notInFacet = new Set(['$facet', '$geoNear'])

/** Several pipelines over the same documents. */
export const facet =
  (pipeline: Pipeline): StageMaker =>
  (spec, run): Stage => {
    if (!isDocument(spec) || !Object.keys(spec).length) throw faults.badRequest('$facet needs at least one pipeline')
    const branches = Object.entries(spec).map(([name, stages]) => {
      if (asPath(name, '$facet').length > 1) throw faults.badRequest(`a name in $facet may not contain '.': ${name}`)
      const read = readStages(stages, '$facet')
      const stranger = read.find((stage) => notInFacet.has(stage.name))
      if (stranger) throw faults.badRequest(`${stranger.name} is not allowed to be used within a $facet stage`)
      return [name, pipeline(read, run)] as const
    })
    return (documents) => {
      const all = [...documents]
      return [Object.fromEntries(branches.map(([name, stage]) => [name, [...stage(all)]]))]
    }
  }

export const flowStages: Record<string, StageMaker> = { $match, $sort, $limit, $skip, $sample }
