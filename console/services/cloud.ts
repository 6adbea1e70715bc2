import { QueryClient, focusManager } from '@tanstack/react-query'
import type { ActionName, Answer, Input } from '../../miniprogram/contract/actions'
import type { Refused } from '../../miniprogram/contract/replies'
import { callOver } from './call'
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

export const call = callOver({
  send: (address, options) => fetch(address, options),
  token: () => session.now()?.token,
  signedOut: (token) => session.end(token, 'lapsed'),
})

/** Under which an answer is kept: the action and, where given, its input. */
export const keyOf = <Name extends ActionName>(name: Name, input?: Input<Name>) =>
  input === undefined ? [name] : [name, input]

/** What to ask the cloud, for `useQuery`. */
export function answerTo<Name extends ActionName>(name: Name, input: Input<Name>) {
  return {
    queryKey: keyOf(name, input),
    queryFn: async (): Promise<Answer<Name>> => {
      const reply = await call(name, input)
      if (!reply.ok) throw new Refusal(reply.error)
      return reply.data
    },
  }
}

export const answers = new QueryClient({
  defaultOptions: { queries: { retry: false, networkMode: 'always' }, mutations: { networkMode: 'always' } },
})

// Whoever signs in next must not see what the last one saw.
session.listen(() => {
  if (!session.now()) answers.clear()
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
