import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { RunFault, type FunctionSpec, type WorkerCall, type WorkerMessage } from './messages'

type LogMessage = Extract<WorkerMessage, { kind: 'log' }>

interface Job {
  /** Made by a function, which waits for it. */
  nested: boolean
  call: WorkerCall
  done: (result: string) => void
  failed: (error: RunFault) => void
}

interface Instance {
  worker: Worker
  ready: boolean
  job: Job | undefined
  timer: NodeJS.Timeout | undefined
}

const workerFile = path.join(__dirname, 'worker.cjs')
/** Of calls from outside so many run at once. Calls from functions come on top: their callers wait for them. */
const most = { outsideCalls: 4, instances: 32 }
const idleAfterMs = 60_000

/** The instances of one function: as many as there are calls at once, each serving one call at a time. */
export class Pool {
  private readonly instances = new Set<Instance>()
  private readonly waiting: Job[] = []
  private readonly ending = new Set<Promise<unknown>>()
  private closed = false

  constructor(
    private readonly spec: FunctionSpec,
    private readonly environment: Record<string, string>,
    private readonly onLog: (message: LogMessage) => void,
  ) {}

  run(call: WorkerCall, nested: boolean): Promise<string> {
    if (this.closed) return Promise.reject(new RunFault('FUNCTIONS_EXECUTE_FAIL', 'the function is being replaced'))
    return new Promise((done, failed) => {
      // A waiting caller keeps its own instance busy, so whom it calls goes first.
      this.waiting[nested ? 'unshift' : 'push']({ nested, call, done, failed })
      this.startMissing()
      this.assign()
    })
  }

  /** Serves whoever waits already, then ends every instance. */
  close(): void {
    this.closed = true
    this.assign()
  }

  /** Whether anything still runs, waits or ends. */
  get busy(): boolean {
    return this.ending.size > 0 || this.waiting.length > 0 || [...this.instances].some(({ job }) => job)
  }

  async terminate(): Promise<void> {
    this.closed = true
    for (const job of this.waiting.splice(0)) job.failed(new RunFault('FUNCTIONS_EXECUTE_FAIL', 'the cloud is closing'))
    for (const instance of this.instances) {
      // One that works tells its caller when it ends; nobody hears of the others.
      if (instance.job) this.end(instance.worker)
      else this.retire(instance)
    }
    await Promise.all(this.ending)
  }

  private start(): void {
    const worker = new Worker(workerFile, {
      workerData: { file: this.spec.file },
      env: this.environment,
      resourceLimits: { maxOldGenerationSizeMb: this.spec.memorySize },
      stdout: true,
      stderr: true,
    })
    const instance: Instance = { worker, ready: false, job: undefined, timer: undefined }
    this.instances.add(instance)
    worker.on('message', (message: WorkerMessage) => this.hear(instance, message))
    worker.on('error', (error) => this.died(instance, error))
    worker.on('exit', (code) => this.died(instance, new Error(`the function ended its process (${code})`)))
    for (const [stream, level] of [
      [worker.stdout, 'info'],
      [worker.stderr, 'error'],
    ] as const) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.onLog({ kind: 'log', callId: instance.job?.call.callId ?? '', level, text: text.trimEnd() })
      })
    }
  }

  private hear(instance: Instance, message: WorkerMessage): void {
    if (message.kind === 'log') return this.onLog(message)
    if (message.kind === 'ready') instance.ready = true
    else if (message.callId === instance.job?.call.callId) this.settle(instance, message)
    this.assign()
  }

  private settle(instance: Instance, message: Extract<WorkerMessage, { kind: 'done' | 'failed' }>): void {
    const job = this.release(instance)
    if (message.kind === 'done') job?.done(message.result)
    else job?.failed(new RunFault('FUNCTIONS_EXECUTE_FAIL', message.error.message, message.error.stack))
    instance.timer = setTimeout(() => this.retireIdle(instance), idleAfterMs).unref()
  }

  private release(instance: Instance): Job | undefined {
    const { job } = instance
    clearTimeout(instance.timer)
    instance.job = undefined
    return job
  }

  private assign(): void {
    for (const instance of this.instances) {
      if (this.closed && !this.waiting.length && !instance.job) this.retire(instance)
      if (!instance.ready || instance.job) continue
      const job = this.nextJob()
      if (!job) continue
      clearTimeout(instance.timer)
      instance.job = job
      instance.timer = setTimeout(() => this.overdue(instance), this.spec.timeout * 1000)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
      instance.worker.postMessage(job.call)
    }
  }

  private overdue(instance: Instance): void {
    const job = this.release(instance)
    this.retire(instance)
    const text = `Invoking task timed out after ${this.spec.timeout} seconds`
    job?.failed(new RunFault('FUNCTIONS_TIME_LIMIT_EXCEEDED', text))
    this.startMissing()
  }

  private died(instance: Instance, error: Error & { code?: string }): void {
    if (!this.instances.delete(instance)) return
    // An instance that never came up would fail for everybody: whoever waits hears why.
    const jobs = instance.ready ? [this.release(instance)] : this.waiting.splice(0)
    clearTimeout(instance.timer)
    const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    const code = outOfMemory ? 'FUNCTION_MEMORY_LIMIT_EXCEEDED' : 'FUNCTIONS_EXECUTE_FAIL'
    const text = outOfMemory ? `the function used more than ${this.spec.memorySize} MB` : error.message
    for (const job of jobs) job?.failed(new RunFault(code, text, error.stack))
    if (!jobs.some(Boolean) && instance.ready)
      this.onLog({ kind: 'log', callId: '', level: 'error', text: error.stack ?? text })
    this.startMissing()
  }

  /** Starts instances for whoever waits and may run. */
  private startMissing(): void {
    const nested = this.waiting.filter((job) => job.nested).length
    const wanted = nested + Math.min(this.waiting.length - nested, this.outsideCallsLeft)
    let missing = wanted - [...this.instances].filter(({ job }) => !job).length
    while (missing-- > 0 && this.instances.size < most.instances) this.start()
  }

  private get outsideCallsLeft(): number {
    return most.outsideCalls - [...this.instances].filter(({ job }) => job && !job.nested).length
  }

  private nextJob(): Job | undefined {
    const mayRun = this.waiting[0]?.nested || this.outsideCallsLeft > 0
    return mayRun ? this.waiting.shift() : undefined
  }

  private retireIdle(instance: Instance): void {
    if (!instance.job && this.instances.size > 1) this.retire(instance)
  }

  private retire(instance: Instance): void {
    this.instances.delete(instance)
    clearTimeout(instance.timer)
    this.end(instance.worker)
  }

  private end(worker: Worker): void {
    const ended = worker.terminate().finally(() => this.ending.delete(ended))
    this.ending.add(ended)
  }
}
