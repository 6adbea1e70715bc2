import { guarded } from '../framework/guarded'

/** What every asynchronous API takes beside its own options. */
export interface Callbacks<R = object> {
  success?: (answer: R) => void
  fail?: (failure: Failure) => void
  complete?: (outcome: R | Failure) => void
}

export interface Failure {
  errMsg: string
  errno?: number
  errCode?: number
}

/** Throw it inside of an API to fail in WeChat's words: `name:fail reason`. */
export class ApiFailure extends Error {
  constructor(
    readonly reason: string,
    readonly codes: { errno?: number; errCode?: number } = {},
  ) {
    super(reason)
  }
}

export type Api<O, R> = (options?: O & Callbacks<R & { errMsg: string }>) => Promise<R & { errMsg: string }> | undefined

/**
 * An API as pages call it: with callbacks, or without any for a promise. It fails with `errMsg` and, where WeChat
 * has one, a number.
 */
export function api<O extends object, R extends object>(
  name: string,
  work: (options: O) => R | void | Promise<R | void>,
): Api<O, R> {
  return (options) => {
    const given = options ?? ({} as O & Callbacks<R & { errMsg: string }>)
    const outcome = run(name, work, given)
    const { success, fail, complete } = given
    if (!success && !fail && !complete) return outcome
    void tell(outcome, given)
    return undefined
  }
}

async function tell<R extends object>(outcome: Promise<R>, { success, fail, complete }: Callbacks<R>): Promise<void> {
  try {
    const answer = await outcome
    guarded(() => success?.(answer))
    guarded(() => complete?.(answer))
  } catch (error) {
    const failure = error as Failure
    guarded(() => fail?.(failure))
    guarded(() => complete?.(failure))
  }
}

async function run<O extends object, R extends object>(
  name: string,
  work: (options: O) => R | void | Promise<R | void>,
  options: O,
): Promise<R & { errMsg: string }> {
  try {
    const answer = await work(options)
    return { errMsg: `${name}:ok`, ...(answer as R) }
  } catch (error) {
    throw failureOf(name, error)
  }
}

/** A failure as pages get it: an Error, so that it has a stack, with WeChat's fields. */
export function failureOf(name: string, error: unknown): Error & Failure {
  const reason = error instanceof Error ? error.message : String(error)
  const errMsg = `${name}:fail ${reason}`
  return Object.assign(new Error(errMsg), { errMsg }, error instanceof ApiFailure ? error.codes : {})
}
