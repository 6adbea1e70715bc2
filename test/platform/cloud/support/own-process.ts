/** Serves a data folder in a process of its own, where limits can be set; tells its address, then its log, one line of JSON each. */
import { startCloud, type CollectionDeclaration } from '../../../../platform/cloud/cloud'

export interface OwnProcessTask {
  dataFolder: string
  functionsFolder: string
  collections: CollectionDeclaration[]
}

export type OwnProcessTold = { address: string; session: string } | { log: string } | { failed: string }

const tell = (told: OwnProcessTold) => void process.stdout.write(`${JSON.stringify(told)}\n`)

async function serve(task: OwnProcessTask): Promise<void> {
  const cloud = await startCloud({ ...task, environment: {}, timers: false, log: ({ text }) => tell({ log: text }) })
  tell({ address: cloud.address, session: await cloud.sessionFor('oSomebody') })
  process.stdin.resume().once('end', () => void cloud.close())
}

void serve(JSON.parse(process.argv[2] ?? '') as OwnProcessTask).catch((error: Error) => {
  tell({ failed: error.message })
  process.exitCode = 1
})
