import { parseArgs } from 'node:util'
import { runFaults } from '../test/platform/cloud/faults/trial'

/** `npm run faults [-- --seed 7 --kills 20]`: kills platform/cloud again and again under eight writers and looks whether anything acknowledged is lost. */
async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
      kills: { type: 'string', default: '24' },
      documents: { type: 'string', default: '20000' },
    },
  })
  const [seed, kills, foundationSize] = [Number(values.seed), Number(values.kills), Number(values.documents)]
  console.log(`seed ${seed}`)
  const { figures, problems, folder } = await runFaults({ seed, kills, foundationSize, say: console.log })
  for (const problem of problems) console.error(`✗ ${problem}`)
  if (problems.length) console.error(`the data is kept in ${folder}`)
  console.log(
    [
      `${figures.kills} kills under load and ${figures.killsWhileRecovering} during recovery`,
      `${figures.acknowledged} acknowledged writes`,
      `${figures.transactions} transactions`,
      `${figures.uploads} uploads`,
      `${figures.indexesTakenUp} indexes built further`,
      `${figures.inDoubt} in doubt, of which ${figures.inDoubtDone} done`,
      `${problems.length} lost or wrong`,
    ].join(', '),
  )
  return !problems.length
}

void main().then(
  (passed) => (process.exitCode = passed ? 0 : 1),
  (error: unknown) => {
    console.error(error)
    process.exitCode = 1
  },
)
