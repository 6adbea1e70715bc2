import type { OfficerRecord } from '../../../cloudfunctions/shared/officers/record'
import type { PetitionRecord } from '../../../cloudfunctions/petition/records/record'
import { openTestCloud, type ConsoleAsker, type TestCloud } from '../../support/cloud'
import { makeMove, openDesk, supervise, type Desk } from '../../support/desk'
import { named } from '../../support/petitions'

let test: TestCloud
let desk: Desk
beforeAll(async () => {
  test = await openTestCloud()
  desk = await openDesk(test)
}, 60_000)
afterAll(() => test?.end())

const phone = () => test.phone('citizen-wang')
const runTimer = () => test.cloud.runTimer('clock', 'tick')
const seen = (id: string) => phone().get('petition.progress', { id })
const missing = { ok: false, error: { code: 'NOT_FOUND' } }
const submitted = async (changes = {}) =>
  (await phone().get('petition.submit', named({ unit: 'south-station', ...changes }))).id

const declare = (officer: ConsoleAsker, id: string) =>
  officer.get('petition.desk.conflict', { id, reason: '与来件人是近亲属' })

describe('a petition that nobody is left to handle', () => {
  it('goes to the chief inspector once the only head may not meet it, and from there to the upper organ', async () => {
    const id = await submitted()
    await makeMove(desk.clerk, id, 'accept')
    await supervise(desk, id)
    // Enough were left when it came in.
    await runTimer()
    const { dueAt: promised } = await seen(id)
    await declare(desk.head, id)
    await runTimer()
    const { status, timeline, dueAt } = await seen(id)
    // What was promised with the acceptance stays promised.
    expect({ status, dueAt }).toEqual({ status: 'RAISED', dueAt: promised })
    expect(timeline.at(-1)?.words).toContain('依法回避，由督察长报送上级公安机关办理')
    // The team that had it has it no longer, nor has whoever serves under somebody it may be about.
    for (const officer of [desk.handler, desk.head, desk.chen, desk.clerk])
      expect(await officer.ask('petition.detail', { id })).toMatchObject(missing)
    const sent = await makeMove(desk.chief, id, 'sendUp', { receiver: '省公安厅警务督察总队' })
    expect(sent).toHaveProperty('status', 'TRANSFERRED')
    expect(sent.papers.at(-1)).toMatchObject({ kind: 'escalation' })
  })

  it('stays where it is as long as one of each duty is left', async () => {
    const id = await submitted()
    await declare(desk.liu, id)
    await runTimer()
    expect((await seen(id)).status).toBe('SUBMITTED')
    const record = await test.database.collection<PetitionRecord>('petitions').first({ _id: id })
    expect(record).not.toHaveProperty('unchecked')
  })

  it('is answered with where else to turn, when the chief inspector is named too', async () => {
    const chief = await test.database.collection<OfficerRecord>('officers').first({ number: '120001' })
    expect(chief?.duties).toEqual(['chiefInspector'])
    const id = await submitted({ unit: 'inspection', officer: '警号 120001' })
    expect(await seen(id)).toMatchObject({ status: 'ESCALATED' })
    expect(await desk.chief.ask('petition.detail', { id })).toMatchObject(missing)
    await runTimer()
    const { status, timeline, may } = await seen(id)
    expect({ status, may }).toEqual({ status: 'REJECTED', may: [] })
    expect(timeline.at(-1)?.words).toContain('请向省公安厅警务督察总队提出，或拨打 12389')
    for (const officer of [desk.clerk, desk.chen, desk.reviewer, desk.head, desk.chief])
      expect(await officer.ask('petition.detail', { id })).toMatchObject(missing)
  })
})
