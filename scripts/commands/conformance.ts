import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startCloud } from '../../platform/cloud/cloud'
import { expectedFailures } from '../../test/conformance/expected-failures'
import { prepareSuite, runSuite } from '../../test/conformance/suite'
import { judge } from '../../test/conformance/verdict'

/** The tests use these without making them. */
const collections = ['articles', 'attractions', 'join1', 'test-sortByCount', 'test-users', 'db-test-collection']

/** `npm run conformance [jest arguments]`: Tencent's own tests of its SDK, against platform/cloud. */
async function main(): Promise<boolean> {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'conformance-'))
  const cloud = await startCloud({
    dataFolder,
    functionsFolder: path.resolve(__dirname, '../../test/conformance/functions'),
    environment: {},
    collections: collections.map((name) => ({ name, indexes: [] })),
    timers: false,
  })
  try {
    prepareSuite(cloud.sdkEnvironment)
    const { passed, skipped, broken, outdated } = judge(
      await runSuite(cloud.sdkEnvironment, ...process.argv.slice(2)),
      expectedFailures,
    )
    for (const { name, why } of broken) console.error(`✗ ${name}\n${why}\n`)
    for (const name of outdated) console.error(`✗ on the list, but does not fail: ${name}`)
    const listed = Object.keys(expectedFailures).length
    console.log(`${passed} passed, ${listed} cannot here, ${skipped} left out by Tencent, ${broken.length} broken`)
    return !broken.length && !outdated.length
  } finally {
    await cloud.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

void main().then(
  (passed) => (process.exitCode = passed ? 0 : 1),
  (error: unknown) => {
    console.error(error)
    process.exitCode = 1
  },
)
