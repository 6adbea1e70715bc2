import { CloudFault, isRecord } from '../fault'
import { RunFault, type FunctionSpec } from '../functions/messages'
import { CallFault, type Outcome, type Runner } from '../functions/runner'

export interface PhoneCaller {
  openid: string
  clientIp: string
}

/** What `wx.cloud.callFunction` gets: a result, or a code and a text with the id to look up in the log. */
export type PhoneAnswer =
  { requestID: string; result: unknown } | { requestID: string; errCode: number; errMsg: string }

/** WeChat's limits for one call, in bytes. */
const limits = { request: 100 * 1024, answer: 1024 * 1024 }

/** How the client names what went wrong in the cloud. */
const clientCodes: Record<string, { errCode: number; service: number }> = {
  FUNCTIONS_TIME_LIMIT_EXCEEDED: { errCode: -404012, service: -504003 },
  FUNCTION_NOT_FOUND: { errCode: -501000, service: -501000 },
  EXCEED_MAX_PAYLOAD_SIZE: { errCode: -501007, service: -501007 },
}
const runFailed = { errCode: -404011, service: -504002 }

export interface CallParts {
  runner: Runner
  appId: string
}

/** Calls a function as a phone would; never throws. */
export async function callFromPhone(
  { runner, appId }: CallParts,
  { openid, clientIp }: PhoneCaller,
  name: FunctionSpec['name'],
  data: unknown,
): Promise<PhoneAnswer> {
  try {
    if (data !== undefined && data !== null && !isRecord(data))
      throw new CloudFault('INVALID_PARAM', 'data must be an object')
    if (Buffer.byteLength(JSON.stringify(data ?? {})) > limits.request) throw overLimit('data', '100 KB')
    const event = { ...(isRecord(data) ? data : {}), userInfo: { appId, openId: openid } }
    const { requestId, result } = await runner.run(name, event, { source: 'wx_client', openid, clientIp })
    if (Buffer.byteLength(result) > limits.answer) throw overLimit('result', '1 MB', requestId)
    return { requestID: requestId, result: JSON.parse(result) as unknown }
  } catch (error) {
    if (!(error instanceof RunFault) && !(error instanceof CloudFault)) throw error
    return refusal(error)
  }
}

const overLimit = (what: string, limit: string, requestId = '') =>
  new CallFault(requestId, 'EXCEED_MAX_PAYLOAD_SIZE', `${what} exceeds ${limit}`)

function refusal(error: RunFault | CloudFault): PhoneAnswer {
  const requestID = error instanceof CallFault ? error.requestId : ''
  const { errCode, service } = clientCodes[error.code] ?? runFailed
  const text = `requestID ${requestID}, cloud function service error code ${service}, error message ${error.message}`
  return { requestID, errCode, errMsg: `cloud.callFunction:fail Error: errCode: ${errCode} | errMsg: ${text}` }
}

export type { Outcome }
