import type { Problems } from './form'

/** Why a request was not carried out. A refusal never tells whether the thing asked for exists. */
export const refusalCodes = {
  INVALID: '填写的内容有误',
  SIGNED_OUT: '登录已失效，请重新登录',
  ELSEWHERE: '本网络不在允许的办公地址范围内',
  DENIED: '没有这项服务，或者您无权使用',
  NOT_FOUND: '没有找到',
  SLOWED: '查询码连续输错了几次，请过十分钟再试',
  CONFLICT: '他人已处理，请刷新',
  INTERNAL: '系统出了问题，请稍后再试',
  /** Said by the phone itself: its WeChat is no officer's any more. */
  UNBOUND: '民警认证已解除',
  /** Said by the phone and the console themselves: no answer came. */
  NETWORK: '网络不通，请稍后再试',
} as const

export type RefusalCode = keyof typeof refusalCodes

export interface Refused {
  code: RefusalCode
  message: string
  /** What is wrong at which field. */
  fields?: Problems
  /** To quote when asking for help. */
  id?: string
}

export type Reply<Data> = { ok: true; data: Data } | { ok: false; error: Refused }

/** To whoever asks again: the answer and its tag, or that it is still the one whose tag was sent. */
export type Repeated<Data> = (Reply<Data> & { tag?: string }) | { ok: true; unchanged: true }

/** What an answer says, without the addresses of files, which are new every time. */
export const contentOf = (answer: unknown): string =>
  JSON.stringify(answer, (key, value: unknown) => (key === 'url' ? undefined : value))
