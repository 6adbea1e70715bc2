import { asError } from '../../fault'
import { CallFault, type Runner } from '../../functions/runner'
import type { LogLine } from '../../journal'
import { lineOf, type Log } from '../../log'

/** A message or an event that WeChat pushes, in its JSON form. */
export interface PushedMessage extends Record<string, unknown> {
  /** `event`, `text`, `image`, … */
  MsgType: string
  /** Which event. */
  Event?: string
  /** Who wrote it, for a message of a person. */
  FromUserName?: string
}

/** Which function takes what: `text` for a kind of message, `event/wxa_media_check` for an event. */
export type MessageRoutes = Record<string, string>

export interface MessagePushParts {
  routes: MessageRoutes
  runner: Runner
  appId: string
  log: Log
}

/** Brings WeChat's own messages to the functions that are meant to have them. */
export class MessagePush {
  constructor(private readonly parts: MessagePushParts) {
    const names = new Set(parts.runner.functions.map(({ name }) => name))
    for (const [kind, name] of Object.entries(parts.routes)) {
      if (!names.has(name)) throw new Error(`messages: ${kind} is to go to ${name}, which is no function`)
    }
  }

  /** Resolves when the function has ended, however it ended; never rejects. */
  async push(message: PushedMessage): Promise<void> {
    const kind = message.MsgType === 'event' ? `event/${message.Event ?? ''}` : message.MsgType
    const name = Object.hasOwn(this.parts.routes, kind) ? this.parts.routes[kind] : undefined
    if (name === undefined) return this.note('warn', `no function takes the message ${kind}`)
    const written = message.MsgType !== 'event' && message.FromUserName
    const pushed = { ToUserName: this.parts.appId, CreateTime: Math.floor(Date.now() / 1000), ...message }
    try {
      await this.parts.runner.run(name, pushed, { source: 'wx_unknown', ...(written && { openid: written }) })
    } catch (error) {
      // The runner has logged a failed call already.
      if (!(error instanceof CallFault)) this.note('error', asError(error).message)
    }
  }

  private note(level: LogLine['level'], text: string): void {
    this.parts.log(lineOf(level, text))
  }
}
