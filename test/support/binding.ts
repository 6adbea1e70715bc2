import type { OfficerRecord } from '../../cloudfunctions/shared/officers/record'
import { keysFrom } from '../../cloudfunctions/shared/keys'
import type { OfficerSeries } from '../../miniprogram/contract/people/answers'
import type { TestCloud } from './cloud'

/** On the roster, with no WeChat yet. */
export const newcomer = { series: 'police', number: '120482', name: '罗欣' } as const
export const newcomersPhone = '13800001004'

export const idOf = (test: TestCloud, number: string): string =>
  keysFrom(test.environment).digest('record', 'officer', number)

export const officerNumbered = async (test: TestCloud, number: string): Promise<OfficerRecord> =>
  (await test.database.collection<OfficerRecord>('officers').first({ _id: idOf(test, number) })) as OfficerRecord

/** What WeChat's button gives on a phone whose WeChat has this number; the cloud has to play WeChat. */
export async function numberCode(test: TestCloud, openid: string, number: string): Promise<string> {
  const post = async (path: string, body: unknown, token?: string) => {
    const headers = {
      origin: test.cloud.address,
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    }
    const response = await fetch(test.cloud.address + path, { method: 'POST', headers, body: JSON.stringify(body) })
    return (await response.json()) as { code: string }
  }
  await post('/wechat/phone-number', { openid, number })
  return (await post('/wx/phone-number-code', {}, await test.cloud.sessionFor(openid))).code
}

/** Shows the newcomer's number to the cloud, with whatever is said otherwise. */
export async function proves(
  test: TestCloud,
  openid: string,
  said: { number?: string; name?: string; series?: OfficerSeries } = {},
  number = newcomersPhone,
) {
  const code = await numberCode(test, openid, number)
  return test.phone(openid).ask('people.binding.prove', { ...newcomer, ...said, code })
}
