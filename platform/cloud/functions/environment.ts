import type { FunctionSpec } from './messages'

/** Where a call comes from, as WeChat tells it to the function. */
export interface Origin {
  /** wx_client, wx_http, wx_trigger, wx_unknown (a pushed message), or a chain such as `wx_client,scf`. */
  source: string
  openid?: string
  clientIp?: string
}

export interface PlatformIdentity {
  envId: string
  appId: string
  /** Where the SDK finds this cloud, without the id of the call. */
  sdkUrl: string
  secretId: string
}

/** What every instance of every function has around it; nothing of this process leaks in. */
export const instanceEnvironment = (
  given: Record<string, string>,
  { envId, secretId }: PlatformIdentity,
): Record<string, string> => ({
  ...given,
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: envId,
  TCB_ENV: envId,
  TENCENTCLOUD_SECRETID: secretId,
  TENCENTCLOUD_SECRETKEY: secretId,
  TENCENTCLOUD_SESSIONTOKEN: secretId,
})

/** What one call adds: who is calling, and an address that carries the id of the call. */
export function callEnvironment(callId: string, origin: Origin, platform: PlatformIdentity): Record<string, string> {
  const context: Record<string, string> = {
    WX_APPID: platform.appId,
    ...(origin.clientIp && { WX_CLIENTIP: origin.clientIp }),
    ...(origin.openid && { WX_OPENID: origin.openid }),
  }
  return {
    ...context,
    WX_CONTEXT_KEYS: Object.keys(context).join(','),
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${platform.sdkUrl}/${callId}` }),
    // Only what is listed here does the SDK pass on to a function it calls.
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE,TCB_SEQID',
    TCB_SOURCE: origin.source,
    TCB_SEQID: callId,
    ...(origin.source === 'wx_trigger' && { TRIGGER_SRC: 'timer' }),
  }
}

/** The second argument of a function. */
export const contextOf = (callId: string, spec: FunctionSpec, envId: string, environment: Record<string, string>) => ({
  request_id: callId,
  function_name: spec.name,
  namespace: envId,
  memory_limit_in_mb: spec.memorySize,
  time_limit_in_ms: spec.timeout * 1000,
  environment: JSON.stringify(environment),
})
