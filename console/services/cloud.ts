import { QueryClient, focusManager, hashKey } from '@tanstack/react-query'
import { actions, type ActionName, type Answer, type Input } from '../../miniprogram/contract/actions'
import type { Refused, Reply } from '../../miniprogram/contract/replies'
import { callOver } from './call'
import { isAttended } from './presence'
import { session } from './session'

/** A refusal on its way through a query, which knows errors only. */
class Refusal extends Error {
  constructor(readonly refused: Refused) {
    super(refused.message)
  }
}

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Refusal
  }
}

const line = callOver({
  send: (address, options) => fetch(address, options),
  token: () => session.now()?.token,
  attended: isAttended,
  signedOut: (token) => session.end(token, 'lapsed'),
})
export const { call } = line

/** Under which an answer is kept: the action and, where given, its input. */
export const keyOf = <Name extends ActionName>(name: Name, input?: Input<Name>) =>
  input === undefined ? [name] : [name, input]

/** What to ask the cloud, for `useQuery`. */
export function answerTo<Name extends ActionName>(name: Name, input: Input<Name>) {
  return {
    queryKey: keyOf(name, input),
    queryFn: async (): Promise<Answer<Name>> => {
      const reply = await (repeats(name) ? again(name, input) : call(name, input))
      if (!reply.ok) throw new Refusal(reply.error)
      return reply.data
    },
  }
}

export const answers = new QueryClient({
  defaultOptions: { queries: { retry: false, networkMode: 'always' }, mutations: { networkMode: 'always' } },
})

/** An answer as a page holds it, to be asked for again. */
interface Held {
  tag: string
  data: unknown
  at: number
}
const held = new Map<string, Held>()
/** The addresses of files run out: what stays open longer is asked for whole. */
const longest = 30 * 60_000

const repeats = (name: ActionName): boolean => 'repeats' in actions[name]

/** Asks whether what this page holds is still so. */
async function again<Name extends ActionName>(name: Name, input: Input<Name>): Promise<Reply<Answer<Name>>> {
  const key = hashKey(keyOf(name, input))
  const before = held.get(key)
  const known = before && Date.now() - before.at < longest ? before : undefined
  const reply = await line.callAgain(name, input, known?.tag ?? '')
  // Said of what was sent, under the same key.
  if ('unchanged' in reply) return { ok: true, data: known?.data as Answer<Name> }
  if (reply.ok && reply.tag) held.set(key, { tag: reply.tag, data: reply.data, at: Date.now() })
  return reply
}

// What nobody looks at any more is opened anew, and recorded anew.
answers.getQueryCache().subscribe(({ type, query }) => {
  if (type === 'observerRemoved' && query.getObserversCount() === 0) held.delete(query.queryHash)
})

// Whoever signs in next must not see what the last one saw.
session.listen(() => {
  if (session.now()) return
  answers.clear()
  held.clear()
})

// The console may stand in a frame that stays visible: coming back to it is a focus, not a change of visibility.
focusManager.setEventListener((changed) => {
  const look = () => changed()
  window.addEventListener('visibilitychange', look)
  window.addEventListener('focus', look)
  return () => {
    window.removeEventListener('visibilitychange', look)
    window.removeEventListener('focus', look)
  }
})
