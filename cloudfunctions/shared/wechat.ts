import type { Wording } from '../../miniprogram/contract/petition/desk-answers'

/** What WeChat itself knows or thinks, asked through its open APIs. */
export interface WeChat {
  /** What its check of a text advises; undefined for nothing, and when it cannot be asked: no petition waits for it. */
  wording: (openid: string, text: string) => Promise<Wording | undefined>
  /** The number behind the code that its button gave; undefined when the code is no good any more. */
  phoneNumber: (code: string) => Promise<string | undefined>
}

interface OpenApi {
  security: { msgSecCheck: (asked: unknown) => Promise<{ result?: { suggest?: string } }> }
  phonenumber: { getPhoneNumber: (asked: unknown) => Promise<{ phoneInfo?: { purePhoneNumber?: string } }> }
}

/** WeChat's check takes no more characters. */
const longest = 2500
/** 社交日志, the nearest of WeChat's four: the others are profiles, comments and forums. */
const scene = 4
/** No petition waits longer for it. */
const patience = 3000
const badCode = new Set([40029, 40013])

export function wechatOver(given: unknown): WeChat {
  const openapi = given as OpenApi
  return {
    wording: async (openid, text) => {
      try {
        const content = Array.from(text).slice(0, longest).join('')
        const asked = openapi.security.msgSecCheck({ openid, scene, version: 2, content })
        const { result } = await Promise.race([asked, tooLate()])
        return result?.suggest === 'review' || result?.suggest === 'risky' ? result.suggest : undefined
      } catch (error) {
        // Its text may quote what was asked.
        const { errCode = 0 } = error as { errCode?: number }
        console.error(JSON.stringify({ event: 'WORDING_UNCHECKED', errCode }))
        return undefined
      }
    },
    phoneNumber: async (code) => {
      try {
        return (await openapi.phonenumber.getPhoneNumber({ code })).phoneInfo?.purePhoneNumber
      } catch (error) {
        if (badCode.has((error as { errCode?: number }).errCode ?? 0)) return undefined
        throw error
      }
    },
  }
}

const tooLate = (): Promise<{ result?: { suggest?: string } }> =>
  new Promise((resolve) => {
    setTimeout(() => resolve({}), patience).unref()
  })
