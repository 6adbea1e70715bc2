import { parseArgs } from 'node:util'
import { runFaults } from '../../test/platform/cloud/faults/trial'

/** `npm run faults [-- --seed 7 --kills 20]`: kills platform/cloud again and again under eight writers and looks whether anything acknowledged is lost. */
async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
      kills: { type: 'string', default: '24' },
      documents: { type: 'string', default: '20000' },
    },
  })
  const [seed = 0, kills = 0, foundationSize = 0] = [values.seed, values.kills, values.documents].map(wholeNumber)
  if (!kills) throw new Error('without a kill nothing is tried')
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

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${text} is no whole number`)
  return Number(text)
}

void main().then(
  (passed) => (process.exitCode = passed ? 0 : 1),
  (error: unknown) => {
    console.error(error)
    process.exitCode = 1
  },
)
