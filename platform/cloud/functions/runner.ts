import { randomUUID } from 'node:crypto'
import { asError, CloudFault, faults } from '../fault'
import type { Journal, LogLine } from '../journal'
import { callEnvironment, contextOf, instanceEnvironment, type Origin, type PlatformIdentity } from './environment'
import { readFunctions } from './folder'
import { RunFault, type FunctionSpec, type WorkerMessage } from './messages'
import { Pool } from './pool'

export interface RunnerParts {
  folder: string
  environment: Record<string, string>
  platform: PlatformIdentity
  journal: Journal
  log: (line: LogLine) => void
  /** Told of every call before it runs. */
  onCall?: (origin: Origin) => void
}

/** A call that runs: which function, and for whom. */
export interface RunningCall {
  spec: FunctionSpec
  origin: Origin
}

/** Functions that call functions may do so this many times over; without an end each level would take an instance. */
const longestChain = 16

/** A finished call: its id for the caller to quote, and its answer as JSON. */
export interface Outcome {
  requestId: string
  result: string
}

/** A call that failed, with the id under which the log has the stack. */
export class CallFault extends RunFault {
  constructor(
    readonly requestId: string,
    code: string,
    message: string,
  ) {
    super(code, message)
  }
}

/** Runs the functions of a folder and keeps the record of their calls. */
export class Runner {
  private specs: Map<string, FunctionSpec>
  private pools = new Map<string, Pool>()
  private leaving: Pool[] = []
  private readonly logs = new Map<string, LogLine[]>()
  private readonly running = new Map<string, RunningCall>()

  constructor(private readonly parts: RunnerParts) {
    this.specs = readFunctions(parts.folder)
  }

  get functions(): FunctionSpec[] {
    return [...this.specs.values()]
  }

  /** The call with this id, while it runs. */
  callOf(callId: string): RunningCall | undefined {
    return this.running.get(callId)
  }

  /** Takes up rebuilt bundles; calls under way end on the old ones. */
  reload(): void {
    this.specs = readFunctions(this.parts.folder)
    for (const pool of this.pools.values()) pool.close()
    this.leaving = [...this.leaving, ...this.pools.values()].filter((pool) => pool.busy)
    this.pools = new Map()
  }

  async run(name: string, event: unknown, origin: Origin): Promise<Outcome> {
    const spec = this.specs.get(name)
    if (!spec) throw faults.noFunction(name)
    const chain = origin.source.split(',').length
    if (chain > longestChain)
      throw new CloudFault('FUNCTIONS_EXECUTE_FAIL', `functions call each other more than ${longestChain} times over`)
    const { journal, platform, onCall } = this.parts
    onCall?.(origin)
    const requestId = randomUUID()
    const environment = callEnvironment(requestId, origin, platform)
    const context = contextOf(requestId, spec, platform.envId, environment)
    const started = performance.now()
    const ended = (error: string | null) => {
      const logs = this.logs.get(requestId) ?? []
      this.logs.delete(requestId)
      this.running.delete(requestId)
      journal.callEnded({ name, requestId, ms: performance.now() - started, logs, error })
    }
    journal.callStarted(requestId, name)
    this.logs.set(requestId, [])
    this.running.set(requestId, { spec, origin })
    try {
      const result = await this.poolOf(spec).run({ callId: requestId, event, environment, context }, chain > 1)
      ended(null)
      return { requestId, result }
    } catch (thrown) {
      const error = asError(thrown)
      const detail = error instanceof RunFault ? error.detail : (error.stack ?? error.message)
      this.note({ level: 'error', text: detail, function: name, requestId })
      ended(error.message)
      throw new CallFault(requestId, error instanceof RunFault ? error.code : 'SYS_ERR', error.message)
    }
  }

  /** Lets calls end, each within its own time limit, then stops everything. */
  async close(): Promise<void> {
    const pools = [...this.pools.values(), ...this.leaving]
    while (pools.some((pool) => pool.busy)) {
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    await Promise.all(pools.map((pool) => pool.terminate()))
  }

  private poolOf(spec: FunctionSpec): Pool {
    let pool = this.pools.get(spec.name)
    if (!pool) {
      const given = { ...this.parts.environment, ...spec.environment }
      const environment = instanceEnvironment(given, this.parts.platform)
      pool = new Pool(spec, environment, (message) => this.hear(spec.name, message))
      this.pools.set(spec.name, pool)
    }
    return pool
  }

  private hear(name: string, { callId, level, text }: Extract<WorkerMessage, { kind: 'log' }>): void {
    this.note({ level, text, function: name, ...(callId && { requestId: callId }) })
  }

  private note(line: Omit<LogLine, 'time'>): void {
    const full = { time: new Date().toISOString(), ...line }
    if (line.requestId) this.logs.get(line.requestId)?.push(full)
    this.parts.log(full)
  }
}
