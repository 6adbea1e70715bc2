import type { Worker } from 'node:worker_threads'
import type { Sqlite } from '../sqlite'

/*
 * libsql takes the whole process along when its thread is ended while it hands something over to JavaScript. So a thread
 * tells when it is inside of libsql, and goes in no more once it is to end.
 */
const [stopping, inside] = [0, 1]

export type Flags = Int32Array<SharedArrayBuffer>

/** A thread that comes up counts as inside until it says otherwise. */
export function flagsOfNewThread(): Flags {
  const flags = new Int32Array(new SharedArrayBuffer(8))
  flags[inside] = 1
  return flags
}

const outside = (flags: Flags) => void Atomics.store(flags, inside, 0)

/** The connection as a thread uses it from now on, which may be ended whenever it is not in there. */
export function guarded(sqlite: Sqlite, flags: Flags): Sqlite {
  const guard =
    <Given extends unknown[], Value>(ask: (...given: Given) => Value) =>
    (...given: Given): Value => {
      Atomics.store(flags, inside, 1)
      try {
        if (Atomics.load(flags, stopping)) throw new Error('this thread is to end')
        return ask(...given)
      } finally {
        outside(flags)
      }
    }
  outside(flags)
  return { ...sqlite, run: guard(sqlite.run), rows: guard(sqlite.rows) as Sqlite['rows'], exec: guard(sqlite.exec) }
}

const pauseMs = 5

/** Ends a thread as soon as that harms nobody else. */
export async function end(worker: Worker, flags: Flags): Promise<void> {
  let gone = false
  worker.once('exit', () => (gone = true))
  Atomics.store(flags, stopping, 1)
  while (!gone && Atomics.load(flags, inside)) await new Promise((soon) => setTimeout(soon, pauseMs))
  await worker.terminate()
}
