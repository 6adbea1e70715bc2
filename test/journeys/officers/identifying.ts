import type { PhoneTab } from '../../support/browser/phone-tab'
import type { TestCloud } from '../../support/cloud'
import { answered } from './phones'

/** The number that WeChat has of this phone's holder. */
export async function numberIs({ cloud: { address } }: TestCloud, openid: string, number: string): Promise<void> {
  const headers = { origin: address, 'content-type': 'application/json' }
  const body = JSON.stringify({ openid, number })
  await fetch(`${address}/wechat/phone-number`, { method: 'POST', headers, body })
}

export async function openBinding(phone: PhoneTab): Promise<void> {
  await phone.tap('我的')
  await phone.tap('民警e家')
  await phone.sees('您是本市公安机关的民警或辅警？')
}

export async function fillIn(phone: PhoneTab, said: Record<string, string>): Promise<void> {
  for (const [name, words] of Object.entries(said)) await phone.field(name).fill(words)
}

/** As an auxiliary, whose number is of another series. */
export async function fillInAuxiliary(phone: PhoneTab, said: Record<string, string>): Promise<void> {
  await phone.tap('辅警')
  await phone.sees('辅警号')
  await fillIn(phone, said)
}

/** Gives WeChat's number, as its own window asks, and waits for what the cloud says. */
export const prove = (phone: PhoneTab): Promise<void> =>
  answered(phone, 'people.binding.prove', async () => {
    await phone.tap('用微信手机号认证')
    await phone.tap('允许')
  })

/** Asks with the invitation that was filled in. */
export const askToBind = (phone: PhoneTab): Promise<void> =>
  answered(phone, 'people.binding.ask', () => phone.tap('提交申请'))
