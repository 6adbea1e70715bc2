import { openTestCloud, type ConsoleAsker, type TestCloud } from '../../../support/cloud'
import { agree, asked, makeMove, openDesk, type Desk } from '../../../support/desk'
import { named } from '../../../support/petitions'

let test: TestCloud
let desk: Desk
beforeAll(async () => {
  test = await openTestCloud()
  desk = await openDesk(test)
}, 60_000)
afterAll(() => test?.end())

const reason = '当事人是我的亲属'
const tell = (asker: ConsoleAsker, id: string) => asker.get('petition.desk.conflict', { id, reason })

/** A complaint whose drafted letter the reviewer has agreed to. */
async function halfSigned(): Promise<string> {
  const { id } = await test.phone('citizen-wang').get('petition.submit', named({ unit: 'south-station' }))
  await makeMove(desk.clerk, id, 'accept')
  await makeMove(desk.chen, id, 'supervise', asked.supervision)
  await agree(desk.reviewer, id)
  return id
}

describe('a conflict of interest that is told after signing', () => {
  it('of whoever agreed sends the draft back to its author, without saying why to anybody', async () => {
    const id = await halfSigned()
    await tell(desk.reviewer, id)
    const { pending, version } = await desk.chen.get('petition.detail', { id })
    expect(pending).toMatchObject({
      own: true,
      returned: { by: '吴敏', reason: '已登记回避，请重新提交审签' },
    })
    expect(JSON.stringify(pending)).not.toContain(reason)
    expect(await desk.head.ask('petition.pending.agree', { id, version })).toMatchObject({
      error: { code: 'CONFLICT' },
    })
    // Sent again, it begins with its first signature.
    const again = await makeMove(desk.chen, id, 'supervise', asked.supervision)
    expect(again.pending).toMatchObject({ step: '审核', signed: [{ label: '拟稿' }] })
  })

  it('of its author takes the draft away', async () => {
    const id = await halfSigned()
    await tell(desk.chen, id)
    expect(await desk.liu.get('petition.detail', { id })).not.toHaveProperty('pending')
  })

  it('of somebody who signed nothing leaves it where it is', async () => {
    const id = await halfSigned()
    await tell(desk.liu, id)
    const { pending } = await desk.head.get('petition.detail', { id })
    expect(pending).toMatchObject({ step: '签发', mine: true })
    expect(pending).not.toHaveProperty('returned')
  })
})

it('a draft that came back may be dropped by its author or any inspector, and by nobody else', async () => {
  const id = await halfSigned()
  const { version } = await desk.head.get('petition.detail', { id })
  await desk.head.get('petition.pending.return', { id, version, reason: '请写明期限' })
  const may = async (asker: ConsoleAsker) => (await asker.get('petition.detail', { id })).pending?.mayDrop
  expect([await may(desk.chen), await may(desk.liu), await may(desk.reviewer)]).toEqual([true, true, false])
  expect(await desk.reviewer.ask('petition.pending.drop', { id, version: version + 1 })).toMatchObject({
    error: { code: 'DENIED' },
  })
  expect(await desk.liu.get('petition.pending.drop', { id, version: version + 1 })).not.toHaveProperty('pending')
})
