import { isDeepStrictEqual } from 'node:util'
import { effectOf, keyOf, type Operation, type State } from './operations'

export const accounts = 16
export const openingBalance = 1000

/** What has been promised: acknowledged writes, and those that were asked when the process died. */
export class Ledger {
  private readonly promised = new Map<string, unknown>()
  private readonly open = new Map<string, Operation>()
  /** Keys since the last look. */
  readonly touched = new Set<string>()
  readonly figures = { acknowledged: 0, transactions: 0, uploads: 0, inDoubt: 0, inDoubtDone: 0 }

  get state(): State {
    return this.promised
  }

  ask(operation: Operation): void {
    this.open.set(operation.token, operation)
  }

  acknowledge(token: string): void {
    const operation = this.take(token)
    this.apply(effectOf(operation, this.promised))
    this.figures.acknowledged++
    if (operation.kind === 'transfer') this.figures.transactions++
    if (operation.kind === 'upload') this.figures.uploads++
  }

  /** Answered with an error that means: nothing of it was done. */
  refuse(token: string): void {
    for (const key of effectOf(this.take(token), this.promised).keys()) this.touched.add(key)
  }

  /** Compares everything found with everything promised; what is wrong comes back in words. */
  compare(found: State): string[] {
    const halves = [...this.open.values()].flatMap((operation) => this.decide(operation, found))
    this.open.clear()
    const keys = new Set([...this.promised.keys(), ...found.keys()])
    const wrong = [...keys].filter((key) => !key.startsWith('accounts/') && !this.holds(key, found))
    return [...halves, ...wrong.map((key) => this.inWords(key, found)), ...balanceProblems(found)]
  }

  private take(token: string): Operation {
    const operation = this.open.get(token)
    if (!operation) throw new Error(`${token} was answered, but never asked`)
    this.open.delete(token)
    return operation
  }

  private apply(effect: Map<string, unknown>): void {
    for (const [key, value] of effect) {
      this.touched.add(key)
      if (value === undefined) this.promised.delete(key)
      else this.promised.set(key, value)
    }
  }

  private holds(key: string, found: State): boolean {
    return isDeepStrictEqual(found.get(key), this.promised.get(key))
  }

  /** A write in doubt is either done or not, in all that it touches. */
  private decide(operation: Operation, found: State): string[] {
    this.figures.inDoubt++
    const effect = effectOf(operation, this.promised)
    for (const key of effect.keys()) this.touched.add(key)
    if ([...effect.keys()].every((key) => this.holds(key, found))) return []
    if (![...effect].every(([key, value]) => isDeepStrictEqual(found.get(key), value)))
      return [`half done: ${JSON.stringify(operation).slice(0, 200)}`]
    this.figures.inDoubtDone++
    this.apply(effect)
    return []
  }

  private inWords(key: string, found: State): string {
    if (!found.has(key)) return `lost: ${key}`
    return this.promised.has(key) ? `differs from what was acknowledged: ${key}` : `was never there, or is back: ${key}`
  }
}

/** Every balance follows from the transfers that are there, and money is neither made nor lost. */
function balanceProblems(found: State): string[] {
  const wanted = Array.from({ length: accounts }, () => openingBalance)
  for (const [key, value] of found) {
    if (!key.startsWith('transfers/')) continue
    const { from, to, amount } = value as { from: number; to: number; amount: number }
    wanted[from] = (wanted[from] ?? 0) - amount
    wanted[to] = (wanted[to] ?? 0) + amount
  }
  const balances = wanted.map((_, number) => (found.get(keyOf.account(number)) as { balance: number }).balance)
  const wrong = wanted.flatMap((balance, n) =>
    balance === balances[n] ? [] : [`account ${n} has ${balances[n]}, the transfers make ${balance}`],
  )
  const sum = balances.reduce((total, balance) => total + balance, 0)
  return sum === accounts * openingBalance ? wrong : [...wrong, `all accounts together have ${sum}`]
}
