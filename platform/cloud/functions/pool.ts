import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { RunFault, type FunctionSpec, type WorkerCall, type WorkerMessage } from './messages'

type LogMessage = Extract<WorkerMessage, { kind: 'log' }>

interface Job {
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
/** Calls from outside wait beyond the first number; calls from other functions may go up to the second, lest they wait for each other. */
const mostInstances = { outside: 4, nested: 32 }
const idleAfterMs = 60_000

/** The instances of one function: as many as there are calls at once, each serving one call at a time. */
export class Pool {
  private readonly instances = new Set<Instance>()
  private readonly waiting: Job[] = []
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
      this.waiting[nested ? 'unshift' : 'push']({ call, done, failed })
      const most = nested ? mostInstances.nested : mostInstances.outside
      const free = [...this.instances].filter(({ job }) => !job).length
      if (free < this.waiting.length && this.instances.size < most) this.start()
      this.assign()
    })
  }

  /** Ends idle instances now and the others when their call ends. */
  close(): void {
    this.closed = true
    for (const instance of this.instances) if (!instance.job) this.retire(instance)
  }

  get busy(): boolean {
    return this.waiting.length > 0 || [...this.instances].some(({ job }) => job)
  }

  async terminate(): Promise<void> {
    this.closed = true
    await Promise.all([...this.instances].map(({ worker }) => worker.terminate()))
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
    if (this.closed) this.retire(instance)
    else instance.timer = setTimeout(() => this.retireIdle(instance), idleAfterMs).unref()
  }

  private release(instance: Instance): Job | undefined {
    const { job } = instance
    clearTimeout(instance.timer)
    instance.job = undefined
    return job
  }

  private assign(): void {
    for (const instance of this.instances) {
      if (!instance.ready || instance.job) continue
      const job = this.waiting.shift()
      if (!job) return
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
    this.startForWaiting()
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
    this.startForWaiting()
  }

  private startForWaiting(): void {
    if (this.waiting.length && this.instances.size < mostInstances.outside) this.start()
  }

  private retireIdle(instance: Instance): void {
    if (!instance.job && this.instances.size > 1) this.retire(instance)
  }

  private retire(instance: Instance): void {
    this.instances.delete(instance)
    clearTimeout(instance.timer)
    void instance.worker.terminate()
  }
}
