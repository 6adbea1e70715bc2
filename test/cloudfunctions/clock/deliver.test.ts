import type { ClockContext } from '../../../cloudfunctions/clock/context'
import { deliver } from '../../../cloudfunctions/clock/deliver'
import { sortsFor } from '../../support/sorts'
import type { PetitionRecord } from '../../../cloudfunctions/petition/records/record'
import type { RightsRecord } from '../../../cloudfunctions/rights/records/record'
import type { OfficerRecord } from '../../../cloudfunctions/shared/officers/record'
import type { Message, Messages } from '../../../cloudfunctions/shared/messages'
import { messageForms } from '../../../miniprogram/contract/messages'
import { petitionStatuses } from '../../../miniprogram/contract/petition/statuses'
import type { RightsSummary } from '../../../miniprogram/contract/rights/answers'
import { rightsStatuses } from '../../../miniprogram/contract/rights/statuses'
import { openTestCloud, type TestCloud } from '../../support/cloud'
import { makeMove, openDesk, type Desk } from '../../support/desk'
import { application, askedOf, moved } from '../../support/rights'
import { named, submission } from '../../support/petitions'

let test: TestCloud
let desk: Desk
beforeAll(async () => {
  const pages = ['pages/petition/detail/detail', 'pages/home/home', 'officer/rights/detail/detail']
  test = await openTestCloud({ templates: Object.values(messageForms), pages })
  desk = await openDesk(test)
}, 60_000)
afterAll(() => test?.end())

const petitions = () => test.database.collection<PetitionRecord>('petitions')
const stored = async (id: string) => (await petitions().first({ _id: id })) as PetitionRecord
const phone = () => test.phone('citizen-wang')
const zhou = () => test.phone('officer-zhou')
const rights = () => test.database.collection<RightsRecord>('rights')
const runTimer = () => test.cloud.runTimer('clock', 'tick')
const sent = () => test.cloud.messages.length

