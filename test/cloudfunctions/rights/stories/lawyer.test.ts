import type { RightsRecord } from '../../../../cloudfunctions/rights/records/record'
import type { LawyerEntry } from '../../../../miniprogram/contract/rights/desk'
import { openTestCloud, type Phone, type TestCloud } from '../../../support/cloud'
import { boundLawyer, lawyerEntry } from '../../../support/lawyers'
import { application, investigated, moved, openRightsDesk, type RightsPeople } from '../../../support/rights'

let test: TestCloud
let people: RightsPeople
let han: Phone
beforeAll(async () => {
  test = await openTestCloud()
  people = await openRightsDesk(test)
  han = test.phone('lawyer-han')
})
afterAll(() => test?.end())

/** A lawyer of the directory who has bound a WeChat. */
const bound = (phone: Phone, changes: Partial<LawyerEntry> = {}) => boundLawyer(people.tang, phone, changes)

it('a lawyer is asked for, appointed, promises confidence, gives an opinion, and sees nothing before and after', async () => {
  const { zhou, tang } = people
  const lawyer = await bound(han)
  expect(await zhou.get('rights.lawyers', {})).toMatchObject([
    { id: lawyer, name: '韩立', firm: '湘城正衡律师事务所', fields: ['刑事', '行政'], years: 9, load: 0 },
  ])
  const id = await investigated(people)
  await zhou.get('rights.act', { id, move: 'askLawyer', lawyer, words: '希望尽快' })
  expect(await han.ask('rights.counsel.detail', { id })).toMatchObject({ error: { code: 'NOT_FOUND' } })

  await moved(tang, id, 'grantLawyer', { lawyer, days: '15' })
  const offered = await han.get('rights.counsel.detail', { id })
  expect(offered).toMatchObject({
    applicant: { name: '周磊' },
    may: ['promise', 'declineCase'],
    timeline: [],
    evidence: [],
  })
  expect(offered).not.toHaveProperty('details')
  const [listed] = await han.get('rights.counsel.mine', {})
  for (const one of [offered, listed]) expect(one).not.toHaveProperty('subject')

  const taken = await han.get('rights.counsel.act', { id, move: 'promise' })
  expect(taken).toMatchObject({ details: application().details, may: ['counsel'], grant: { state: 'PROMISED' } })
  await han.get('rights.counsel.act', { id, move: 'counsel', words: '建议固定执法记录仪视频，并申请伤情鉴定。' })
  const mine = await zhou.get('rights.progress', { id })
  expect(mine.timeline.slice(-3).map(({ words }) => words)).toEqual([
    '已指派律师韩立，律师签署保密承诺后查阅您的申请',
    '律师已接受指派',
    '律师意见：建议固定执法记录仪视频，并申请伤情鉴定。',
  ])
  expect((await tang.get('rights.detail', { id })).events.at(-1)).toMatchObject({ by: '韩立', label: '提交法律意见' })
  expect(await han.get('rights.counsel.mine', {})).toMatchObject([{ id, subject: application().subject }])

  const [grant] = (await tang.get('rights.detail', { id })).lawyers
  await moved(tang, id, 'revokeLawyer', { lawyer: grant?.id, reason: '案件已经移交' })
  expect(await han.ask('rights.counsel.detail', { id })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  expect(await han.get('rights.counsel.mine', {})).toEqual([])
})

it('what was granted for a time ends by itself', async () => {
  const { tang } = people
  const phone = test.phone('lawyer-short')
  const lawyer = await bound(phone)
  const id = await investigated(people)
  await moved(tang, id, 'grantLawyer', { lawyer, days: '15' })
  await phone.get('rights.counsel.act', { id, move: 'promise' })
  const rights = test.database.collection<RightsRecord>('rights')
  const { lawyers } = (await rights.first({ _id: id })) as RightsRecord
  await rights.change({ _id: id }, { lawyers: lawyers.map((grant) => Object.assign(grant, { until: new Date(0) })) })
  expect(await phone.ask('rights.counsel.detail', { id })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  expect((await tang.get('rights.detail', { id })).lawyers).toMatchObject([{ state: 'ENDED' }])
  // And another may be appointed.
  expect((await tang.get('rights.detail', { id })).moves).toContain('grantLawyer')
})

it('what is over is nobody’s to read any more, and nothing is added to it', async () => {
  const { zhou, tang } = people
  const phone = test.phone('lawyer-late')
  const lawyer = await bound(phone)
  const id = await investigated(people)
  await moved(tang, id, 'grantLawyer', { lawyer, days: '60' })
  await phone.get('rights.counsel.act', { id, move: 'promise' })
  await zhou.get('rights.act', { id, move: 'withdraw' })
  expect(await phone.ask('rights.counsel.detail', { id })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  expect(await phone.get('rights.counsel.mine', {})).toEqual([])
  expect(await zhou.get('rights.progress', { id })).toMatchObject({ lawyers: [{ state: 'ENDED' }], adding: false })
  const card = (await zhou.get('rights.lawyers', {})).find((one) => one.id === lawyer)
  expect(card).toMatchObject({ load: 0 })
})

it('a lawyer of the other party is refused, with the reason to the office only', async () => {
  const { tang } = people
  const lawyer = await bound(test.phone('lawyer-other'), { parties: '刘某强、某超市' })
  const id = await investigated(people)
  const { version } = await tang.get('rights.detail', { id })
  const reply = await tang.ask('rights.move', { id, version, move: 'grantLawyer', lawyer, days: '15' })
  expect(reply).toMatchObject({
    error: { code: 'INVALID', fields: { lawyer: '该律师代理过“刘某强”，与对方当事人有利害关系，应当回避' } },
  })
  expect(JSON.stringify(await people.zhou.get('rights.progress', { id }))).not.toContain('利害关系')
})

it('where no other party is named, the office says that it checked, which stays with the grant', async () => {
  const { tang } = people
  const lawyer = await bound(test.phone('lawyer-checked'))
  const id = await investigated(people, { otherParty: undefined })
  const { version } = await tang.get('rights.detail', { id })
  const grant = { id, version, move: 'grantLawyer', lawyer, days: '15' } as const
  expect(await tang.ask('rights.move', grant)).toMatchObject({
    error: { code: 'INVALID', fields: { checked: '申请没有写明对方当事人，请核对律师与对方当事人有无利害关系' } },
  })
  const { events } = await tang.get('rights.move', { ...grant, checked: 'CHECKED' })
  expect(events.at(-1)?.notes).toContainEqual({
    label: '与对方当事人的利害关系',
    words: '已核对，律师与对方当事人无利害关系',
  })
})

describe('a lawyer’s WeChat', () => {
  it.each([
    ['another code', (code: string, licence: string) => ({ code: `${code.slice(0, -1)}0`, licence })],
    ['another licence', (code: string) => ({ code, licence: '99999999999999999' })],
  ])('is not bound by %s, and the words do not say which is wrong', async (_, wrong) => {
    const { tang } = people
    const { id, licence } = await tang.get('rights.lawyers.put', lawyerEntry())
    const { code } = await tang.get('rights.lawyers.invite', { id })
    expect(await test.phone('lawyer-wrong').ask('rights.counsel.bind', wrong(code, licence))).toMatchObject({
      error: { code: 'NOT_FOUND', message: '邀请码或者执业证号不对，请核对；仍不行请联系维权办' },
    })
  })

  it('is bound once by a code, and slowed down after five wrong ones', async () => {
    const { tang } = people
    const { id, licence } = await tang.get('rights.lawyers.put', lawyerEntry())
    const { code } = await tang.get('rights.lawyers.invite', { id })
    const replies = await Promise.all(
      ['lawyer-a', 'lawyer-b'].map((openid) => test.phone(openid).ask('rights.counsel.bind', { code, licence })),
    )
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    const guesser = test.phone('lawyer-guesser')
    const guess = () => guesser.ask('rights.counsel.bind', { code: 'ABCDEFGHJK', licence })
    for (let tries = 0; tries < 5; tries++) expect(await guess()).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await guess()).toMatchObject({ error: { code: 'SLOWED' } })
  })

  it('of whoever is taken out of the directory opens nothing any more', async () => {
    const { tang } = people
    const phone = test.phone('lawyer-gone')
    const lawyer = await bound(phone)
    expect(await phone.get('rights.counsel.mine', {})).toEqual([])
    await tang.get('rights.lawyers.retire', { id: lawyer })
    expect(await phone.ask('rights.counsel.mine', {})).toMatchObject({ error: { code: 'DENIED' } })
  })
})

it('only the city’s office keeps the directory', async () => {
  const { fang, tang } = people
  expect(await fang.ask('rights.lawyers.list', {})).toMatchObject({ error: { code: 'DENIED' } })
  expect((await tang.get('rights.lawyers.list', {})).length).toBeGreaterThan(0)
})
