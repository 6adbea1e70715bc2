import { form } from '../form'
import { hidden, identifier } from '../fields'

/** What the phone has read off the console's screen. */
export const signinCodeForm = form({ code: identifier('登录码') })
export const signinClaimForm = form({ id: identifier('登录请求'), secret: hidden('登录请求密钥', 100) })

/** The text inside the code on the console's screen. */
export const signinCodePrefix = 'e-du:signin:'
