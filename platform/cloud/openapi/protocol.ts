import { Root } from 'protobufjs/light'
import { faults } from '../fault'
import { parseJson } from '../json'

/** The messages of `cloud.openapi`, as wx-server-sdk encodes them. */
const messages = Root.fromJSON({
  nested: {
    CommApiData: {
      fields: {
        apiType: { type: 'int32', id: 1 },
        openapiData: { type: 'OpenApiData', id: 2 },
        appid: { type: 'string', id: 6 },
      },
    },
    OpenApiData: { fields: { pairs: { rule: 'repeated', type: 'KeyValuePair', id: 1 } } },
    KeyValuePair: {
      fields: {
        key: { type: 'string', id: 1 },
        value: { type: 'bytes', id: 2 },
        filename: { type: 'string', id: 4 },
      },
    },
    CommOpenApiResp: {
      fields: {
        respData: { type: 'bytes', id: 1 },
        contentType: { type: 'string', id: 2 },
        errorCode: { type: 'int32', id: 3 },
        httpCode: { type: 'uint32', id: 4 },
      },
    },
  },
})
const requestType = messages.lookupType('CommApiData')
const answerType = messages.lookupType('CommOpenApiResp')

/** The kinds of request; only the first are open APIs. */
const openApiType = 0

export interface ApiRequest {
  /** Another mini program's, when not empty. */
  appid: string
  /** Names as WeChat writes them, with underscores. */
  args: Record<string, unknown>
}

interface WireRequest {
  apiType?: number
  appid?: string
  openapiData?: { pairs?: { key?: string; value?: Uint8Array; filename?: string }[] }
}

/** @throws when it is not an open API's request. */
export function decodeRequest(apiName: string, bytes: Buffer): ApiRequest {
  const { apiType = openApiType, appid = '', openapiData } = decode(bytes)
  if (apiType !== openApiType) throw faults.unsupported(apiName)
  const args: [string, unknown][] = (openapiData?.pairs ?? []).map(
    ({ key = '', value = new Uint8Array(), filename }) => {
      if (filename) throw faults.unsupported(`a file as ${key} of ${apiName}`)
      return [key, parseJson(Buffer.from(value).toString(), `${key} of ${apiName}`)]
    },
  )
  return { appid, args: Object.fromEntries(args) }
}

function decode(bytes: Buffer): WireRequest {
  try {
    return requestType.toObject(requestType.decode(bytes))
  } catch {
    throw faults.invalid('requestData is no CommApiData')
  }
}

const encode = (answer: Record<string, unknown>) =>
  Buffer.from(answerType.encode(answerType.fromObject(answer)).finish())

export const encodeJson = (answer: Record<string, unknown>): Buffer =>
  encode({
    respData: Buffer.from(JSON.stringify(answer)),
    contentType: 'application/json; encoding=utf-8',
    httpCode: 200,
  })

export const encodePicture = ({ contentType, bytes }: { contentType: string; bytes: Buffer }): Buffer =>
  encode({ respData: bytes, contentType, httpCode: 200 })

/** The platform itself refuses: no such API, or no permission. */
export const encodeRefusal = (errorCode: number): Buffer =>
  encode({ errorCode, contentType: '', respData: Buffer.alloc(0) })
