import type { OfficerRecord } from '../../../../cloudfunctions/shared/officers/record'
import type { RightsRecord } from '../../../../cloudfunctions/rights/records/record'
import { openTestCloud, type Phone, type TestCloud } from '../../../support/cloud'
import { application, askedOf, moved, openRightsDesk, type RightsPeople } from '../../../support/rights'

let test: TestCloud
let people: RightsPeople
beforeAll(async () => {
  test = await openTestCloud()
  people = await openRightsDesk(test)
}, 60_000)
afterAll(() => test?.end())

const tick = () => test.cloud.runTimer('clock', 'tick')
const missing = { ok: false, error: { code: 'NOT_FOUND' } }
const wronged = { kind: 'WRONGFUL_DISCIPLINE', subject: '因依法处置警情被不当追责' } as const

async function applied(applicant: Phone, changes: Parameters<typeof application>[0]): Promise<string> {
  return (await applicant.get('rights.apply', application(changes))).id
}
const seen = async (applicant: Phone, id: string) => {
  const { status, timeline } = await applicant.get('rights.progress', { id })
  return { status, words: timeline.at(-1)?.words }
}

describe('an application against the own unit', () => {
  it('is not met by the bureau’s office where that is the unit itself, and goes to the city’s', async () => {
    const { fang, tang } = people
    const he = test.phone('team-he')
    const id = await applied(he, { interest: 'INTERESTED' })
    expect(await seen(he, id)).toMatchObject({ status: 'CITY_REVIEW' })
    expect(await fang.ask('rights.detail', { id })).toMatchObject(missing)
    expect((await tang.get('rights.detail', { id })).moves).toContain('accept')
  })

  it('goes to the upper organ where that unit is the city’s office, by the chief inspector’s letter', async () => {
    const { tang, deng, zhao, lin } = people
    const chen = test.phone('inspector-chen')
    const id = await applied(chen, wronged)
    for (const officer of [tang, deng, zhao]) expect(await officer.ask('rights.detail', { id })).toMatchObject(missing)
    await tick()
    expect(await seen(chen, id)).toEqual({
      status: 'RAISED',
      words: '应当办理您的申请的人员与它有关，依法回避，由督察长报送上级公安机关办理',
    })
    const sent = await moved(lin, id, 'sendAbove', { receiver: '省公安厅警务督察总队' })
    expect(sent.papers).toMatchObject([{ kind: 'raising', number: expect.stringMatching(/^湘公维报〔\d{4}〕1号$/) }])
    const { status, words } = await seen(chen, id)
    expect({ status, words }).toMatchObject({
      status: 'TRANSFERRED',
      words: expect.stringMatching(/已密封报送省公安厅警务督察总队，由其办理并答复您$/),
    })
    // A letter between organs is not the officer's.
    expect((await chen.get('rights.progress', { id })).papers).toEqual([])
  })

  it('is answered with where else to turn, when the chief inspector brought it', async () => {
    const lin = test.phone('chief-lin')
    const id = await applied(lin, wronged)
    await tick()
    expect(await seen(lin, id)).toMatchObject({
      status: 'TRANSFERRED',
      words: expect.stringContaining('请向省公安厅警务督察总队提出'),
    })
  })
})

describe('an application that loses those who handle it', () => {
  it('is raised when the only head may not meet it any more, and stays where it is as long as enough are left', async () => {
    const { zhou, ma, fang, tang, zhao, deng } = people
    const id = await applied(zhou, {})
    await moved(ma, id, 'verify', askedOf.verify)
    await moved(fang, id, 'forward', askedOf.forward)
    await moved(tang, id, 'accept')
    await deng.get('rights.desk.conflict', { id, reason: '与对方当事人是近亲属' })
    await tick()
    expect(await seen(zhou, id)).toMatchObject({ status: 'ACCEPTED' })
    const record = await test.database.collection<RightsRecord>('rights').first({ _id: id })
    expect(record).not.toHaveProperty('unchecked')

    // The head meets it once something waits to be signed.
    await moved(tang, id, 'extend', { days: '5', reason: '需要等待司法鉴定意见。' })
    await zhao.get('rights.desk.conflict', { id, reason: '与申请民警是近亲属' })
    await tick()
    expect(await seen(zhou, id)).toMatchObject({ status: 'RAISED' })
    expect((await zhou.get('rights.progress', { id })).may).toEqual([])
  })
})

describe('an officer who is named as the other party', () => {
  it('never meets it, whatever the duty', async () => {
    const { zhou, ma, fang, tang, zhao } = people
    const id = await applied(zhou, { kind: 'FALSE_ACCUSATION', otherParty: '赵建国，警号120007' })
    await moved(ma, id, 'verify', askedOf.verify)
    await moved(fang, id, 'forward', askedOf.forward)
    await moved(tang, id, 'accept')
    await moved(tang, id, 'extend', { days: '5', reason: '需要等待司法鉴定意见。' })
    expect(await zhao.ask('rights.detail', { id })).toMatchObject(missing)
    await tick()
    expect(await seen(zhou, id)).toMatchObject({ status: 'RAISED' })
  })
})

describe('a place that nobody holds', () => {
  it('bars nobody: the application waits for whoever comes', async () => {
    const { zhou } = people
    const officers = test.database.collection<OfficerRecord>('officers')
    const _ = test.database.command
    await officers.change({ number: '120001' }, { duties: _.set([]) })
    const id = await applied(zhou, {})
    await tick()
    expect(await seen(zhou, id)).toMatchObject({ status: 'UNIT_REVIEW' })
    await officers.change({ number: '120001' }, { duties: _.set(['chiefInspector']) })
  })
})
