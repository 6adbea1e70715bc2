import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:http'

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

/** The whole body, refused as soon as it passes the limit. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge('the request')
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > maxBytes) throw tooLarge('the request')
    parts.push(part)
  }
  return Buffer.concat(parts)
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

export const urlOf = (request: IncomingMessage) => new URL(request.url ?? '/', 'http://local')

export interface Listener {
  address: string
  /** Takes no new connections. */
  stop(): void
  /** Lets answers under way go out, then ends every connection. */
  close(): Promise<void>
}

const flushMs = 500

export async function listen(
  host: string,
  port: number,
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Listener> {
  const server: Server = createServer(handle)
  server.keepAliveTimeout = 60_000
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
