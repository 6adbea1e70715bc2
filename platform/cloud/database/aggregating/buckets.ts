import { faults } from '../../fault'
import { isDocument, type Document } from '../ejson'
import { compare, rankOf } from '../matching/order'
import { asCount } from './flow'
import { readOutputs } from './grouping'
import { asSpec, expression, isExpression, type Run, type StageMaker } from './stage'

const counting: Document = { count: { $sum: 1 } }

/** What is common to both: by what documents are put into buckets, and what is made of each bucket. */
function readBuckets({ groupBy, output = counting }: Document, stage: string, run: Run) {
  if (!isExpression(groupBy))
    throw faults.badRequest(`the 'groupBy' of ${stage} must be a $-prefixed path or an expression`)
  if (!isDocument(output)) throw faults.badRequest(`the 'output' of ${stage} must be an object`)
  return { groupBy: expression(groupBy, run), outputs: readOutputs(output, run) }
}

function readBoundaries(boundaries: unknown, run: Run): unknown[] {
  const list = expression(boundaries, run)({})
  if (!Array.isArray(list) || list.length < 2) throw faults.badRequest("$bucket 'boundaries' needs at least 2 values")
  for (const [i, value] of list.entries()) {
    if (i === 0) continue
    if (rankOf(value) !== rankOf(list[i - 1])) throw faults.badRequest("$bucket 'boundaries' must be of one type")
    if (compare(list[i - 1], value) >= 0) throw faults.badRequest("$bucket 'boundaries' must be in ascending order")
  }
  return list as unknown[]
}

const $bucket: StageMaker = (spec, run) => {
  const parts = asSpec(spec, '$bucket', ['groupBy', 'boundaries'], ['default', 'output'])
  const boundaries = readBoundaries(parts['boundaries'], run)
  const fallback = 'default' in parts ? expression(parts['default'], run)({}) : undefined
  const within = compare(fallback, boundaries[0]) >= 0 && compare(fallback, boundaries.at(-1)) < 0
  if (within)
    throw faults.badRequest("$bucket 'default' must be less than the lowest boundary or not below the highest")
  const { groupBy, outputs } = readBuckets(parts, '$bucket', run)
  const boundaryOf = (value: unknown): unknown => {
    const above = boundaries.findIndex((boundary) => compare(value, boundary) < 0)
    if (above > 0) return boundaries[above - 1]
    if (fallback !== undefined) return fallback
    throw faults.badRequest('$bucket: a value is outside the boundaries, and there is no default')
  }
  return (documents) => {
    const buckets = new Map<unknown, Document[]>()
    for (const document of documents) {
      const boundary = boundaryOf(groupBy(document) ?? null)
      const members = buckets.get(boundary)
      if (members) members.push(document)
      else buckets.set(boundary, [document])
    }
    return [...buckets]
      .toSorted(([a], [b]) => compare(a, b))
      .map(([boundary, members]) => Object.assign({ _id: boundary }, outputs(members)))
  }
}

const $bucketAuto: StageMaker = (spec, run) => {
  const parts = asSpec(spec, '$bucketAuto', ['groupBy', 'buckets'], ['output'])
  const count = asCount(parts['buckets'], '$bucketAuto', 1)
  const { groupBy, outputs } = readBuckets(parts, '$bucketAuto', run)
  return function* (documents) {
    const sorted = [...documents]
      .map((document) => ({ document, value: groupBy(document) ?? null }))
      .toSorted((a, b) => compare(a.value, b.value))
    const size = Math.max(1, Math.round(sorted.length / count))
    let from = 0
    for (let bucket = 1; from < sorted.length; bucket++) {
      const to = bucket === count ? sorted.length : endOf(sorted, from + size)
      const members = sorted.slice(from, to)
      // The next bucket's smallest value bounds this one; the last has its own largest.
      const max = (sorted[to] ?? members.at(-1))?.value
      yield { _id: { min: members[0]?.value, max }, ...outputs(members.map(({ document }) => document)) }
      from = to
    }
  }
}

/** Equal values never part. */
function endOf(sorted: readonly { value: unknown }[], at: number): number {
  let end = at
  while (end < sorted.length && compare(sorted[end]?.value, sorted[end - 1]?.value) === 0) end++
  return Math.min(end, sorted.length)
}

export const bucketStages: Record<string, StageMaker> = { $bucket, $bucketAuto }
