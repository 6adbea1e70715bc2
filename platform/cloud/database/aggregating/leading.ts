import { fromText, isDocument, type Document } from '../ejson'
import type { Scan } from '../reading/reader'
import { comparator, type Order } from '../matching/sort'
import { asCount, readMatch, readSort } from './flow'
import type { Run, StageSpec } from './stage'

/** What a pipeline begins with, read through an index where one fits, and the stages that are still to run. */
export function leading(
  collection: string,
  stages: readonly StageSpec[],
  run: Run,
): { documents: Iterable<Document>; rest: readonly StageSpec[] } {
  const matches = stages.findIndex(({ name }) => name !== '$match')
  const first = matches < 0 ? stages.length : matches
  const query = queryOf(stages.slice(0, first), run)
  const sort = stages[first]
  if (sort?.name !== '$sort') return { documents: found(collection, query, [], run), rest: stages.slice(first) }
  const order = readSort(sort.spec)
  const limit = stages[first + 1]
  if (limit?.name !== '$limit') {
    return { documents: found(collection, query, order, run), rest: stages.slice(first + 1) }
  }
  // Only the best are kept while reading.
  const search = { query, order, limit: asCount(limit.spec, '$limit', 1) }
  const { rows, scan } = run.reader.find(collection, search)
  noted(run.scan, scan)
  return { documents: rows.map(({ text }) => fromText(text)), rest: stages.slice(first + 2) }
}

function queryOf(matches: readonly StageSpec[], run: Run): Document {
  const [only = {}, ...more] = matches.map(({ spec }) => withEqualities(readMatch(spec, run), spec, run))
  return more.length ? { $and: [only, ...more] } : only
}

/** That there is no such collection shows at once, not when the first document is asked for. */
function found(collection: string, query: Document, order: Order, run: Run): Generator<Document> {
  const { documents, scan, sorted } = run.reader.each(collection, query, order)
  return (function* () {
    try {
      if (sorted) yield* documents
      else yield* [...documents].toSorted(comparator(order))
    } finally {
      noted(run.scan, scan)
    }
  })()
}

/** Of several readings the worst index counts: one that looked at everything. */
function noted(total: Scan, { index, examined }: Scan): void {
  total.examined += examined
  total.index = total.index === null ? null : index
}

/**
 * `$expr: { $eq: ['$field', '$$variable'] }` within `$lookup`: says the same as a query too, so that an index is used.
 * Only for a field of the document itself: expressions and queries see paths through arrays differently.
 */
function withEqualities(query: Document, spec: unknown, run: Run): Document {
  const condition = isDocument(spec) ? spec['$expr'] : undefined
  const equalities = equalitiesIn(condition).flatMap(([field, name]) => {
    const value = run.variables[name]
    return value === undefined || value instanceof RegExp ? [] : [{ [field]: { $eq: value } }]
  })
  return equalities.length ? { $and: [query, ...equalities] } : query
}

function equalitiesIn(condition: unknown): [field: string, variable: string][] {
  if (!isDocument(condition)) return []
  const { $and, $eq } = condition
  if (Array.isArray($and)) return $and.flatMap(equalitiesIn)
  if (!Array.isArray($eq) || $eq.length !== 2) return []
  const texts = $eq.map(String)
  const field = texts.find((text) => /^\$[^$.]+$/.test(text))
  const variable = texts.find((text) => /^\$\$[^$.]+$/.test(text))
  return field && variable ? [[field.slice(1), variable.slice(2)]] : []
}
