import { Cron } from 'croner'
import { asError, faults } from '../fault'
import type { LogLine } from '../journal'
import type { FunctionSpec, Trigger } from './messages'
import { CallFault, type Runner } from './runner'
import { minutesEastOfUtc } from './schedule'

/** Runs functions by the timers of their config.json. */
export class Timers {
  private jobs: Cron[] = []

  constructor(
    private readonly runner: Runner,
    private readonly enabled: boolean,
    private readonly log: (line: LogLine) => void,
  ) {
    this.schedule()
  }

  /** Reads the triggers anew. */
  schedule(): void {
    this.stop()
    if (!this.enabled) return
    this.jobs = this.runner.functions.flatMap((spec) =>
      spec.triggers.map(
        ({ name, config }) =>
          new Cron(
            config,
            { utcOffset: minutesEastOfUtc, unref: true, catch: (error) => this.failed(spec, error) },
            () => this.run(spec.name, name),
          ),
      ),
    )
  }

  stop(): void {
    for (const job of this.jobs) job.stop()
    this.jobs = []
  }

  async run(functionName: string, triggerName: string): Promise<void> {
    const trigger = this.find(functionName, triggerName)
    const event = { Type: 'timer', TriggerName: trigger.name, Time: new Date().toISOString() }
    await this.runner.run(functionName, event, { source: 'wx_trigger' })
  }

  private find(functionName: string, triggerName: string): Trigger {
    const spec = this.runner.functions.find(({ name }) => name === functionName)
    if (!spec) throw faults.noFunction(functionName)
    const trigger = spec.triggers.find(({ name }) => name === triggerName)
    if (!trigger) throw new Error(`function ${functionName} has no timer named ${triggerName}`)
    return trigger
  }

  private failed(spec: FunctionSpec, thrown: unknown): void {
    // The runner has logged a failed call already.
    if (thrown instanceof CallFault) return
    const error = asError(thrown)
    this.log({
      time: new Date().toISOString(),
      level: 'error',
      text: error.stack ?? error.message,
      function: spec.name,
    })
  }
}
