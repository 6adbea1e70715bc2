import { faults } from '../../fault'
import { isDocument, type Document } from '../ejson'
import { growing, shrinking } from './arrays'
import { assertApart } from './conflicts'
import { fieldOperators, type Operator } from './operators'
import { assertPath, placesOf, put, remove, valueAt, type Steps } from './paths'
import { located } from './positions'
import { readTarget, rename } from './rename'

/** One operator on one path; `target` is where `$rename` goes. */
interface Task {
  path: string
  target?: string
  run: (document: Document, steps: Steps) => void
}

type ReadTask = (operand: unknown, path: string) => Task

const writing =
  (operator: Operator): ReadTask =>
  (operand, path) => {
    const change = operator(operand, path)
    return { path, run: (document, steps) => put(document, steps, change(valueAt(document, steps), steps)) }
  }

const taking =
  (operator: Operator): ReadTask =>
  (operand, path) => {
    const { run } = writing(operator)(operand, path)
    return {
      path,
      run: (document, steps) => {
        if (valueAt(document, steps) !== undefined) run(document, steps)
      },
    }
  }

const each = (operators: Record<string, Operator>, readWith: (operator: Operator) => ReadTask) =>
  Object.entries(operators).map(([name, operator]) => [name, readWith(operator)] as const)

const operators = new Map<string, ReadTask>([
  ...each({ ...fieldOperators, ...growing }, writing),
  ...each(shrinking, taking),
  ['$unset', (_, path) => ({ path, run: remove })],
  [
    '$rename',
    (operand, path) => {
      const target = readTarget(operand, path)
      return { path, target, run: (document) => rename(document, path, target) }
    },
  ],
])

/** Changes a document in place as MongoDB would; the query tells which element `a.$` means. */
export function applyUpdate(document: Document, update: Document, query: Document): void {
  const tasks = [...readTasks(update)].map(({ path, target, run }) => {
    const at = located(path, document, query)
    return { at, run, touched: target === undefined ? [at] : [at, target] }
  })
  assertApart(tasks.flatMap(({ touched }) => touched))
  for (const { at, run } of tasks) for (const steps of placesOf(document, at)) run(document, steps)
}

function* readTasks(update: Document): Generator<Task> {
  for (const [name, fields] of Object.entries(update)) {
    const read = operators.get(name)
    if (!read) throw faults.unsupported(`update operator ${name}`)
    if (!isDocument(fields)) throw faults.badRequest(`${name} needs an object`)
    for (const [path, operand] of Object.entries(fields)) {
      assertPath(path)
      yield read(operand, path)
    }
  }
}
