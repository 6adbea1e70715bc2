import { asError, CloudFault } from '../../fault'
import { DatabaseFailure, rollBack, type Sqlite } from '../sqlite'

interface Job {
  /** Jobs run in the order they were asked for. */
  number: number
  run: () => unknown
  done: (value: unknown) => void
  failed: (error: Error) => void
  /** Runs out when it has been held back for long enough. */
  patience?: NodeJS.Timeout
}

/** Thrown by a job that meets what somebody holds: nothing of it stays, and it runs again when they let go. */
export class HeldBack extends CloudFault {
  constructor(readonly holder: object) {
    super('SERVER_TIMEOUT', 'other transactions held the document for too long')
  }
}

/** Everything asked within one tick shares one fsync; each job has a savepoint of its own, and nobody hears before the commit. */
export class GroupCommit {
  private queue: Job[] = []
  private readonly held = new Map<object, Job[]>()
  private asked = 0
  /** What was known of the file is to be read again. */
  private stale = false

  /** `mostHeldMs`: how long a job may be held back in all. */
  constructor(
    private readonly sqlite: Sqlite,
    private readonly afterRollback: () => void,
    private readonly mostHeldMs: number,
  ) {}

  write<Value>(run: () => Value): Promise<Value> {
    return new Promise<Value>((resolve, reject) => {
      const done = (value: unknown) => resolve(value as Value)
      const job: Job = { number: this.asked++, run, done, failed: reject }
      if (this.queue.push(job) === 1) setImmediate(() => this.flush())
    })
  }

  flush(): void {
    const jobs = this.queue
    this.queue = []
    if (!jobs.length) return
    try {
      if (this.stale) this.refresh()
      this.sqlite.exec('BEGIN IMMEDIATE')
      const answers = jobs.map((job) => this.attempt(job))
      this.sqlite.exec('COMMIT')
      for (const answer of answers) answer()
    } catch (error) {
      this.abandon(jobs, asError(error))
    }
  }

  /** Runs what waited for this holder, at once: nobody else can take hold before. */
  release(holder: object): void {
    const waited = this.held.get(holder)
    if (!waited) return
    this.held.delete(holder)
    this.queue = [...waited, ...this.queue].toSorted((a, b) => a.number - b.number)
    this.flush()
  }

  /** Throws what a job would throw now, and leaves nothing of it. Not from within a job. */
  rehearse(run: () => void): void {
    this.sqlite.exec('BEGIN IMMEDIATE')
    try {
      run()
    } finally {
      rollBack(this.sqlite)
      this.afterRollback()
    }
  }

  private attempt(job: Job): () => void {
    this.sqlite.exec('SAVEPOINT job')
    try {
      const value = job.run()
      this.sqlite.exec('RELEASE job')
      return () => job.done(value)
    } catch (error) {
      // The file has failed, and with it the whole commit.
      if (error instanceof DatabaseFailure) throw error
      this.sqlite.exec('ROLLBACK TO job; RELEASE job')
      this.afterRollback()
      if (error instanceof HeldBack) return () => this.hold(job, error)
      return () => job.failed(asError(error))
    }
  }

  private hold(job: Job, fault: HeldBack): void {
    this.held.set(fault.holder, [...(this.held.get(fault.holder) ?? []), job])
    job.patience ??= setTimeout(() => this.giveUp(job, fault), this.mostHeldMs).unref()
  }

  private giveUp(job: Job, fault: HeldBack): void {
    for (const [holder, waiting] of this.held) {
      const others = waiting.filter((each) => each !== job)
      this.held.set(holder, others)
    }
    // One that was answered long ago hears nothing of this.
    job.failed(fault)
  }

  private abandon(jobs: Job[], error: Error): void {
    for (const job of jobs) job.failed(error)
    this.stale = true
    try {
      rollBack(this.sqlite)
      this.refresh()
    } catch (next) {
      // Everybody here was told already; whoever writes next is told what is wrong now.
      if (!(next instanceof DatabaseFailure)) throw next
    }
  }

  private refresh(): void {
    this.afterRollback()
    this.stale = false
  }
}
