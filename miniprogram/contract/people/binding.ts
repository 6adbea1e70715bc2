import { nothing, type Action } from '../action'
import { choice, compact, hidden, identifier, paragraph, text } from '../fields'
import { form } from '../form'
import { officerSeries, type OfficerSeries } from './answers'

/** Said of whatever does not match, so that nobody learns which of it was right. */
export const bindingMismatch = '填写的信息与花名册不一致，请核对；仍不行请联系单位管理员'

/** Letters and digits that nobody takes for each other: no 0, O, 1, I. */
export const invitationLetters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
export const invitationLength = 10

/** What the number is called in each series. */
export const numberLabels: Record<OfficerSeries, string> = { police: '警号', auxiliary: '辅警号' }

const number = compact('警号', { max: 20 })

/** Who somebody says they are. */
const claimed = {
  series: choice<OfficerSeries>('人员类别', officerSeries, { begins: 'police' }),
  number,
  name: text('姓名', { max: 30 }),
}

export const proveForm = form({ ...claimed, code: hidden('授权码', 200) })
export const askForm = form({
  invitation: compact('邀请码', { max: invitationLength, hint: '单位管理员给您的 10 位邀请码' }),
  ...claimed,
})
export const inviteForm = form({
  id: identifier('民警'),
  reason: paragraph('邀请理由', { min: 2, max: 200, hint: '如：更换手机号，微信手机号与花名册不一致' }),
})
export const revokeForm = form({ id: identifier('民警'), reason: paragraph('解除理由', { min: 2, max: 200 }) })

/** A request as it was looked at: it may have been taken back or replaced since. */
const requested = { id: identifier('民警'), request: identifier('认证申请') }
export const refuseForm = form({ ...requested, reason: paragraph('不予核准的理由', { min: 2, max: 200 }) })

/** Which WeChat is which officer's. */
export const bindingActions = {
  /** By the phone number that WeChat itself vouches for. */
  'people.binding.prove': { doors: ['phone'], by: ['anyone'], input: proveForm, audited: true, tries: true },
  /** By an administrator's invitation; the security officer decides. */
  'people.binding.ask': { doors: ['phone'], by: ['anyone'], input: askForm, audited: true, tries: true },
  'people.binding.mine': { doors: ['phone'], by: ['anyone'], input: nothing },
  'people.binding.leave': { doors: ['phone'], by: ['officer'], input: nothing, audited: true },
  'people.binding.find': {
    doors: ['console'],
    by: ['administrator', 'securityOfficer'],
    input: form({ number }),
    audited: true,
  },
  'people.binding.invite': { doors: ['console'], by: ['administrator'], input: inviteForm, audited: true },
  'people.binding.waiting': {
    doors: ['console'],
    by: ['securityOfficer'],
    input: nothing,
    audited: true,
    repeats: true,
  },
  'people.binding.approve': { doors: ['console'], by: ['securityOfficer'], input: form(requested), audited: true },
  'people.binding.refuse': { doors: ['console'], by: ['securityOfficer'], input: refuseForm, audited: true },
  'people.binding.revoke': {
    doors: ['console'],
    by: ['administrator', 'securityOfficer'],
    input: revokeForm,
    audited: true,
  },
} as const satisfies Record<string, Action>

/** What became of this phone's request. */
export type BindingState =
  | { state: 'none' }
  /** `check`: six digits that the phone and the console both show. */
  | { state: 'waiting'; check: string; askedAt: string }
  | { state: 'refused'; reason: string }

/** Somebody of the roster, as whoever manages bindings needs to know them. */
export interface RosterEntry {
  id: string
  name: string
  number: string
  series: OfficerSeries
  unitName: string
  bound: boolean
  /** Absent where nobody knows when. */
  boundAt?: string
}

export interface Invitation {
  /** Shown this once: only its digest is kept. */
  code: string
  expiresAt: string
}

/** A request that waits for the security officer. */
export interface BindingRequest {
  id: string
  request: string
  name: string
  number: string
  series: OfficerSeries
  unitName: string
  /** Of the roster, to be called and asked for the six digits. */
  phone?: string
  check: string
  askedAt: string
  expiresAt: string
  /** Who invited, and why. */
  invitedBy: string
  reason: string
}

/** What each of them answers. */
export interface BindingAnswers {
  'people.binding.prove': Record<string, never>
  'people.binding.ask': BindingState
  'people.binding.mine': BindingState
  'people.binding.leave': Record<string, never>
  /** One, or nobody where no such number serves here. */
  'people.binding.find': RosterEntry[]
  'people.binding.invite': Invitation
  'people.binding.waiting': BindingRequest[]
  'people.binding.approve': Record<string, never>
  'people.binding.refuse': Record<string, never>
  'people.binding.revoke': Record<string, never>
}
