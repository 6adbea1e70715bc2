import { alterOne, conditionsIn, type Altered, type Made, type Work } from './altering'
import type { Catalog } from '../catalog'
import { fromText } from '../ejson'
import type { GroupCommit } from './group-commit'
import { isQuick } from '../reading/queries'
import { OverBudget, type Reader, type Row, type Scan } from '../reading/reader'
import type { Rows } from './rows'
import type { GuardedRows } from '../transactions/guarded-rows'
import type { ReaderThreads } from '../threads/reader-threads'

export interface Changed {
  /** Documents that are not what they were. */
  changed: number
  /** What the last of them became, also where that is the same. */
  last?: Made
  scan: Scan
}

export interface ChangesParts {
  catalog: Catalog
  reader: Reader
  rows: Rows
  guarded: GuardedRows
  commits: GroupCommit
  threads: ReaderThreads
}

const opened = ({ text }: Altered): Made => (text === undefined ? {} : { document: fromText(text) })

/** Documents changed together when there are more than a quick query may look at. */
const stepSize = 200

/** Changes whatever meets a query. */
export class Changes {
  constructor(private readonly parts: ChangesParts) {}

  /** At once and entirely what is found quickly; otherwise found and worked out in a reader thread, and written in steps. */
  async change(name: string, work: Work, multi: boolean): Promise<Changed> {
    if (isQuick(conditionsIn(work))) {
      try {
        return await this.changeAtOnce(name, work, multi)
      } catch (error) {
        if (!(error instanceof OverBudget)) throw error
      }
    }
    return this.changeInSteps(name, work, multi)
  }

  private changeAtOnce(name: string, work: Work, multi: boolean): Promise<Changed> {
    const { commits, reader } = this.parts
    return commits.write(() => {
      const { rows, scan } = reader.find(name, { query: work.query, limit: multi ? Infinity : 1 })
      // Found just now in the same job, they need not be looked at again.
      const altered = rows.map(({ text }) => alterOne(fromText(text), work))
      return { ...this.writeAll(name, rows, altered), scan }
    })
  }

  private async changeInSteps(name: string, work: Work, multi: boolean): Promise<Changed> {
    const search = { query: work.query, limit: multi ? Infinity : stepSize }
    const { numbers, scan } = await this.parts.threads.ask('numbers', { name, search })
    const outcome: Changed = { changed: 0, scan }
    for (let from = 0; from < numbers.length; from += stepSize) {
      await this.step(name, numbers.slice(from, from + stepSize), work, multi, outcome)
      if (!multi && outcome.last) break
    }
    return outcome
  }

  private async step(name: string, numbers: number[], work: Work, multi: boolean, outcome: Changed): Promise<void> {
    const { rows, commits, threads } = this.parts
    let left = numbers
    const enough = () => !multi && outcome.last !== undefined
    while (left.length && !enough()) {
      const found = rows.at(name, left)
      const altered = await threads.ask('alter', { texts: found.map(({ text }) => text), work })
      const first = altered.findIndex((each) => each !== undefined)
      const meant = altered.map((each, i) => (multi || i === first ? each : undefined))
      left = await commits.write(() => {
        // What somebody else changed meanwhile is looked at anew.
        const now = new Map(rows.at(name, left).map(({ n, text }) => [n, text]))
        const same = found.map(({ n, text }) => now.get(n) === text)
        const { changed, last } = this.writeAll(
          name,
          found,
          meant.map((each, i) => (same[i] && each ? opened(each) : undefined)),
        )
        outcome.changed += changed
        outcome.last = last ?? outcome.last
        return found.flatMap(({ n }, i) => (same[i] || !now.has(n) ? [] : [n]))
      })
    }
  }

  private writeAll(name: string, rows: Row[], altered: (Made | undefined)[]): Omit<Changed, 'scan'> {
    const { catalog, guarded } = this.parts
    const collection = catalog.get(name)
    let changed = 0
    let last: Made | undefined
    for (const [i, row] of rows.entries()) {
      const each = altered[i]
      if (!each) continue
      last = each
      if (!each.document) guarded.remove(collection, row)
      else if (!guarded.replace(collection, row, each.document)) continue
      changed++
    }
    return { changed, last }
  }
}
