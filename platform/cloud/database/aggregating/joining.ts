import { CloudFault, faults } from '../../fault'
import { isDocument, type Document } from '../ejson'
import { reach } from '../matching/paths'
import { asVariable } from './expressions/operator'
import {
  asPath,
  asSpec,
  expression,
  readStages,
  type Pipeline,
  type Run,
  type StageMaker,
  type StageSpec,
} from './stage'
import { identityOf } from './expressions/sets'
import { leading } from './leading'
import { put } from './shaping'

type Find = (document: Document) => Document[]

/** Joins documents of another collection: by equal fields, by a pipeline of its own, or both. */
export const lookup =
  (pipeline: Pipeline): StageMaker =>
  (spec, run) => {
    const optional = ['localField', 'foreignField', 'let', 'pipeline']
    const {
      from,
      as,
      localField,
      foreignField,
      let: vars,
      pipeline: stages,
    } = asSpec(spec, '$lookup', ['from', 'as'], optional)
    if (typeof from !== 'string') throw faults.badRequest("$lookup needs a name in 'from'")
    const target = asPath(as, "'as' of $lookup")
    if (vars !== undefined && stages === undefined) throw faults.badRequest("$lookup has 'let', but no 'pipeline'")
    const byFields = localField !== undefined || foreignField !== undefined
    if (byFields && (typeof localField !== 'string' || typeof foreignField !== 'string')) {
      throw faults.badRequest('$lookup requires both or neither of localField and foreignField')
    }
    if (!byFields && stages === undefined) throw faults.badRequest("$lookup requires fields or a 'pipeline'")
    for (const path of byFields ? [localField, foreignField] : []) asPath(path, '$lookup')
    const equal = byFields ? equalTo(from, String(localField), String(foreignField), run) : undefined
    const joined = stages === undefined ? equal : piped({ from, vars, stages, equal }, pipeline, run)
    return function* (documents) {
      for (const document of documents) yield put(document, target, joined?.(document) ?? [])
    }
  }

interface Piped {
  from: string
  vars: unknown
  stages: unknown
  equal: Find | undefined
}

function piped({ from, vars = {}, stages, equal }: Piped, pipeline: Pipeline, run: Run): Find {
  if (!isDocument(vars)) throw faults.badRequest("$lookup argument 'let' must be an object")
  if ('CURRENT' in vars) throw faults.unsupported("CURRENT in the 'let' of $lookup")
  const read = readStages(stages, '$lookup')
  const bind = Object.entries(vars).map(
    ([name, value]) => [asVariable(name, '$lookup'), expression(value, run)] as const,
  )
  // Read once now, so that a mistake shows even when nothing is joined.
  pipeline(read, { ...run, variables: { ...run.variables, ...Object.fromEntries(bind.map(([name]) => [name, null])) } })
  const all = (variables: Run['variables']) => joinedBy(from, read, pipeline, { ...run, variables })
  const unbound = !bind.length && !equal ? once(() => all(run.variables)) : undefined
  return (document) => {
    if (unbound) return unbound()
    const variables = { ...run.variables, ...Object.fromEntries(bind.map(([name, value]) => [name, value(document)])) }
    return equal ? [...pipeline(read, { ...run, variables })(equal(document))] : all(variables)
  }
}

function joinedBy(from: string, stages: StageSpec[], pipeline: Pipeline, run: Run): Document[] {
  const { documents, rest } = orNothing(() => leading(from, stages, run)) ?? { documents: [], rest: stages }
  return [...pipeline(rest, run)(documents)]
}

/** Documents whose field equals, or has among its elements, the local one or one of its elements. */
function equalTo(from: string, localField: string, foreignField: string, run: Run): Find {
  const [local, foreign] = [reach(localField), reach(foreignField)]
  // Where there is no value at all it counts as null.
  const valuesOf = (document: Document) => {
    const values = local(document).flatMap(({ value }) => opened(value))
    const present = values.filter((value) => value !== undefined)
    return present.length ? present : [null]
  }
  const indexed = once(() => orNothing(() => run.reader.each(from, { [foreignField]: { $in: [null] } }))?.scan.index)
  const table = once(() => tableOf(orNothing(() => all(from, run)) ?? [], foreign))
  return (document) => {
    const values = valuesOf(document)
    if (!indexed()) return table()(values)
    const { documents, scan } = run.reader.each(from, { [foreignField]: { $in: values } })
    const found = [...documents]
    run.scan.examined += scan.examined
    return found
  }
}

function all(from: string, run: Run): Document[] {
  const { documents, scan } = run.reader.each(from, {})
  const found = [...documents]
  run.scan.examined += scan.examined
  run.scan.index = null
  return found
}

/** Without an index the other collection is read once and kept by the values of its field. */
function tableOf(documents: Document[], hits: (document: Document) => { value: unknown }[]) {
  const places = new Map<string, number[]>()
  for (const [place, document] of documents.entries()) {
    const whole = hits(document).map(({ value }) => value)
    const elements = whole.filter(Array.isArray).flat(1) as unknown[]
    for (const identity of new Set(whole.concat(elements).map((value) => identityOf(value ?? null)))) {
      const known = places.get(identity)
      if (known) known.push(place)
      else places.set(identity, [place])
    }
  }
  return (values: unknown[]): Document[] => {
    const found = new Set(values.flatMap((value) => places.get(identityOf(value)) ?? []))
    return [...found].toSorted((a, b) => a - b).flatMap((place): Document[] => documents.slice(place, place + 1))
  }
}

const opened = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [value])

/** A collection that does not exist joins nothing. */
function orNothing<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof CloudFault && error.code === 'DATABASE_COLLECTION_NOT_EXIST') return undefined
    throw error
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
