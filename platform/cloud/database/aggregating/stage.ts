import { faults } from '../../fault'
import { isDocument, type Document } from '../ejson'
import type { Reader, Scan } from '../reading/reader'
import { compile, scopeOf } from './expressions/compile'
import type { Evaluate } from './expressions/operator'

/** `{ $match: … }`, taken apart. */
export interface StageSpec {
  name: string
  spec: unknown
}

/** What the stages of one pipeline share. */
export interface Run {
  reader: Reader
  /** What `let` of an enclosing `$lookup` has bound. */
  variables: Readonly<Record<string, unknown>>
  /** Added to by whatever looks at documents. */
  scan: Scan
}

/** Documents flow through one by one where the stage allows it. */
export type Stage = (documents: Iterable<Document>) => Iterable<Document>
/** Reads the specification of a stage once; refuses what it does not know by name. */
export type StageMaker = (spec: unknown, run: Run) => Stage
/** Runs stages over what the one before left. */
export type Pipeline = (stages: readonly StageSpec[], run: Run) => Stage

export function asSpec(
  spec: unknown,
  stage: string,
  required: readonly string[],
  optional: readonly string[] = [],
): Document {
  if (!isDocument(spec)) throw faults.badRequest(`the ${stage} stage specification must be an object`)
  const stranger = Object.keys(spec).find((name) => !required.includes(name) && !optional.includes(name))
  if (stranger !== undefined) throw faults.unsupported(`option ${stranger} of ${stage}`)
  const lacking = required.find((name) => spec[name] === undefined)
  if (lacking !== undefined) throw faults.badRequest(`${stage} needs '${lacking}'`)
  return spec
}

/** An expression about one document of this run. */
export function expression(source: unknown, run: Run): (document: Document) => unknown {
  const evaluate: Evaluate = compile(source, Object.keys(run.variables))
  return (document) => evaluate(scopeOf(document, run.variables))
}

/** Takes `[{ $match: … }, …]` apart, as it stands within `$lookup` and `$facet`. */
export function readStages(pipeline: unknown, within: string): StageSpec[] {
  if (!Array.isArray(pipeline)) throw faults.badRequest(`a pipeline in ${within} must be an array of stages`)
  const stages = pipeline.map((stage) => {
    const [[name, spec] = ['', undefined], ...more] = isDocument(stage) ? Object.entries(stage) : []
    if (!name || more.length) throw faults.badRequest('a pipeline stage must be an object with exactly one field')
    return { name, spec }
  })
  assertPlaces(stages)
  return stages
}

export function assertPlaces(stages: readonly StageSpec[]): void {
  if (stages.findLastIndex(({ name }) => name === '$geoNear') < 1) return
  throw faults.badRequest('$geoNear is only valid as the first stage in a pipeline')
}

/** The name of a field that a stage writes or reads, taken apart. */
export function asPath(path: unknown, what: string): string[] {
  const parts = typeof path === 'string' ? path.split('.') : ['']
  if (parts.some((part) => !part || part.startsWith('$') || part === '__proto__')) {
    throw faults.badRequest(`${JSON.stringify(path)} is not a valid field path in ${what}`)
  }
  return parts
}

/** `'$field'` or `{ $operator: … }`: what may stand where a stage groups. */
export const isExpression = (spec: unknown): boolean =>
  isDocument(spec) ? Boolean(Object.keys(spec)[0]?.startsWith('$')) : typeof spec === 'string' && spec.startsWith('$')
