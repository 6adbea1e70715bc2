import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isRecord } from '../fault'
import { CallFault, type Runner } from '../functions/runner'
import { readBody, sendJson, tooLarge, urlOf } from './http'

export interface HttpAccessParts {
  runner: Runner
  routes: Record<string, string>
  envId: string
  appId: string
}

/** The platform's limits for one request, in bytes. */
const limits = { text: 100 * 1024, other: 6 * 1024 * 1024, answer: 1024 * 1024 }
const textTypes = /^(text\/|application\/(json|xml|x-www-form-urlencoded|javascript))/

/** The function a path belongs to: the longest route that is the path or a folder above it. */
export function functionFor(routes: Record<string, string>, pathname: string): string | undefined {
  const route = Object.keys(routes)
    .filter((each) => pathname === each || pathname.startsWith(`${each}/`))
    .toSorted((a, b) => b.length - a.length)[0]
  return route === undefined ? undefined : routes[route]
}

/** Runs a function for an HTTP request. Nobody from WeChat stands behind it, so there is no openid. */
export async function serveHttpAccess(
  parts: HttpAccessParts,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const event = await eventOf(parts, request)
  const clientIp = request.socket.remoteAddress ?? ''
  try {
    const { requestId, result } = await parts.runner.run(name, event, { source: 'wx_http', clientIp })
    if (Buffer.byteLength(result) > limits.answer) throw tooLarge('the answer')
    sendResult(response, requestId, JSON.parse(result))
  } catch (error) {
    if (!(error instanceof CallFault)) throw error
    sendJson(response, 500, { code: error.code, message: 'function failed', requestId: error.requestId })
  }
}

async function eventOf({ envId, appId }: HttpAccessParts, request: IncomingMessage) {
  const url = urlOf(request)
  const isText = textTypes.test(request.headers['content-type'] ?? 'text/plain')
  const body = await readBody(request, isText ? limits.text : limits.other)
  return {
    path: url.pathname,
    httpMethod: request.method,
    headers: singleHeaders(request),
    multiValueHeaders: request.headersDistinct,
    queryStringParameters: Object.fromEntries(url.searchParams),
    requestContext: { requestId: randomUUID(), envId, appId, uin: '' },
    body: isText ? body.toString() : body.toString('base64'),
    isBase64Encoded: !isText,
  }
}

const singleHeaders = ({ headers }: IncomingMessage) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  )

/** A whole answer says its status; anything else is the body itself. */
function sendResult(response: ServerResponse, requestId: string, result: unknown): void {
  response.setHeader('x-request-id', requestId)
  response.setHeader('cache-control', 'no-store')
  if (!isRecord(result) || typeof result['statusCode'] !== 'number') {
    if (typeof result !== 'string') return sendJson(response, 200, result)
    return void response.setHeader('content-type', 'text/plain; charset=utf-8').end(result)
  }
  const { statusCode, headers = {}, body = '', isBase64Encoded } = result
  for (const [name, value] of Object.entries(isRecord(headers) ? headers : {})) {
    response.setHeader(name, Array.isArray(value) ? value.map(String) : String(value))
  }
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  response.statusCode = statusCode
  response.end(isBase64Encoded ? Buffer.from(text, 'base64') : text)
}
