import { digest } from '../../../cloudfunctions/clock/digest'
import type { ClockContext } from '../../../cloudfunctions/clock/context'
import { digestsIn } from '../../../cloudfunctions/clock/digests'
import { petitionsIn } from '../../../cloudfunctions/petition/records/petitions'
import { applicationsIn } from '../../../cloudfunctions/rights/records/applications'
import { publishedCalendar } from '../../../cloudfunctions/shared/calendar/published'
import { keysFrom } from '../../../cloudfunctions/shared/keys'
import type { Messages } from '../../../cloudfunctions/shared/messages'
import { officersIn } from '../../../cloudfunctions/shared/officers/officers'
import type { OfficerRecord } from '../../../cloudfunctions/shared/officers/record'
import { messageForms } from '../../../miniprogram/contract/messages'
import { dateAndTimeOf } from '../../../miniprogram/contract/moments'
import { openTestCloud, type TestCloud } from '../../support/cloud'
import { named } from '../../support/petitions'

let test: TestCloud
beforeAll(async () => {
  test = await openTestCloud({ templates: Object.values(messageForms), pages: ['officer/home/home'] })
}, 60_000)
afterAll(() => test?.end())

const officers = () => test.database.collection<OfficerRecord>('officers')
const numbered = async (number: string) => (await officers().first({ number })) as OfficerRecord
const sent = () => test.cloud.messages.length

async function consents(openid: string): Promise<void> {
  const response = await fetch(`${test.cloud.address}/wx/subscribe`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await test.cloud.sessionFor(openid)}` },
    body: JSON.stringify({ answers: { [messageForms.digest.id]: 'accept' } }),
  })
  expect(response.ok).toBe(true)
  await test.phone(openid).get('people.remind', {})
}

function contextWith(messages: Messages) {
  const { database, environment } = test
  const keys = keysFrom(environment)
  const counted = petitionsIn(database).count
  const applied = applicationsIn(database).count
  const reading = { counted, applied, command: database.command, calendar: publishedCalendar, keys }
  const officers = officersIn(database, keys)
  return { ...reading, officers, digests: digestsIn(database, keys), messages, now: () => new Date() } as ClockContext
}

/** As if the morning had come. */
async function morning(number: string): Promise<void> {
  await officers().change({ number }, { digestAt: new Date(Date.now() - 1000) })
  await test.cloud.runTimer('clock', 'tick')
}

describe('an officer who wants to be told of waiting work', () => {
  it('is told at half past eight of the next working day, at the phone that agreed, whose openid is nowhere readable', async () => {
    await consents('clerk-sun')
    const { address, digestAt } = await numbered('120031')
    expect(dateAndTimeOf(digestAt as Date).time).toBe('08:30')
    expect(digestAt?.getTime()).toBeGreaterThan(Date.now())
    expect(JSON.stringify(address)).not.toContain('clerk-sun')
  })

  it('reads numbers and nothing of any case, once a morning', async () => {
    await test.phone('citizen-wang').get('petition.submit', named({ subject: '值班电话没人接' }))
    const before = sent()
    await morning('120031')
    await test.cloud.runTimer('clock', 'tick')
    const [message, ...others] = test.cloud.messages.slice(before)
    expect(others).toEqual([])
    expect(message).toMatchObject({
      openid: 'clerk-sun',
      fields: [{ value: expect.stringMatching(/的待办$/) }, { value: '1' }, { value: '0' }, { value: '0' }],
    })
    expect(JSON.stringify(message)).not.toContain('值班')
    expect((await numbered('120031')).digestAt?.getTime()).toBeGreaterThan(Date.now())
  })

  it('hears nothing on a morning on which nothing waits, and keeps the consent', async () => {
    await consents('team-xu')
    const before = sent()
    await morning('120318')
    expect(sent()).toBe(before)
    expect(await numbered('120318')).toHaveProperty('address')
  })

  it('is asked anew once WeChat no longer takes the message', async () => {
    // The acceptance was good for one message, which is used up.
    await test.phone('clerk-sun').get('people.remind', {})
    const before = sent()
    await morning('120031')
    expect(sent()).toBe(before)
    expect(await numbered('120031')).not.toHaveProperty('address')
  })

  it('is tried again ten minutes later where WeChat could not be reached', async () => {
    await test.phone('clerk-sun').get('people.remind', {})
    await officers().change({ number: '120031' }, { digestAt: new Date(Date.now() - 1000) })
    const messages = { send: () => Promise.reject(new Error('WeChat is down')) }
    await expect(digest(undefined, contextWith(messages))).rejects.toThrow('WeChat is down')
    const wait = ((await numbered('120031')).digestAt?.getTime() ?? 0) - Date.now()
    expect(wait).toBeGreaterThan(9 * 60_000)
    expect(wait).toBeLessThan(11 * 60_000)
  })
})

it('the clerk is called at once when something goes on at this moment', async () => {
  await consents('clerk-sun')
  await test.phone('citizen-wang').get('petition.submit', named({ happening: 'NOW' }))
  const before = sent()
  await test.cloud.runTimer('clock', 'tick')
  await test.cloud.runTimer('clock', 'tick')
  expect(test.cloud.messages.slice(before)).toMatchObject([{ openid: 'clerk-sun' }])
})

it('the chief inspector is called at once when a case has nobody left', async () => {
  await consents('chief-lin')
  await test.phone('citizen-wang').get('petition.submit', named({ unit: 'south-station' }))
  const clerk = await test.signIn('supervisor-zhao')
  const { items } = await clerk.get('petition.queue', {})
  for (const { id } of items) await clerk.get('petition.desk.conflict', { id, reason: '与来件人是近亲属' })
  const before = sent()
  await test.cloud.runTimer('clock', 'tick')
  await test.cloud.runTimer('clock', 'tick')
  expect(test.cloud.messages.slice(before)).toMatchObject([{ openid: 'chief-lin' }])
})
