import type { ScriptedAnswer, ApiCall } from './open-api'
import type { PushedMessage } from './messages/message-push'
import type { SubscribeAnswer } from './messages/subscriptions'
import type { WeChat } from './wechat'

/** What tests and a stage may do in WeChat's place. */
export interface OpenApiHandle {
  /**
   * Lets an API say this, once its arguments have passed the checks of the real one; an `errcode` other than 0 makes it
   * fail before it does anything. `wxa_media_check` scripts the event. Null takes it back.
   */
  answer(name: string, answer: ScriptedAnswer | null): void
  /** The latest calls, without their arguments. */
  readonly calls: ApiCall[]
  /** Which number somebody's WeChat is bound to: eleven digits. */
  setPhoneNumber(openid: string, number: string): void
  /** As the button on the phone gives it. @throws when no number is bound. */
  phoneNumberCode(openid: string): string
  /** What somebody said when asked for messages, by the template's id. */
  subscribe(openid: string, answers: Record<string, SubscribeAnswer>): void
  /** Pushes a message as WeChat does; resolves when the function has ended. */
  push(message: PushedMessage): Promise<void>
}

export const handleOfWeChat = ({ openApi, phoneNumbers, subscriptions, push }: WeChat): OpenApiHandle => ({
  answer: (name, answer) => openApi.script(name, answer),
  get calls() {
    return openApi.calls
  },
  setPhoneNumber: (openid, number) => phoneNumbers.set(openid, number),
  phoneNumberCode(openid) {
    const code = phoneNumbers.codeFor(openid)
    if (code === undefined) throw new Error('no phone number is bound to this openid')
    return code
  },
  subscribe: (openid, answers) => subscriptions.record(openid, answers),
  push: (message) => push.push(message),
})
