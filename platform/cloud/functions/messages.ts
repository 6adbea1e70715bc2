import type { FunctionConfig } from './config'

/** What is sent to a worker: one call. */
export interface WorkerCall {
  callId: string
  event: unknown
  environment: Record<string, string>
  context: Record<string, unknown>
}

/** What a worker says. */
export type WorkerMessage =
  | { kind: 'ready' }
  | { kind: 'log'; callId: string; level: 'debug' | 'info' | 'warn' | 'error'; text: string }
  | { kind: 'done'; callId: string; result: string }
  | { kind: 'failed'; callId: string; error: { message: string; stack: string } }

/** A function as its folder describes it. */
export interface FunctionSpec extends FunctionConfig {
  name: string
  /** The bundle, a CommonJS file that exports `main`. */
  file: string
}

/** A timer: seven fields (second … year), read at +08:00. */
export interface Trigger {
  name: string
  config: string
}

/** A call that came to nothing; `stack` is for the log only. */
export class RunFault extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly detail: string = message,
  ) {
    super(message)
  }
}
