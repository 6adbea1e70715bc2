import type { ActionTable } from '../actions'
import { CloudFault, faults } from '../fault'
import type { Runner } from '../functions/runner'
import { ApiFault, isPicture } from './api'
import { PlatformRefusal, type OpenApi } from './open-api'
import { decodeRequest, encodeJson, encodePicture, encodeRefusal } from './protocol'

/** What `cloud.openapi` asks for. The answer is bytes; an error before WeChat is asked is JSON, as everywhere. */
export const openApiActions = (runner: Runner, openApi: OpenApi): ActionTable => ({
  'wx.openApi': {
    fields: ['apiName', 'cgiName', 'requestData'],
    run: async ({ apiName: name, requestData }, { callId }) => {
      if (typeof name !== 'string' || !Buffer.isBuffer(requestData)) throw faults.invalid('apiName and requestData')
      const call = runner.callOf(callId)
      // WeChat vouches for calls that began with it; a request over HTTP, or a process of its own, brings no token.
      if (!call || /^wx_http\b/.test(call.origin.source))
        throw new CloudFault('INVALID_WX_ACCESS_TOKEN', 'INVALID_WX_ACCESS_TOKEN: invalid wx openapi access_token')
      try {
        const answer = await openApi.call(name, decodeRequest(name, requestData), { callId, spec: call.spec })
        return isPicture(answer) ? encodePicture(answer) : encodeJson(answer)
      } catch (error) {
        if (error instanceof PlatformRefusal) return encodeRefusal(error.errorCode)
        if (error instanceof ApiFault) return encodeJson({ errcode: error.errcode, errmsg: error.message })
        throw error
      }
    },
  },
})