async function consent(form: keyof typeof messageForms, openid = 'citizen-wang'): Promise<void> {
  const response = await fetch(`${test.cloud.address}/wx/subscribe`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await test.cloud.sessionFor(openid)}` },
    body: JSON.stringify({ answers: { [messageForms[form].id]: 'accept' } }),
  })
  expect(response.ok).toBe(true)
}

/** A petition that its sender wants to be told of, and of which there is something to tell. */
async function withNews(draft = named()) {
  const receipt = await phone().get('petition.submit', draft)
  await phone().get('petition.own.notify', { id: receipt.id })
  await makeMove(desk.clerk, receipt.id, 'askMore', { question: '请补充报警的时间' })
  return receipt
}

describe('whoever wants to be told through WeChat', () => {
  it('is sent one message for all that is new, and none twice', async () => {
    await consent('progress')
    const { id, number } = await withNews()
    await desk.clerk.get('petition.talk.answer', { id, draft: id, words: '请尽快补充' })
    const before = sent()
    await runTimer()
    await runTimer()
    expect(test.cloud.messages.slice(before)).toMatchObject([
      {
        openid: 'citizen-wang',
        page: `pages/petition/detail/detail?id=${id}`,
        fields: [{ value: number }, { value: '待补充' }, {}, { value: '请打开小程序查看办理进度' }],
      },
    ])
  })

  it('of an anonymous petition reads only that there is something', async () => {
    await consent('news')
    await withNews(submission())
    await runTimer()
    const message = test.cloud.messages.at(-1)
    expect(message?.page).toBe('pages/home/home')
    expect(message?.fields).toMatchObject([{ value: '您有一条服务进展' }, { label: '时间' }])
    expect(message?.fields).toHaveLength(2)
  })

  it('but did not agree, or no longer, is not asked for again; the inbox has it', async () => {
    const { id } = await withNews()
    await runTimer()
    const record = await stored(id)
    for (const gone of ['reachable', 'newsAt', 'newsTries']) expect(record).not.toHaveProperty(gone)
    const [newest] = (await phone().get('petition.inbox', {})).items
    expect(newest).toMatchObject({ id, told: { words: '需要您补充情况：请补充报警的时间', unread: true } })
    await phone().get('petition.progress', { id })
    expect((await phone().get('petition.inbox', {})).items[0]?.told).not.toHaveProperty('unread')
  })

  it('is somebody who may follow the petition', async () => {
    const { id } = await phone().get('petition.submit', named())
    const reply = await test.phone('citizen-li').ask('petition.own.notify', { id })
    expect(reply).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  })
})

function contextWith(messages: Messages, now: Date) {
  return { sorts: sortsFor(test, { now: () => now }), messages, now: () => now } as ClockContext
}

describe('a message that cannot be sent', () => {
  it('is tried again later and later, keeps no other from being sent, and is given up at last', async () => {
    const { id } = await withNews()
    const { id: other } = await withNews()
    const tried: string[] = []
    const broken: Messages = {
      send: async (message: Message) => {
        tried.push(message.page)
        if (message.page.endsWith(id)) throw new Error('WeChat does not answer')
        return true
      },
    }
    let now = Date.now()
    for (let minutes = 0; minutes < 11 * 60; minutes += 5) {
      now += 5 * 60_000
      await deliver(undefined, contextWith(broken, new Date(now))).catch(() => undefined)
    }
    expect(tried.filter((page) => page.endsWith(other))).toHaveLength(1)
    expect(tried.filter((page) => page.endsWith(id))).toHaveLength(6)
    expect(await stored(id)).not.toHaveProperty('newsAt')
  })

  it('is not sent by two timers at once', async () => {
    const { id } = await withNews()
    const tried: string[] = []
    const slow: Messages = {
      send: async ({ page }: Message) => {
        tried.push(page)
        await new Promise((later) => setTimeout(later, 20))
        return true
      },
    }
    const now = new Date()
    await Promise.all([deliver(undefined, contextWith(slow, now)), deliver(undefined, contextWith(slow, now))])
    expect(tried.filter((page) => page.endsWith(id))).toHaveLength(1)
  })
})

async function applied(): Promise<RightsSummary> {
  const made = await zhou().get('rights.apply', application())
  await zhou().get('rights.notify', { id: made.id })
  await moved(await test.signIn('station-ma'), made.id, 'verify', askedOf.verify)
  return made
}

describe('an officer who asked for protection', () => {
  it('is told through WeChat, once agreed to, and nobody else can ask for it', async () => {
    await consent('progress', 'officer-zhou')
    const { id, number } = await applied()
    expect(await test.phone('team-he').ask('rights.notify', { id })).toMatchObject({ error: { code: 'NOT_FOUND' } })
    await runTimer()
    expect(test.cloud.messages.at(-1)).toMatchObject({
      openid: 'officer-zhou',
      page: `officer/rights/detail/detail?id=${id}`,
      fields: [{ value: number }, { value: '分局审核' }, {}, { value: '请打开小程序查看办理进度' }],
    })
  })

  it('is not told at a WeChat that was taken away since', async () => {
    await consent('progress', 'officer-zhou')
    const { id } = await applied()
    const officers = test.database.collection<OfficerRecord>('officers')
    const { applicant } = (await rights().first({ _id: id })) as RightsRecord
    const { identity } = (await officers.first({ _id: applicant })) as OfficerRecord
    await officers.change({ _id: applicant }, { identity: 'another' })
    const before = sent()
    await runTimer()
    await officers.change({ _id: applicant }, { identity })
    expect(sent()).toBe(before)
    expect(await rights().first({ _id: id })).not.toHaveProperty('reachable')
  })
})

it('every status fits into the five characters that WeChat leaves for it', () => {
  const labels = Object.values({ ...petitionStatuses, ...rightsStatuses }).map(({ label }) => label)
  for (const label of labels) expect(Array.from(label).length).toBeLessThanOrEqual(5)
})
