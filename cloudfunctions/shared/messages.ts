import { messageForms, type MessageName } from '../../miniprogram/contract/messages'

export interface Message<Name extends MessageName = MessageName> {
  openid: string
  form: Name
  /** By the form's field names. */
  values: Record<keyof (typeof messageForms)[Name]['fields'], string>
  /** What opens when it is tapped. */
  page: string
}

/** WeChat's subscribe messages: each needs the consent that its receiver gave beforehand. */
export interface Messages {
  /** False when the receiver does not want it, or no longer. @throws what else went wrong. */
  send: <Name extends MessageName>(message: Message<Name>) => Promise<boolean>
}

interface OpenApi {
  subscribeMessage: { send: (message: unknown) => Promise<unknown> }
}

const noConsent = new Set([43101, 43107, 43108])

export function messagesOver(openapi: unknown): Messages {
  return {
    send: async ({ openid, form, values, page }) => {
      const data = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]))
      try {
        await (openapi as OpenApi).subscribeMessage.send({
          touser: openid,
          templateId: messageForms[form].id,
          page,
          data,
        })
        return true
      } catch (error) {
        if (noConsent.has((error as { errCode?: number }).errCode ?? 0)) return false
        throw error
      }
    },
  }
}
