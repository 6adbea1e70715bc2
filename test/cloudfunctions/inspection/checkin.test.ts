import type { CheckinRecord } from '../../../cloudfunctions/inspection/records/checkin-record'
import type { RollcallRecord } from '../../../cloudfunctions/inspection/records/rollcall-record'
import { openTestCloud, type ConsoleAsker, type Phone, type TestCloud } from '../../support/cloud'
import { issued, picture, prepared, requestTo, sha256, signedIn } from '../../support/rollcall'

let test: TestCloud
let people: Record<'chen' | 'liu' | 'wu', ConsoleAsker>
let zhou: Phone
let ma: Phone
beforeAll(async () => {
  test = await openTestCloud()
  people = await signedIn(test)
  zhou = test.phone('officer-zhou')
  ma = test.phone('station-ma')
})
afterAll(() => test?.end())

const tick = () => test.cloud.runTimer('clock', 'tick')
const rollcalls = () => test.database.collection<RollcallRecord>('rollcalls')
const checkins = () => test.database.collection<CheckinRecord>('checkins')
const missing = { ok: false, error: { code: 'NOT_FOUND' } }

/** As if its time were over. */
async function over(id: string): Promise<void> {
  const past = new Date(Date.now() - 60_000)
  await rollcalls().change({ _id: id }, { closesAt: past })
  await checkins().change({ rollcall: id }, { closesAt: past })
  await tick()
}
const board = async (id: string) => (await people.chen.get('inspection.rollcall.board', { id })).rows
const stateOf = async (id: string, number: string) => (await board(id)).find((row) => row.number === number)?.state

describe('an answer', () => {
  it('is one live picture and one position, and its card is the same for both', async () => {
    const { id } = await issued(test, people, { task: '广场值守' })
    const request = await requestTo(zhou, '广场值守')
    const { answer } = await prepared(zhou, request)
    const done = await zhou.get('inspection.checkin.answer', answer)
    expect(done).toMatchObject({
      state: 'ANSWERED',
      card: { confidence: 'HIGH', doubts: [], distance: 0, accuracy: 15 },
    })
    expect(done.pictures).toHaveLength(2)
    // Its answer was lost: sent again, it is there once.
    expect(await zhou.get('inspection.checkin.answer', answer)).toMatchObject({ card: done.card })
    const seen = await people.chen.get('inspection.rollcall.look', { id: request })
    expect(seen).toMatchObject({ card: done.card, officer: { name: '周磊', number: '120481' }, may: ['confirm'] })
    expect((await board(id)).find((row) => row.number === '120481')).toMatchObject({
      state: 'ANSWERED',
      confidence: 'HIGH',
      distance: 0,
      reached: true,
    })
  })

  it('with a forged challenge, another’s opening or other bytes is refused, and may be made anew', async () => {
    await issued(test, people, { task: '伪造' })
    const request = await requestTo(zhou, '伪造')
    const { answer } = await prepared(zhou, request)
    const theirs = await ma.get('inspection.checkin.open', { id: await requestTo(ma, '伪造') })
    for (const forged of [
      { challenge: '222222' },
      { challenge: theirs.challenge },
      { opened: theirs.opened },
      { opened: '0' },
    ])
      expect(await zhou.ask('inspection.checkin.answer', { ...answer, ...forged })).toMatchObject({
        error: { code: 'INVALID', message: '这张照片不是为这次点名拍的，请重新打开后拍照' },
      })
    expect(await zhou.ask('inspection.checkin.answer', { ...answer, sha256: sha256(picture()) })).toMatchObject({
      error: { message: '照片在传输中被改动，请重新拍照' },
    })
    expect(await zhou.get('inspection.checkin.answer', answer)).toMatchObject({ state: 'ANSWERED' })
  })

  it('to somebody else’s request finds nothing', async () => {
    const request = await requestTo(ma, '伪造')
    expect(await zhou.ask('inspection.checkin.open', { id: request })).toMatchObject(missing)
    const { answer } = await prepared(ma, request)
    expect(await zhou.ask('inspection.checkin.answer', answer)).toMatchObject(missing)
    for (const openid of ['citizen-wang', 'team-gao'])
      expect((await test.phone(openid).ask('inspection.checkin.open', { id: request })).ok).toBe(false)
  })

  it('from far away, with a coarse position, of a picture handed in before says so', async () => {
    await issued(test, people, { task: '第一次' })
    const same = picture()
    const first = await prepared(zhou, await requestTo(zhou, '第一次'), {}, same)
    await zhou.get('inspection.checkin.answer', first.answer)
    await issued(test, people, { task: '第二次' })
    const { answer } = await prepared(zhou, await requestTo(zhou, '第二次'), { latitude: 27.9, accuracy: 3000 }, same)
    const { card } = await zhou.get('inspection.checkin.answer', answer)
    expect(card).toMatchObject({ confidence: 'LOW', doubts: ['COARSE', 'AWAY', 'FAST', 'DOUBLE'] })
    expect(card?.distance).toBeGreaterThan(7_500)
  })

  it('that arrives after the time is kept and marked, with when it was opened', async () => {
    const { id } = await issued(test, people, { task: '没有网络' })
    const { answer } = await prepared(zhou, await requestTo(zhou, '没有网络'))
    await over(id)
    expect(await stateOf(id, '120481')).toBe('MISSED')
    const late = await zhou.get('inspection.checkin.answer', answer)
    expect(late.state).toBe('ANSWERED')
    expect(late.card?.doubts).toContain('LATE')
  })
})

const stateOfFile = async (path: string) => (await test.files.read(path, 1_000_000)).state

describe('where somebody was', () => {
  it('is forgotten after the time that was laid down, with the pictures; what became of it stays', async () => {
    const { chen } = people
    const { id } = await issued(test, people, { task: '到期删除' })
    const request = await requestTo(zhou, '到期删除')
    const { answer } = await prepared(zhou, request)
    await zhou.get('inspection.checkin.answer', answer)
    const { forgetAt } = (await rollcalls().first({ _id: id })) as RollcallRecord
    expect((forgetAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(29 * 86_400_000)
    const stored = (await checkins().first({ _id: request })) as CheckinRecord
    const path = stored.answer?.original?.originalPath ?? ''
    expect(await stateOfFile(path)).toBe('read')

    await tick()
    expect((await chen.get('inspection.rollcall.look', { id: request })).card).toBeDefined()
    await rollcalls().change({ _id: id }, { forgetAt: new Date(Date.now() - 1000) })
    await tick()
    const seen = await chen.get('inspection.rollcall.look', { id: request })
    expect(seen).toMatchObject({ state: 'ANSWERED', pictures: [] })
    expect(seen).not.toHaveProperty('card')
    expect(JSON.stringify(await board(id))).not.toContain('latitude')
    expect(await stateOfFile(path)).toBe('missing')
  })

  it('is held by nobody’s sweep as long as it is kept', async () => {
    await issued(test, people, { task: '清扫' })
    const request = await requestTo(zhou, '清扫')
    const { answer } = await prepared(zhou, request)
    await zhou.get('inspection.checkin.answer', answer)
    const old = new Date(Date.now() - 3 * 86_400_000)
    await test.database
      .collection('attachments')
      .change({ _id: test.database.command.in([answer.original, answer.drawn]) }, { at: old })
    await tick()
    const { answer: kept } = (await checkins().first({ _id: request })) as CheckinRecord
    expect(await stateOfFile(kept?.original?.originalPath ?? '')).toBe('read')
  })
})
