import type { IncomingHttpHeaders } from 'node:http'
import { CloudFault, faults, Trouble } from './fault'

export type WireBody = Record<string, unknown>

/** Which call of which function a request of the SDK belongs to. */
export interface Caller {
  callId: string
  headers: IncomingHttpHeaders
}

/** One kind of request: the fields it may carry besides the envelope's, and what answers it. */
export interface Action {
  fields: readonly string[]
  /** Bytes go out as they are. */
  run: (body: WireBody, caller: Caller) => Promise<Record<string, unknown> | Buffer>
}
export type ActionTable = Record<string, Action>

const envelope = new Set([
  'action',
  'envName',
  'sessionToken',
  'tcb_sessionToken',
  'wxCloudApiToken',
  'wxCloudbaseAccesstoken',
  'crossAuthorizationToken',
  'eventId',
])

/** Finds an action and refuses, by name, whatever it would have to ignore. */
export function resolveAction(table: ActionTable, body: WireBody): Action {
  const name = String(body['action'])
  const action = Object.hasOwn(table, name) ? table[name] : undefined
  if (!action) throw faults.unsupported(`action ${name}`)
  const stranger = Object.keys(body).find(
    (field) => body[field] !== undefined && !envelope.has(field) && !action.fields.includes(field),
  )
  if (stranger) throw faults.unsupported(`${stranger} in ${name}`)
  return action
}

export const answerOf = (requestId: string, error: Error) =>
  error instanceof CloudFault
    ? { requestId, code: error.code, message: error.message }
    : { requestId, code: 'SYS_ERR', message: error instanceof Trouble ? error.message : 'internal error, see the log' }
