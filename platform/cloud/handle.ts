import { callFromPhone } from './doors/phone-call'
import type { Runner } from './functions/runner'
import type { Timers } from './functions/timers'
import { fromStart, type Journal } from './journal'
import { handleOfWeChat } from './openapi/handle'
import type { WeChat } from './openapi/wechat'
import type { Cloud } from './options'
import type { Sessions } from './sessions/sessions'

const keptMessages = 1000

export interface Opened {
  address: string
  sessions: Sessions
  runner: Runner
  appId: string
  timers: Timers
  journal: Journal
  wechat: WeChat
  sdkEnvironment: Record<string, string>
  close: () => Promise<void>
}

/** What whoever started the cloud may do with it. */
export function handleOf(opened: Opened): Cloud {
  const { address, sessions, runner, appId, timers, journal, wechat, sdkEnvironment, close } = opened
  return {
    address,
    sdkEnvironment,
    sessionFor: async (openid) => sessions.start(openid),
    async call(openid, name, data) {
      const answer = await callFromPhone({ runner, appId }, { openid, clientIp: '127.0.0.1' }, name, data)
      if ('errCode' in answer) throw Object.assign(new Error(answer.errMsg), answer)
      return answer.result
    },
    openapi: handleOfWeChat(wechat),
    get messages() {
      return wechat.subscriptions.latest(keptMessages)
    },
    runTimer: (functionName, triggerName) => timers.run(functionName, triggerName),
    async reloadFunctions() {
      runner.reload()
      timers.schedule()
    },
    get queries() {
      return journal.since(fromStart).queries
    },
    get calls() {
      return journal.since(fromStart).calls
    },
    get scans() {
      return journal.scans
    },
    mark: () => journal.mark(),
    since: (mark) => journal.since(mark),
    close,
  }
}
