import type { ThingPlan } from './contents'
import { Dice } from './dice'
import { accounts } from './ledger'
import type { Operation } from './operations'

export const lanes = 8
const filesOfALane = 6
const sizes = { small: 4, middling: 3, large: 1 }
const largest = { small: 20_000, middling: 300_000, large: 4_000_000 }
const weights = { add: 25, note: 18, raise: 7, replace: 8, remove: 10, transfer: 22, upload: 13, discard: 8 }
type Kind = keyof typeof weights

/** Documents that are there from the beginning: so many that a new index is built while everything goes on. */
export const foundation = (count: number): ThingPlan[] =>
  Array.from({ length: count }, (_, n) => {
    const name = `base-${n}`
    return { _id: name, serial: name, lane: n % lanes, group: name, story: n % 50 }
  })

export function sizeFor(dice: Dice): number {
  return dice.below(largest[dice.weighted(sizes)])
}

/** What one writer does in one round: documents and files are its own, accounts are everybody's. */
export class Lane {
  private readonly dice: Dice
  private count = 0
  /** Its own documents of this round: id to group. */
  private readonly own = new Map<string, string>()

  constructor(
    seed: number,
    private readonly round: number,
    private readonly lane: number,
    private readonly foundationSize: number,
  ) {
    this.dice = new Dice(seed, round, lane)
  }

  next(): Operation {
    const token = `r${this.round}-l${this.lane}-${this.count++}`
    const kind = this.dice.weighted(weights)
    return this.operation(token, this.own.size ? kind : withoutOwn[kind])
  }

  private operation(token: string, kind: Kind): Operation {
    const { dice, lane } = this
    const id = dice.pick([...this.own.keys()]) ?? ''
    const from = dice.below(accounts)
    const to = (from + 1 + dice.below(accounts - 1)) % accounts
    const path = `lane-${lane}/证据-${dice.below(filesOfALane)}.bin`
    const made: Record<Kind, () => Operation> = {
      add: () => ({
        token,
        kind: 'add',
        things: Array.from({ length: 1 + dice.below(4) }, (_, n) => this.thing(token, n)),
      }),
      note: () => ({ token, kind: 'note', id: dice.below(2) ? id : this.foundationId() }),
      raise: () => ({ token, kind: 'raise', group: this.own.get(id) ?? '' }),
      replace: () => ({ token, kind: 'replace', thing: this.plan(id, token, token) }),
      remove: () => ({ token, kind: 'remove', id }),
      transfer: () => ({ token, kind: 'transfer', from, to, amount: 1 + dice.below(50) }),
      upload: () => ({ token, kind: 'upload', path, size: sizeFor(dice), by: null }),
      discard: () => ({ token, kind: 'discard', path }),
    }
    const operation = made[kind]()
    if (kind === 'replace') this.own.set(id, token)
    if (kind === 'remove') this.own.delete(id)
    return operation
  }

  private thing(token: string, n: number): ThingPlan {
    const serial = `${token}-${n}`
    this.own.set(serial, token)
    return this.plan(serial, serial, token)
  }

  private plan(_id: string, serial: string, group: string): ThingPlan {
    // Now and then so long that it does not fit one page, nor four.
    return { _id, serial, lane: this.lane, group, story: this.dice.below(this.dice.below(5) ? 200 : 8000) }
  }

  private foundationId(): string {
    return `base-${this.dice.below(Math.floor(this.foundationSize / lanes)) * lanes + this.lane}`
  }
}

/** Nothing of one's own can be changed before there is any. */
const withoutOwn: Record<Kind, Kind> = {
  add: 'add',
  note: 'add',
  raise: 'add',
  replace: 'add',
  remove: 'add',
  transfer: 'transfer',
  upload: 'upload',
  discard: 'discard',
}
