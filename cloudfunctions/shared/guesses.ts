import type { Database } from './database'
import type { Keys } from './keys'

/** What may be guessed: each is counted apart. */
export type Guessed = 'code' | 'binding' | 'lawyer'

/** How often one person lately gave something that was wrong. */
export interface GuessRecord {
  /** Digest of what was guessed, the openid and this half hour: it names nobody, and two of one person cannot be joined. */
  _id: string
  wrong: number
  /** When it stops to count; deleted soon after. */
  until: Date
}

const mostWrong = 5
/** A person who guessed wrong five times waits this long. */
const slowFor = 10 * 60_000
/** The mark changes so often that no record is touched later, and none outlives the hour. */
const markFor = 30 * 60_000

/** Slows down whoever guesses, and nobody else. Nothing here says what was given, or of whom. */
export interface Guesses {
  /** Counts what is about to be tried; false when this person has to wait. One or two round trips, four to make wait. */
  count: (asker: string, now: Date) => Promise<boolean>
  /** It was right: as if it had never been tried. */
  takeBack: (asker: string, now: Date) => Promise<void>
}

export function guessesIn(database: Database, { digest }: Keys, guessed: Guessed): Guesses {
  const guesses = database.collection<GuessRecord>('guesses')
  const _ = database.command
  const markOf = (asker: string, now: Date) =>
    digest('guess', guessed, asker, String(Math.floor(now.getTime() / markFor)))
  return {
    count: async (asker, now) => {
      const _id = markOf(asker, now)
      const until = new Date(now.getTime() + slowFor)
      const first = { _id, wrong: 1, until }
      if (await guesses.add(first)) return true
      const counted = { _id, wrong: _.lt(mostWrong), until: _.gte(now) }
      if (await guesses.change(counted, { wrong: _.inc(1), until })) return true
      if (await guesses.change({ _id, until: _.lt(now) }, { wrong: 1, until })) return true
      // What was there may have been taken back meanwhile.
      return guesses.add(first)
    },
    takeBack: async (asker, now) => {
      const _id = markOf(asker, now)
      // Whoever follows their own petition leaves no mark.
      if (!(await guesses.remove({ _id, wrong: 1 }))) await guesses.change({ _id }, { wrong: _.inc(-1) })
    },
  }
}
