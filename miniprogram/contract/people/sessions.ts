import { nothing, page, type Action } from '../action'
import { identifier, maybe, paragraph } from '../fields'
import { form } from '../form'
import type { Page } from '../case/answers'

/** Minutes after which a console that nobody uses is signed out: the console itself watches keys and pointer, the cloud what was asked. */
export const sessionIdleMinutes = 30

/** Consoles that are signed in. */
export const sessionActions = {
  'people.sessions.own': { doors: ['phone', 'console'], by: ['officer'], input: nothing, audited: true },
  /** One of the own, or all but the one that asks. */
  'people.sessions.close': {
    doors: ['phone', 'console'],
    by: ['officer'],
    input: form({ session: maybe(identifier('登录')) }),
    audited: true,
  },
  'people.sessions.all': { doors: ['console'], by: ['securityOfficer'], input: page, audited: true },
  'people.sessions.stop': {
    doors: ['console'],
    by: ['securityOfficer'],
    input: form({
      id: identifier('民警'),
      session: identifier('登录'),
      reason: paragraph('下线理由', { min: 2, max: 200 }),
    }),
    audited: true,
  },
} as const satisfies Record<string, Action>

/** A console that is signed in. */
export interface OpenSession {
  session: string
  address: string
  browser: string
  startedAt: string
  /** A few minutes stale at most. */
  seenAt: string
  /** The one that asks. */
  here?: true
}

export interface SomebodysSession extends OpenSession {
  /** Of the officer. */
  id: string
  name: string
  number: string
  unitName: string
}

/** What each of them answers. */
export interface SessionAnswers {
  'people.sessions.own': OpenSession[]
  'people.sessions.close': Record<string, never>
  'people.sessions.all': Page<SomebodysSession>
  'people.sessions.stop': Record<string, never>
}
