import { asError } from '../fault'
import type { Sqlite } from './sqlite'

interface Job {
  run: () => unknown
  done: (value: unknown) => void
  failed: (error: Error) => void
}

/** Everything asked within one tick shares one fsync; each job has a savepoint of its own, and nobody hears before the commit. */
export class GroupCommit {
  private queue: Job[] = []

  constructor(
    private readonly sqlite: Sqlite,
    private readonly afterRollback: () => void,
  ) {}

  write<Value>(run: () => Value): Promise<Value> {
    return new Promise<Value>((resolve, reject) => {
      const done = (value: unknown) => resolve(value as Value)
      if (this.queue.push({ run, done, failed: reject }) === 1) setImmediate(() => this.flush())
    })
  }

  flush(): void {
    const jobs = this.queue
    this.queue = []
    if (!jobs.length) return
    try {
      this.sqlite.exec('BEGIN IMMEDIATE')
      const answers = jobs.map((job) => this.attempt(job))
      this.sqlite.exec('COMMIT')
      for (const answer of answers) answer()
    } catch (error) {
      this.abandon(jobs, asError(error))
    }
  }

  private attempt(job: Job): () => void {
    this.sqlite.exec('SAVEPOINT job')
    try {
      const value = job.run()
      this.sqlite.exec('RELEASE job')
      return () => job.done(value)
    } catch (error) {
      this.sqlite.exec('ROLLBACK TO job; RELEASE job')
      this.afterRollback()
      return () => job.failed(asError(error))
    }
  }

  private abandon(jobs: Job[], error: Error): void {
    try {
      this.sqlite.exec('ROLLBACK')
    } catch (rollback) {
      error.message += ` (and no rollback: ${asError(rollback).message})`
    }
    this.afterRollback()
    for (const job of jobs) job.failed(error)
  }
}
