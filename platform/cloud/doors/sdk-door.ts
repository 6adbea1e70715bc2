import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerOf, resolveAction, type ActionTable, type WireBody } from '../actions'
import { asError, CloudFault } from '../fault'
import { parseObject } from '../json'
import { readForm } from './sdk-form'
import { ClientGone, HttpFault, listen, readBody, sendBytes, sendJson, urlOf, type Listener } from './http'

/** What the SDK may send at once: a batch of documents. */
const largestRequest = 32 * 1024 * 1024

/** How the SDK is told what a browser is told by a status. */
const codes: Record<number, string> = { 408: 'SERVER_TIMEOUT', 413: 'EXCEED_MAX_PAYLOAD_SIZE' }

/** An upload: the SDK sends the bytes to an address it was told before. */
export type ReceiveUpload = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>

export interface SdkDoorParts {
  envId: string
  /** Told of what is nobody's request to blame for. */
  onError: (error: Error) => void
  actions: () => ActionTable
  upload: ReceiveUpload
}

export interface SdkDoor extends Listener {
  /** Where the SDK sends its requests, followed by `/<id of the call>`. */
  url: string
  secretId: string
}

/** The open APIs come as forms, everything else as JSON. */
async function bodyOf(request: IncomingMessage): Promise<WireBody> {
  if (request.headers['content-type']?.startsWith('multipart/')) return readForm(request)
  return parseObject((await readBody(request, largestRequest)).toString(), 'the body')
}

function assertEnvironment({ envName = '' }: WireBody, envId: string): void {
  if (envName === '' || envName === envId) return
  throw new CloudFault('INVALIID_ENV', `the environment is ${envId}, not ${JSON.stringify(envName)}`)
}

/** The SDK's door: loopback only, and only for those who know this start's secret. */
export async function openSdkDoor({ envId, onError, actions, upload }: SdkDoorParts): Promise<SdkDoor> {
  const secret = randomBytes(24).toString('hex')
  const secretId = randomBytes(16).toString('hex')
  const listener = await listen('127.0.0.1', 0, (request, response) => {
    // Nothing above this catches what an address that is none would throw.
    const url = URL.canParse(request.url ?? '', 'http://local') ? urlOf(request) : undefined
    const [, given, callId = '', what] = url?.pathname.split('/') ?? []
    if (!url || given !== secret) response.writeHead(404).end()
    else if (what === 'upload') void upload(request, response, url)
    else void answer(request, response, callId)
  })

  async function answer(request: IncomingMessage, response: ServerResponse, callId: string): Promise<void> {
    const requestId = randomUUID()
    try {
      if (!request.headers.authorization?.includes(`Credential=${secretId}/`)) {
        return sendJson(response, 200, { requestId, code: 'SIGN_PARAM_INVALID', message: 'unknown secret id' })
      }
      const wireBody = await bodyOf(request)
      assertEnvironment(wireBody, envId)
      const action = resolveAction(actions(), wireBody)
      const done = await action.run(wireBody, { callId, headers: request.headers })
      if (Buffer.isBuffer(done)) sendBytes(response, done)
      else sendJson(response, 200, { requestId, ...done })
    } catch (error) {
      if (error instanceof ClientGone) return
      if (!request.complete) response.setHeader('connection', 'close')
      const fault = error instanceof HttpFault ? new CloudFault(codes[error.status] ?? 'SYS_ERR', error.message) : error
      if (!(fault instanceof CloudFault)) onError(asError(fault))
      sendJson(response, 200, answerOf(requestId, asError(fault)))
    }
  }

  return { ...listener, url: `${listener.address}/${secret}`, secretId }
}
