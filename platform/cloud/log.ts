import { asError } from './fault'
import type { LogLine } from './journal'

export type Log = (line: LogLine) => void

export const lineOf = (level: LogLine['level'], text: string): LogLine => ({
  time: new Date().toISOString(),
  level,
  text,
})

export const warning = (text: string): LogLine => lineOf('warn', text)
/** What went wrong, with where. */
export const failure = (error: Error): LogLine => lineOf('error', error.stack ?? error.message)

/** A log that cannot be written, on a full disk say, ends no call and no server: stderr is told, once until it works again. */
export function unfailing(log: Log): Log {
  let failing = false
  return (line) => {
    try {
      log(line)
      failing = false
    } catch (error) {
      if (!failing) process.stderr.write(`the log cannot be written: ${asError(error).message}\n`)
      failing = true
    }
  }
}
