import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:http'

/** Answers one kind of request. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void

/** A request that is answered with a status instead of an answer. */
export class HttpFault extends Error {
  constructor(
    readonly status: number,
    readonly errCode: number,
    message: string,
  ) {
    super(message)
  }
}

export const tooLarge = (what: string) => new HttpFault(413, -501007, `EXCEED_MAX_PAYLOAD_SIZE: ${what} is too large`)

/** Whoever asked is gone: there is nobody to answer, and nothing went wrong here. */
export class ClientGone extends Error {}

/** How long a body that is read whole may take to come. */
const bodyMs = 60_000

/** The whole body, refused as soon as it passes the limit or takes too long. */
export function readBody(request: IncomingMessage, maxBytes: number, maxMs = bodyMs): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) return reject(tooLarge('the request'))
    const parts: Buffer[] = []
    let size = 0
    const end = (settle: () => void) => {
      clearTimeout(late)
      // What still comes after a refusal is not kept.
      request.removeAllListeners('data').resume()
      settle()
    }
    const fail = (error: Error) => end(() => reject(error))
    const late = setTimeout(() => fail(new HttpFault(408, -501002, 'the request came too slowly')), maxMs)
    request
      .on('data', (part: Buffer) => {
        size += part.length
        if (size > maxBytes) return fail(tooLarge('the request'))
        parts.push(part)
      })
      .once('end', () => end(() => resolve(Buffer.concat(parts))))
      .once('error', () => fail(new ClientGone('the request broke off')))
      .once('close', () => fail(new ClientGone('the request broke off')))
  })
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  if (response.headersSent || response.destroyed) return
  const bytes = Buffer.from(JSON.stringify(value))
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
    'cache-control': 'no-store',
  })
  response.end(bytes)
}

export function urlOf(request: IncomingMessage): URL {
  const address = request.url ?? '/'
  if (!URL.canParse(address, 'http://local')) throw new HttpFault(400, -501007, 'the address is not valid')
  return new URL(address, 'http://local')
}

/** Bytes of no declared kind: the SDK takes JSON for an error. */
export function sendBytes(response: ServerResponse, bytes: Buffer): void {
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes.length }).end(bytes)
}

const loopbackHost = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

/** Whether the browser thinks it speaks to its own machine: a page elsewhere may reach it by a name that resolves to it. */
export const isAskedLocally = (request: IncomingMessage) => loopbackHost.test(request.headers.host ?? '')

/** Reading is refused to pages of other addresses that say so; changing, to all that do not say they are of this one. */
export function assertOwnPage({ method, headers }: IncomingMessage): void {
  const site = headers['sec-fetch-site']
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none'
  const own = headers.origin === `http://${headers.host ?? ''}`
  if (foreign || (headers.origin !== undefined && !own) || (method !== 'GET' && !own))
    throw new HttpFault(403, -501008, 'only a page of this very address may ask this')
}

export interface Listener {
  address: string
  /** Takes no new connections. */
  stop(): void
  /** Lets answers under way go out, then ends every connection. */
  close(): Promise<void>
}

const flushMs = 500

/** How long a client may keep a connection waiting. */
export interface Patience {
  /** For the headers of a request. */
  headersMs: number
  /** For a whole request: the largest upload over a slow line. */
  requestMs: number
  /** Without a byte in either direction; longer than any function may run. */
  idleMs: number
}

const usualPatience: Patience = { headersMs: 15_000, requestMs: 30 * 60_000, idleMs: 120_000 }

export async function listen(
  host: string,
  port: number,
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  { headersMs, requestMs, idleMs }: Patience = usualPatience,
): Promise<Listener> {
  const limits = { headersTimeout: headersMs, requestTimeout: requestMs, keepAliveTimeout: 60_000 }
  const server: Server = createServer({ ...limits, connectionsCheckingInterval: Math.min(headersMs, 5000) }, handle)
  server.setTimeout(idleMs)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve)
  })
  const bound = server.address() as AddressInfo
  return {
    address: `http://${bound.family === 'IPv6' ? `[${bound.address}]` : bound.address}:${bound.port}`,
    stop: () => void server.close(),
    close: () =>
      new Promise((resolve) => {
        const closed = () => {
          clearInterval(idle)
          clearTimeout(last)
          resolve()
        }
        const idle = setInterval(() => server.closeIdleConnections(), 10)
        const last = setTimeout(() => server.closeAllConnections(), flushMs)
        if (server.listening) server.close(closed)
        else server.getConnections((_, count) => (count ? server.once('close', closed) : closed()))
      }),
  }
}
