/** The process that gets killed: serves a data folder and lets writers write, telling each write before and after. */
import { writeSync } from 'node:fs'
import { startIn, type Place } from './declared'
import type { Operation } from './operations'
import { Lane, lanes } from './plan'
import { fileIdOf, workers } from './work'

export interface ChildTask extends Place {
  seed: number
  foundationSize: number
}

/** What the child tells, one line of JSON each. */
export type Told =
  | { told: 'starting' }
  | { told: 'ready'; address: string; session: string }
  | { told: 'asked'; operation: Operation }
  | { told: 'acknowledged' | 'refused'; token: string }
  | { told: 'failed'; token: string; message: string }

/** Written at once and outside of Node's buffers: the next moment this process may be dead. */
const tell = (told: Told) => void writeSync(1, `${JSON.stringify(told)}\n`)

async function serve(task: ChildTask): Promise<void> {
  tell({ told: 'starting' })
  const cloud = await startIn(task)
  tell({ told: 'ready', address: cloud.address, session: await cloud.sessionFor('oPhone') })
  const write = async (lane: number) => {
    const plan = new Lane(task.seed, task.round, lane, task.foundationSize)
    for (;;) {
      const operation = plan.next()
      const { token, kind } = operation
      tell({ told: 'asked', operation })
      try {
        const fileID = kind === 'discard' ? fileIdOf(operation.path) : undefined
        await cloud.call(`oWriter${lane}`, workers[lane % 2] ?? workers[0], { ...operation, fileID })
        tell({ told: 'acknowledged', token })
      } catch (error) {
        const message = String(error)
        tell(message.includes('TransactionConflict') ? { told: 'refused', token } : { told: 'failed', token, message })
      }
    }
  }
  await Promise.all(Array.from({ length: lanes }, (_, lane) => write(lane)))
}

void serve(JSON.parse(process.argv[2] ?? '') as ChildTask)
