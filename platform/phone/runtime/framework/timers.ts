import { whenClosed } from './endings'

type Work = (...given: unknown[]) => void

const running = new Set<number>()

/** The program's timers, which end with it. */
export const timers = {
  setTimeout: (work: Work, delay?: number, ...given: unknown[]): number => {
    const timer = window.setTimeout(() => {
      running.delete(timer)
      work(...given)
    }, delay)
    running.add(timer)
    return timer
  },
  setInterval: (work: Work, delay?: number, ...given: unknown[]): number => {
    const timer = window.setInterval(work, delay, ...given)
    running.add(timer)
    return timer
  },
}

// Browsers number both kinds of timers alike, and either call clears them.
whenClosed(() => {
  for (const timer of running) clearTimeout(timer)
  running.clear()
})
