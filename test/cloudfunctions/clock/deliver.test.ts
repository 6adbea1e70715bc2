import type { ClockContext } from '../../../cloudfunctions/clock/context'
import { deliver } from '../../../cloudfunctions/clock/deliver'
import { sortsFor } from '../../support/sorts'
import type { PetitionRecord } from '../../../cloudfunctions/petition/records/record'
import type { Message, Messages } from '../../../cloudfunctions/shared/messages'
import { messageForms } from '../../../miniprogram/contract/messages'
import { petitionStatuses } from '../../../miniprogram/contract/petition/statuses'
import { openTestCloud, type TestCloud } from '../../support/cloud'
import { makeMove, openDesk, type Desk } from '../../support/desk'
import { named, submission } from '../../support/petitions'

let test: TestCloud
let desk: Desk
beforeAll(async () => {
  const pages = ['pages/petition/detail/detail', 'pages/home/home']
  test = await openTestCloud({ templates: Object.values(messageForms), pages })
  desk = await openDesk(test)
}, 60_000)
afterAll(() => test?.end())

const petitions = () => test.database.collection<PetitionRecord>('petitions')
const stored = async (id: string) => (await petitions().first({ _id: id })) as PetitionRecord
const phone = () => test.phone('citizen-wang')
const runTimer = () => test.cloud.runTimer('clock', 'tick')
const sent = () => test.cloud.messages.length

async function consent(form: keyof typeof messageForms): Promise<void> {
  const response = await fetch(`${test.cloud.address}/wx/subscribe`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await test.cloud.sessionFor('citizen-wang')}` },
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

it('every status fits into the five characters that WeChat leaves for it', () => {
  for (const { label } of Object.values(petitionStatuses)) expect(Array.from(label).length).toBeLessThanOrEqual(5)
})
