import { Worker } from 'node:worker_threads'
import type { Sqlite } from '../../../../platform/cloud/database/sqlite'
import { end, flagsOfNewThread, guarded } from '../../../../platform/cloud/database/threads/ending'

const exec = (act: () => void): Sqlite =>
  ({ exec: act, run: () => ({ changes: 0, rowid: 0 }), rows: () => [] }) as unknown as Sqlite

it('a thread that is inside of libsql is ended when it comes out, and not before', async () => {
  const flags = flagsOfNewThread()
  const worker = new Worker(
    `const { workerData: flags } = require('node:worker_threads')
     setTimeout(() => Atomics.store(flags, 1, 0), 300)
     setInterval(() => undefined, 1000)`,
    { eval: true, workerData: flags },
  )
  const gone = new Promise((exited) => worker.once('exit', () => exited(Atomics.load(flags, 1))))
  await end(worker, flags)
  expect(await gone).toBe(0)
})

it('one that is to end goes in no more', () => {
  const flags = flagsOfNewThread()
  const done: string[] = []
  const sqlite = guarded(
    exec(() => done.push('inside')),
    flags,
  )
  sqlite.exec('')
  Atomics.store(flags, 0, 1)
  expect(() => sqlite.exec('')).toThrow('this thread is to end')
  expect(done).toEqual(['inside'])
})

it('one that came to its end by itself is waited for no longer', async () => {
  const flags = flagsOfNewThread()
  const worker = new Worker('', { eval: true })
  await end(worker, flags)
  expect(Atomics.load(flags, 1)).toBe(1)
})
