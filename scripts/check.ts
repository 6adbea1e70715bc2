import { spawnSync } from 'node:child_process'

/** What a change must pass, cheapest first. Each is run to its end, so that one run shows everything. */
const steps: [name: string, command: string, ...args: string[]][] = [
  ['packages', 'tsx', 'scripts/check/packages.ts'],
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['lint', 'oxlint', '--type-aware', '--deny-warnings'],
  ['types', 'tsc', '-p', 'tsconfig.json'],
  ['types of the phone', 'tsc', '-p', 'miniprogram/tsconfig.json'],
  ['types of the console', 'tsc', '-p', 'console/tsconfig.json'],
  ['types of the host', 'tsc', '-p', 'platform/phone/runtime/tsconfig.json'],
  ['types of the public page', 'tsc', '-p', 'verify/tsconfig.json'],
  ['types of the stage', 'tsc', '-p', 'scripts/stage/tsconfig.json'],
  ['generated files', 'tsx', 'scripts/docs.ts', '--check'],
  ['tests', 'tsx', 'scripts/test.ts'],
  ['conformance', 'tsx', 'scripts/conformance.ts'],
  ['WeChat’s compiler', 'tsx', 'scripts/compile.ts'],
]

const failed = steps.filter(([name, command, ...args]) => {
  const from = Date.now()
  console.log(`\n■ ${name}`)
  const { status } = spawnSync('npx', ['--no-install', command, ...args], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${((Date.now() - from) / 1000).toFixed(1)} s)`)
  return status !== 0
})

if (failed.length) console.error(`\nFailed: ${failed.map(([name]) => name).join(', ')}`)
process.exitCode = failed.length ? 1 : 0
