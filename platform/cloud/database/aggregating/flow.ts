import { faults } from '../../fault'
import { isDocument, type Document } from '../ejson'
import { matcher } from '../matching/query'
import { comparator, readOrder, type Order } from '../matching/sort'
import { asSpec, readStages, type Pipeline, type Run, type Stage, type StageMaker } from './stage'

export function asCount(value: unknown, stage: string, least: number): number {
  if (!Number.isInteger(value) || Number(value) < least) throw faults.badRequest(`${stage} needs an integer ≥ ${least}`)
  return Number(value)
}

const notWithin = new Set(['$near', '$nearSphere'])

/** The condition of a `$match`, with the variables of the run written into its expressions. */
export function readMatch(spec: unknown, run: Run): Document {
  if (!isDocument(spec)) throw faults.badRequest('the match filter must be an expression in an object')
  return bound(spec, run.variables)
}

function bound(query: Document, variables: Run['variables']): Document {
  const entries = Object.entries(query).map(([name, condition]): [string, unknown] => {
    if (name === '$expr') return [name, Object.keys(variables).length ? withVariables(condition, variables) : condition]
    if (name.startsWith('$') && Array.isArray(condition)) {
      return [name, condition.map((each) => (isDocument(each) ? bound(each, variables) : each))]
    }
    const sorting = isDocument(condition) ? Object.keys(condition).find((key) => notWithin.has(key)) : undefined
    if (sorting) throw faults.badRequest(`${sorting} is not allowed inside of a $match aggregation expression`)
    return [name, condition]
  })
  return Object.fromEntries(entries)
}

function withVariables(condition: unknown, variables: Run['variables']): Document {
  const vars = Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, { $literal: value }]))
  return { $let: { vars, in: condition } }
}

export function readSort(spec: unknown): Order {
  if (!isDocument(spec) || !Object.keys(spec).length) throw faults.badRequest('$sort stage must have at least one key')
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
      const read = readStages(stages)
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
