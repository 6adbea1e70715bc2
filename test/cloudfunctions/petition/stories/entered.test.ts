import { handIn } from '../../../support/chunks'
import { openTestCloud, type ConsoleAsker, type Phone, type TestCloud } from '../../../support/cloud'
import { answerComplaint, makeMove, openDesk, tryMove, type Desk } from '../../../support/desk'
import { daysGoBy } from '../../../support/days'
import { entry, named } from '../../../support/petitions'

let test: TestCloud
let desk: Desk
let phone: Phone
beforeAll(async () => {
  test = await openTestCloud()
  desk = await openDesk(test)
  phone = test.phone('citizen-wang')
}, 60_000)
afterAll(() => test?.end())

const enter = async () => (await desk.clerk.get('petition.desk.enter', entry('TELEPHONE'))).id
/** Their paper, photographed. */
const paper = async (officer: ConsoleAsker, draft: string) => ({
  evidence: [(await handIn(officer, { draft, kind: 'image', name: 'street.jpg' })).id],
})

describe('a complaint of somebody who telephoned', () => {
  it('is withdrawn for them with their paper, and never for somebody who can do it themselves', async () => {
    const id = await enter()
    const request = { words: '本人来电要求撤回，已核对身份' }
    const bare = await tryMove(desk.clerk, id, 'withdrawFor', request)
    expect(bare).toMatchObject({ error: { fields: { evidence: expect.any(String) } } })
    const { status, events } = await makeMove(desk.clerk, id, 'withdrawFor', {
      ...request,
      ...(await paper(desk.clerk, id)),
    })
    expect(status).toBe('WITHDRAWN')
    expect(events.at(-1)).toMatchObject({ evidence: [{ name: 'street.jpg' }] })

    const { id: own } = await phone.get('petition.submit', named())
    const seized = await tryMove(desk.clerk, own, 'withdrawFor', { ...request, ...(await paper(desk.clerk, own)) })
    expect(seized).toMatchObject({ error: { code: 'CONFLICT' } })
  })

  it('is rated and reviewed for them', async () => {
    const id = await enter()
    await makeMove(desk.clerk, id, 'accept')
    await answerComplaint(desk, id)
    await makeMove(desk.clerk, id, 'rateFor', { satisfaction: 'BAD' })
    const reviewing = await makeMove(desk.chen, id, 'reviewFor', {
      reason: '本人来信，对出警时间的认定不服',
      ...(await paper(desk.chen, id)),
    })
    expect(reviewing).toMatchObject({ status: 'REVIEWING', dueAt: expect.any(String) })
  })

  it('is closed thirty days after they received the answer on paper, not after it was signed', async () => {
    const id = await enter()
    await makeMove(desk.clerk, id, 'accept')
    await answerComplaint(desk, id)
    await daysGoBy(test, id, 60)
    const waiting = await desk.clerk.get('petition.detail', { id })
    expect(waiting.status).toBe('REPLIED')
    expect(waiting.moves).toContain('reviewFor')
    await makeMove(desk.clerk, id, 'deliver', { words: '挂号信，本人签收' })
    await daysGoBy(test, id, 44)
    expect((await desk.clerk.get('petition.detail', { id })).status).toBe('CLOSED')
  })
})
