import type { IncomingMessage } from 'node:http'
import { parseObject } from '../json'
import type { Sessions } from '../sessions/sessions'
import { HttpFault, isAskedLocally, readBody, sendJson, urlOf, type Handler } from './http'
import { callFromPhone, type CallParts, type PhoneCaller } from './phone-call'

export interface PhoneParts extends CallParts {
  sessions: Sessions
  /** Whether anybody may become any person: for trying things out on one's own machine. */
  personSwitch: boolean
}

/** Room for 100 KB of data as JSON with its name, and for a list of file ids. */
const largestRequest = 256 * 1024

export async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  return parseObject((await readBody(request, largestRequest)).toString(), 'the body')
}

/** Who holds the phone, by the token in its request. */
export function callerOf(sessions: Sessions, request: IncomingMessage): PhoneCaller {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  const openid = token && sessions.openidOf(token)
  if (!openid) throw new HttpFault(401, -501008, 'no session')
  return { openid, clientIp: request.socket.remoteAddress ?? '' }
}

/** What a phone asks of the cloud, by method and path. */
export function phoneDoor(parts: PhoneParts): Record<string, Handler> {
  return {
    'POST /wx/session': async (request, response) => {
      const local = parts.personSwitch && isAskedLocally(request)
      if (!local) throw new HttpFault(404, -501007, 'not found')
      const { person } = await readJson(request)
      if (typeof person !== 'string') throw new HttpFault(400, -501007, 'person must be a string')
      sendJson(response, 200, { token: parts.sessions.start(person) })
    },
    'POST /wx/call': async (request, response) => {
      const caller = callerOf(parts.sessions, request)
      const { name, data } = await readJson(request)
      if (typeof name !== 'string') throw new HttpFault(400, -501007, 'name must be a string')
      sendJson(response, 200, await callFromPhone(parts, caller, name, data))
    },
  }
}

export const routeKey = (request: IncomingMessage) => `${request.method ?? 'GET'} ${urlOf(request).pathname}`
