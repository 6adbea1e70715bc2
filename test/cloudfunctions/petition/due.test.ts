import { contextFor, type PetitionContext } from '../../../cloudfunctions/petition/context'
import { moveCase } from '../../../cloudfunctions/shared/case/moving/move'
import { counted } from '../../../cloudfunctions/shared/case/moving/due'
import type { PetitionRecord } from '../../../cloudfunctions/petition/records/record'
import { submit } from '../../../cloudfunctions/petition/submit'
import { callerOf } from '../../../cloudfunctions/shared/caller'
import { keysFrom } from '../../../cloudfunctions/shared/keys'
import { directoryIn } from '../../../cloudfunctions/shared/lawyers'
import { officersIn } from '../../../cloudfunctions/shared/officers/officers'
import { sessionsIn } from '../../../cloudfunctions/shared/officers/sessions'
import { nothingPublished, publishedUpTo } from '../../support/calendars'
import { openTestCloud, type ConsoleAsker, type TestCloud } from '../../support/cloud'
import { submission } from '../../support/petitions'

let test: TestCloud
let chen: ConsoleAsker
beforeAll(async () => {
  test = await openTestCloud()
  chen = await test.signIn('inspector-chen')
})
afterAll(() => test?.end())

const phone = () => test.phone('citizen-wang')
const stored = async (id: string) =>
  (await test.database.collection<PetitionRecord>('petitions').first({ _id: id })) as PetitionRecord

const clockAt = (moment: string) => () => new Date(moment)

/** The function's own context for whoever asks by phone, with a calendar and a clock of the test's. */
function contextOf(openid: string, changes: Partial<PetitionContext>): PetitionContext {
  const { database, files, environment } = test
  const keys = keysFrom(environment)
  const officers = officersIn(database, keys)
  const sessions = sessionsIn(database, keys)
  const asked = { door: 'phone', action: '', input: {}, openid, origin: { address: '', browser: '' } } as const
  const caller = callerOf(asked, { officers, sessions, lawyers: directoryIn(database, keys), now: new Date() })
  const wechat = { wording: async () => undefined, phoneNumber: async () => undefined }
  const scene = { caller, keys, database, files, messages: { send: async () => true }, wechat, officers, sessions }
  return { ...contextFor({ ...scene, now: () => new Date() }), ...changes }
}

describe('what is promised', () => {
  it('is counted by the published holidays, from the moment the petition came in', async () => {
    const now = clockAt('2026-02-01T07:20:00Z')
    const receipt = await submit(submission(), contextOf('citizen-wang', { calendar: publishedUpTo(2026), now }))
    expect(receipt).toMatchObject({ dueFrom: now().toISOString(), dueAt: '2026-02-24T15:59:59.999Z' })
    expect(receipt).not.toHaveProperty('dueProvisional')
    expect(await stored(receipt.id)).not.toHaveProperty('dueAwaits')
  })

  it('begins anew with acceptance', async () => {
    const receipt = await phone().get('petition.submit', submission())
    const now = clockAt('2026-02-28T07:20:00Z')
    const context = contextOf('inspector-chen', { calendar: publishedUpTo(2026), now })
    const moved = await moveCase({ id: receipt.id, version: 0, move: 'accept' }, context)
    // The sixtieth day is a Wednesday.
    expect(moved).toMatchObject({ dueFrom: now().toISOString(), dueAt: '2026-04-29T15:59:59.999Z' })
    expect(await stored(receipt.id)).toMatchObject({ dueFrom: now(), dueAt: new Date('2026-04-29T15:59:59.999Z') })
  })

  it('is provisional while the holidays of its year are not published, and so it says wherever it is shown', async () => {
    const draft = submission()
    const now = clockAt('2026-02-01T07:20:00Z')
    const provisional = { dueAt: '2026-02-16T15:59:59.999Z', dueProvisional: true }
    const context = () => contextOf('citizen-wang', { calendar: publishedUpTo(2025), now })
    const receipt = await submit(draft, context())
    expect(receipt).toMatchObject(provisional)
    expect(await submit(draft, context())).toEqual(receipt)
    expect(await stored(receipt.id)).toMatchObject({ dueAwaits: 2026 })

    const { id } = receipt
    expect(await phone().get('petition.progress', { id })).toMatchObject(provisional)
    expect(await chen.get('petition.detail', { id })).toMatchObject(provisional)
    const [mine, queue] = await Promise.all([phone().get('petition.mine', {}), chen.get('petition.queue', {})])
    for (const { items } of [mine, queue]) expect(items.find((item) => item.id === id)).toMatchObject(provisional)
  })

  it('may become provisional, certain, or nothing with a move', async () => {
    const { id } = await phone().get('petition.submit', submission())
    const unpublished = contextOf('inspector-chen', { calendar: nothingPublished })
    const accepted = await moveCase({ id, version: 0, move: 'accept' }, unpublished)
    expect(accepted.dueProvisional).toBe(true)
    const year = (await stored(id)).dueAwaits
    const sixty = counted(new Date(accepted.dueFrom ?? ''), 60, nothingPublished)
    expect(accepted.dueAt).toBe(sixty.dueAt.toISOString())
    expect(String(year)).toBe(new Date(Date.parse(accepted.dueAt ?? '') + 8 * 3_600_000).toISOString().slice(0, 4))

    const waiting = await submit(submission(), contextOf('citizen-wang', { calendar: nothingPublished }))
    expect(waiting.dueProvisional).toBe(true)
    const moved = await phone().get('petition.own.act', { id: waiting.id, move: 'withdraw' })
    for (const gone of ['dueFrom', 'dueAt', 'dueProvisional']) expect(moved).not.toHaveProperty(gone)
    for (const gone of ['dueFrom', 'dueAt', 'dueAwaits', 'promise'])
      expect(await stored(waiting.id)).not.toHaveProperty(gone)
  })

  it('by a receipt is the promise of receiving, also when it was moved since, and none after an officer acted', async () => {
    const draft = submission()
    const { id } = await phone().get('petition.submit', draft)
    const due = counted(new Date('2026-02-01T02:00:00Z'), 15, publishedUpTo(2025))
    await test.database.collection<PetitionRecord>('petitions').change({ _id: id }, { ...due })
    await test.cloud.runTimer('clock', 'tick')
    expect(await phone().get('petition.submit', draft)).toMatchObject({ dueAt: '2026-02-24T15:59:59.999Z' })
    // It has passed by now, which the same timer may have said in the case.
    const { version } = await chen.get('petition.detail', { id })
    await chen.get('petition.move', { id, version, move: 'accept' })
    expect(await phone().get('petition.submit', draft)).not.toHaveProperty('dueAt')
  })
})
