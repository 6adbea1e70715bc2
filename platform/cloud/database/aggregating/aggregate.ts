import { faults } from '../../fault'
import { toText, valueFromText } from '../ejson'
import { noScan, type Reader, type Scan } from '../reading/reader'
import { bucketStages } from './buckets'
import { facet, flowStages } from './flow'
import { groupingStages } from './grouping'
import { lookup } from './joining'
import { leading } from './leading'
import { $geoNear } from './near'
import { shapingStages } from './shaping'
import { assertPlaces, type Pipeline, type Run, type StageMaker, type StageSpec } from './stage'

const stageMakers: Record<string, StageMaker> = {
  ...flowStages,
  ...groupingStages,
  ...bucketStages,
  ...shapingStages,
  $geoNear,
  $facet: facet(pipeline),
  $lookup: lookup(pipeline),
}

/** A stage as the SDK sends it. */
export interface WireStage {
  stageKey: string
  stageValue: string
}

/** Runs a pipeline over a collection: plain texts in, plain texts out, so that it may run in any thread. */
export function aggregate(
  reader: Reader,
  collection: string,
  wireStages: readonly WireStage[],
): { documents: string[]; scan: Scan } {
  const stages = wireStages.map(({ stageKey, stageValue }) => ({ name: stageKey, spec: valueFromText(stageValue) }))
  assertPlaces(stages)
  const run: Run = { reader, variables: { NOW: new Date() }, scan: { ...noScan } }
  const { documents, rest } = leading(collection, stages, run)
  return { documents: [...pipeline(rest, run)(documents)].map(toText), scan: run.scan }
}

function pipeline(...[stages, run]: Parameters<Pipeline>): ReturnType<Pipeline> {
  const made = stages.map((stage) => makeStage(stage, run))
  return (documents) => made.reduce((flow, stage) => stage(flow), documents)
}

function makeStage({ name, spec }: StageSpec, run: Run) {
  const make = Object.hasOwn(stageMakers, name) ? stageMakers[name] : undefined
  if (!make) throw faults.unsupported(`aggregation stage ${name}`)
  return make(spec, run)
}
