import { bytesOf, hashOf, thingOf, type ThingPlan } from './contents'

/** One write of one writer, under a token that occurs once. */
export type Operation = { token: string } & (
  | { kind: 'add'; things: ThingPlan[] }
  /** $inc and push, by id. */
  | { kind: 'note'; id: string }
  /** $inc of everything in a group. */
  | { kind: 'raise'; group: string }
  | { kind: 'replace'; thing: ThingPlan }
  | { kind: 'remove'; id: string }
  /** A transaction: one account gives, another takes, and a document tells of it. */
  | { kind: 'transfer'; from: number; to: number; amount: number }
  /** By a function, or by the phone of somebody. */
  | { kind: 'upload'; path: string; size: number; by: string | null }
  | { kind: 'discard'; path: string }
)

/** What lies under a key: a document, or what is known of a file. Undefined: nothing. */
export type State = ReadonlyMap<string, unknown>

export const keyOf = {
  thing: (id: string) => `things/${id}`,
  transfer: (id: string) => `transfers/${id}`,
  account: (number: number) => `accounts/account-${number}`,
  file: (path: string) => `files/${path}`,
}

type Thing = ReturnType<typeof thingOf>

export const fileFacts = (content: Buffer, owner: string | null) => ({
  size: content.length,
  hash: hashOf(content),
  owner,
})

type Effect = Map<string, unknown>
type Kind = Operation['kind']
type Effects = { [K in Kind]: (operation: Extract<Operation, { kind: K }>, before: State) => Effect }

const effects: Effects = {
  add: ({ things }) => new Map(things.map((plan) => [keyOf.thing(plan._id), thingOf(plan)])),
  note({ id, token }, before) {
    const { n, log, ...others } = before.get(keyOf.thing(id)) as Thing
    return new Map([[keyOf.thing(id), { ...others, n: n + 1, log: [...log, token] }]])
  },
  raise({ group }, before) {
    const members = [...before].filter(([key, value]) => key.startsWith('things/') && (value as Thing).group === group)
    return new Map(members.map(([key, value]) => [key, { ...(value as Thing), n: (value as Thing).n + 1 }]))
  },
  replace: ({ thing }) => new Map([[keyOf.thing(thing._id), thingOf(thing)]]),
  remove: ({ id }) => new Map([[keyOf.thing(id), undefined]]),
  transfer: ({ token, from, to, amount }) => new Map([[keyOf.transfer(token), { _id: token, from, to, amount }]]),
  upload: ({ token, path, size, by }) => new Map([[keyOf.file(path), fileFacts(bytesOf(token, size), by)]]),
  discard: ({ path }) => new Map([[keyOf.file(path), undefined]]),
}

/** The keys a write touches, each with what is there once it is done. */
export function effectOf(operation: Operation, before: State): Effect {
  const effect = effects[operation.kind] as (operation: Operation, before: State) => Effect
  return effect(operation, before)
}
