import type { IncomingMessage, ServerResponse } from 'node:http'
import { asError, CloudFault } from '../fault'
import { functionFor, serveHttpAccess, type HttpAccessParts } from './http-access'
import { ClientGone, HttpFault, listen, sendJson, urlOf, type Listener, type Handler } from './http'
import { routeKey } from './phone-door'
import { openSites, type Site } from './sites'

/** A door of the one who started the cloud: everything under its path. */
export interface Door {
  path: string
  handle: Handler
}

export interface PublicDoorParts extends HttpAccessParts {
  host: string
  port: number
  sites: Site[]
  doors: Door[]
  phone: Record<string, Handler>
  onError: (error: Error) => void
}

function assertRoutes({ routes, runner }: PublicDoorParts): void {
  const names = new Set(runner.functions.map(({ name }) => name))
  for (const [path, name] of Object.entries(routes)) {
    if (!names.has(name)) throw new Error(`routes: ${path} is to go to ${name}, which is no function`)
  }
}

/** The public listener: phones, links to files, HTTP access, then static sites. */
export function openPublicDoor(parts: PublicDoorParts): Promise<Listener> {
  const serveSite = openSites(parts.sites)
  assertRoutes(parts)

  function handlerFor(request: IncomingMessage): Handler | undefined {
    const { pathname } = urlOf(request)
    const phone = parts.phone[routeKey(request)]
    if (phone) return phone
    const door = parts.doors.find(({ path }) => pathname === path || pathname.startsWith(`${path.replace(/\/$/, '')}/`))
    if (door) return door.handle
    const name = functionFor(parts.routes, pathname)
    return name === undefined ? undefined : (request, response) => serveHttpAccess(parts, name, request, response)
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const handler = handlerFor(request)
      if (handler) return await handler(request, response)
      if (!serveSite(request, response)) throw new HttpFault(404, -501007, 'not found')
    } catch (error) {
      refuse(request, response, asError(error), parts.onError)
    }
  }

  return listen(parts.host, parts.port, (request, response) => void handle(request, response))
}

/** Says what went wrong as far as the caller may know; the rest is told to whoever runs the cloud. */
function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  error: Error,
  onError: PublicDoorParts['onError'],
): void {
  if (error instanceof ClientGone) return
  if (response.headersSent) {
    onError(error)
    return void response.destroy()
  }
  // What is left of a refused body is not read: the connection ends with the answer.
  if (!request.complete) response.setHeader('connection', 'close')
  if (error instanceof HttpFault) {
    if (error.status >= 500) onError(error)
    return sendJson(response, error.status, { errCode: error.errCode, errMsg: error.message })
  }
  if (error instanceof CloudFault) return sendJson(response, 400, { errCode: -501007, errMsg: error.message })
  onError(error)
  sendJson(response, 500, { errCode: -501001, errMsg: 'system error' })
}
