import { openTestCloud, type TestCloud } from '../../../support/cloud'
import { asked, makeMove, openDesk, supervise, type Desk } from '../../../support/desk'
import { named } from '../../../support/petitions'

let test: TestCloud
let desk: Desk
beforeAll(async () => {
  test = await openTestCloud()
  desk = await openDesk(test)
}, 60_000)
afterAll(() => test?.end())

const accepted = async () => {
  const { id } = await test.phone('citizen-wang').get('petition.submit', named({ unit: 'south-station' }))
  await makeMove(desk.clerk, id, 'accept')
  return id
}

describe('what is asked again', () => {
  it('is a result that was sent back: whoever reports anew is given what was said, nobody else', async () => {
    const id = await accepted()
    await supervise(desk, id)
    await makeMove(desk.handler, id, 'sign')
    expect(await desk.handler.get('petition.detail', { id })).not.toHaveProperty('earlier')
    await makeMove(desk.handler, id, 'report', asked.result)
    await makeMove(desk.chen, id, 'sendBack', { reason: '请补充接警录音' })
    expect((await desk.handler.get('petition.detail', { id })).earlier).toEqual({ report: asked.result })
    expect(await desk.chen.get('petition.detail', { id })).not.toHaveProperty('earlier')

    const result = `${asked.result.result}接警录音已附。`
    await makeMove(desk.handler, id, 'report', { ...asked.result, result })
    await makeMove(desk.chen, id, 'sendBack', { reason: '请再核对时间' })
    expect((await desk.handler.get('petition.detail', { id })).earlier).toMatchObject({ report: { result } })
  })

  it('is a draft that came back, which its row says', async () => {
    const id = await accepted()
    const { version } = await makeMove(desk.chen, id, 'supervise', asked.supervision)
    await desk.reviewer.get('petition.pending.return', { id, version, reason: '要求写得不够具体' })
    const rowIn = async (asker: typeof desk.chen) =>
      (await asker.get('petition.queue', {})).items.find((row) => row.id === id)
    expect(await rowIn(desk.chen)).toMatchObject({ returned: true })
    expect(await rowIn(desk.chen)).not.toHaveProperty('waits')
    await makeMove(desk.chen, id, 'supervise', asked.supervision)
    expect(await rowIn(desk.reviewer)).toMatchObject({ waits: '审核' })
    expect(await rowIn(desk.reviewer)).not.toHaveProperty('returned')
  })
})
