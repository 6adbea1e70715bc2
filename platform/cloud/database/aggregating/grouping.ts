import { faults } from '../../fault'
import { isDocument, type Document } from '../ejson'
import { accumulators, type Accumulate } from './expressions/summaries'
import { identityOf } from './expressions/sets'
import { asPath, expression, isExpression, type Run, type StageMaker } from './stage'

interface Output {
  name: string
  accumulate: Accumulate
  value: (document: Document) => unknown
}

/** What is made of the documents of a group: `{ total: { $sum: '$n' } }`. */
export function readOutputs(fields: Document, run: Run): (documents: readonly Document[]) => Document {
  const outputs = Object.entries(fields).map(([name, spec]) => readOutput(name, spec, run))
  return (documents) =>
    Object.fromEntries(outputs.map(({ name, accumulate, value }) => [name, accumulate(documents.map(value)) ?? null]))
}

function readOutput(name: string, spec: unknown, run: Run): Output {
  if (name.includes('.')) throw faults.badRequest(`The field name '${name}' cannot contain '.'`)
  if (name.startsWith('$')) throw faults.badRequest(`The field name '${name}' cannot be an operator name`)
  const [[operator, operand] = ['', undefined], ...more] = isDocument(spec) ? Object.entries(spec) : []
  if (!operator.startsWith('$')) throw faults.badRequest(`The field '${name}' must be an accumulator object`)
  if (more.length) throw faults.badRequest(`The field '${name}' must specify one accumulator`)
  const accumulate = Object.hasOwn(accumulators, operator) ? accumulators[operator] : undefined
  if (!accumulate) throw faults.unsupported(`accumulator ${operator}`)
  if (Array.isArray(operand)) throw faults.badRequest(`The ${operator} accumulator is a unary operator`)
  return { name, accumulate, value: expression(operand, run) }
}

/** Documents by what an expression makes of them; a missing value counts as null. */
function grouped(documents: Iterable<Document>, key: (document: Document) => unknown) {
  const groups = new Map<string, { id: unknown; documents: Document[] }>()
  for (const document of documents) {
    const id = key(document) ?? null
    const identity = identityOf(id)
    const group = groups.get(identity)
    if (group) group.documents.push(document)
    else groups.set(identity, { id, documents: [document] })
  }
  return [...groups.values()]
}

const $group: StageMaker = (spec, run) => {
  if (!isDocument(spec)) throw faults.badRequest('the fields of $group must be specified in an object')
  if (!('_id' in spec)) throw faults.badRequest('a group specification must include an _id')
  const { _id, ...fields } = spec
  const [key, outputs] = [expression(_id, run), readOutputs(fields, run)]
  return (documents) =>
    grouped(documents, key).map((group) => Object.assign({ _id: group.id }, outputs(group.documents)))
}

const $sortByCount: StageMaker = (spec, run) => {
  if (!isExpression(spec)) throw faults.badRequest('$sortByCount needs a $-prefixed path or an expression')
  const key = expression(spec, run)
  return (documents) =>
    grouped(documents, key)
      .map((group) => ({ _id: group.id, count: group.documents.length }))
      .toSorted((a, b) => b.count - a.count)
}

const $count: StageMaker = (spec) => {
  const [name = '', ...more] = asPath(spec, '$count')
  if (more.length) throw faults.badRequest('the name in $count may not contain a dot')
  return function* (documents) {
    let total = 0
    for (const _ of documents) total++
    // Of nothing there is no count, not 0.
    if (total) yield { [name]: total }
  }
}

export const groupingStages: Record<string, StageMaker> = { $group, $sortByCount, $count }
