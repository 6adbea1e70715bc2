import { availableParallelism } from 'node:os'
import { runStep, type Step } from '../check/steps'

/** What a change must pass, cheapest first. Each is run to its end, so that one run shows everything. */
const cheap: Step[] = [
  ['lint', 'oxlint', '--type-aware', '--deny-warnings'],
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['packages', 'tsx', 'scripts/check/packages.ts'],
  ['types', 'tsc', '-p', 'tsconfig.json'],
  ['types of the phone', 'tsc', '-p', 'miniprogram/tsconfig.json'],
  ['types of the console', 'tsc', '-p', 'console/tsconfig.json'],
  ['types of the host', 'tsc', '-p', 'platform/phone/runtime/tsconfig.json'],
  ['types of the public page', 'tsc', '-p', 'verify/tsconfig.json'],
  ['types of the stage', 'tsc', '-p', 'scripts/stage/tsconfig.json'],
  ['generated files', 'tsx', 'scripts/commands/docs.ts', '--check'],
]
const tests: Step = ['tests', 'tsx', 'scripts/commands/test.ts']
const foreign: Step[] = [
  ['conformance', 'tsx', 'scripts/commands/conformance.ts'],
  ['WeChat’s compiler', 'tsx', 'scripts/commands/compile.ts'],
]

async function main(): Promise<void> {
  const failed = await runTogether(cheap)
  // The tests keep every core busy by themselves, and are watched while they run.
  if (!(await runStep(tests, { watched: true }))) failed.push(tests)
  failed.push(...(await runTogether(foreign)))
  if (failed.length) console.error(`\nFailed: ${failed.map(([name]) => name).join(', ')}`)
  process.exitCode = failed.length ? 1 : 0
}

/** As many at once as there are cores; answers those that failed. */
async function runTogether(steps: Step[]): Promise<Step[]> {
  const waiting = [...steps]
  const failed: Step[] = []
  const runWaiting = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift())
      if (!(await runStep(step, { watched: false }))) failed.push(step)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, runWaiting))
  return failed
}

void main()
