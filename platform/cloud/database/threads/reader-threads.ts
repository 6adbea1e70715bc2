import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { CloudFault, faults } from '../../fault'
import { end, flagsOfNewThread, type Flags } from './ending'
import type { Answer, Kind, Question, ThreadMessage } from './questions'

interface Job {
  kind: Kind
  question: unknown
  done: (value: unknown) => void
  failed: (error: Error) => void
}

interface Thread {
  worker: Worker
  flags: Flags
  ready: boolean
  job: Job | undefined
  overdue: NodeJS.Timeout | undefined
}

const threadFile = path.join(__dirname, 'reader-thread.cjs')
const mostThreads = 2
/** MB of heap one query may use before it is ended instead of the whole server. */
const mostMemory = 512

/** A query that was ended before it had looked at everything. */
export class Overrun extends CloudFault {
  constructor(message: string) {
    super('DATABASE_REQUEST_FAILED', message)
  }
}

/** Readers in threads of their own: what takes long there holds up neither writers nor short queries. */
export class ReaderThreads {
  private readonly threads = new Set<Thread>()
  private readonly waiting: Job[] = []

  constructor(
    private readonly file: string,
    /** Longest time for one query, in ms. */
    private readonly limitMs: number,
  ) {}

  ask<K extends Kind>(kind: K, question: Question<K>): Promise<Answer<K>> {
    return new Promise<Answer<K>>((resolve, reject) => {
      this.waiting.push({ kind, question, done: (value) => resolve(value as Answer<K>), failed: reject })
      const free = [...this.threads].filter(({ job }) => !job).length
      if (free < this.waiting.length && this.threads.size < mostThreads) this.start()
      this.assign()
    })
  }

  async close(): Promise<void> {
    for (const job of this.waiting.splice(0)) job.failed(faults.badRequest('the database is closing'))
    const threads = [...this.threads]
    this.threads.clear()
    for (const { job, overdue } of threads) {
      clearTimeout(overdue)
      job?.failed(faults.badRequest('the database is closing'))
    }
    await Promise.all(threads.map(({ worker, flags }) => end(worker, flags)))
  }

  private start(): void {
    const flags = flagsOfNewThread()
    const worker = new Worker(threadFile, {
      workerData: { file: this.file, flags },
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
    })
    const thread: Thread = { worker, flags, ready: false, job: undefined, overdue: undefined }
    this.threads.add(thread)
    worker.on('message', (message: ThreadMessage) => this.hear(thread, message))
    worker.on('error', (error) => this.died(thread, error))
  }

  private hear(thread: Thread, message: ThreadMessage): void {
    if (message.kind === 'ready') thread.ready = true
    else {
      const job = release(thread)
      if (message.kind === 'answer') job?.done(message.value)
      else if (message.kind === 'fault') job?.failed(new CloudFault(message.code, message.message))
      else job?.failed(Object.assign(new Error(message.message), { stack: message.stack }))
    }
    this.assign()
    // One that waits for nothing keeps no process alive.
    if (!thread.job) thread.worker.unref()
  }

  private assign(): void {
    for (const thread of this.threads) {
      if (!thread.ready || thread.job) continue
      const job = this.waiting.shift()
      if (!job) return
      thread.job = job
      thread.worker.ref()
      thread.overdue = setTimeout(() => this.tooLong(thread), this.limitMs)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
      thread.worker.postMessage({ kind: job.kind, question: job.question })
    }
  }

  private tooLong(thread: Thread): void {
    this.threads.delete(thread)
    void end(thread.worker, thread.flags)
    release(thread)?.failed(new Overrun(`the query took longer than ${this.limitMs} ms`))
    this.replaceMissing()
  }

  private died(thread: Thread, error: Error & { code?: string }): void {
    if (!this.threads.delete(thread)) return
    const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    const reason = outOfMemory ? new Overrun(`the query used more than ${mostMemory} MB`) : error
    // A thread that never came up would fail for everybody: whoever waits hears why.
    for (const job of thread.ready ? [release(thread)] : this.waiting.splice(0)) job?.failed(reason)
    this.replaceMissing()
  }

  private replaceMissing(): void {
    if (this.waiting.length && this.threads.size < mostThreads) this.start()
  }
}

function release(thread: Thread): Job | undefined {
  const { job } = thread
  clearTimeout(thread.overdue)
  thread.job = undefined
  return job
}
