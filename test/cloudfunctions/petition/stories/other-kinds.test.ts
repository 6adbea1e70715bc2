import { openTestCloud, type Phone, type TestCloud } from '../../../support/cloud'
import { agree, asked, makeMove, openDesk, type Desk } from '../../../support/desk'
import { petitionOf } from '../../../support/petitions'

let test: TestCloud
let desk: Desk
let phone: Phone
beforeAll(async () => {
  test = await openTestCloud()
  desk = await openDesk(test)
  phone = test.phone('citizen-wang')
}, 60_000)
afterAll(() => test?.end())

const seen = (id: string) => phone.get('petition.progress', { id })
const words = async (id: string) => (await seen(id)).timeline.map((entry) => entry.words)

describe('the other kinds', () => {
  it('a suggestion is studied and answered', async () => {
    const { id, number } = await phone.get('petition.submit', petitionOf('SUGGESTION'))
    expect(number).toMatch(/^JY/)
    await makeMove(desk.clerk, id, 'take')
    await makeMove(desk.chen, id, 'study', { receiver: '出入境管理支队' })
    await makeMove(desk.chen, id, 'answer', asked.answer)
    await agree(desk.reviewer, id)
    expect(await seen(id)).toMatchObject({ status: 'REPLIED', may: ['rate'] })
    expect((await words(id)).at(-1)).toContain('采纳。从下月起')
  })

  it('praise reaches the officer and is thanked for', async () => {
    const { id } = await phone.get('petition.submit', petitionOf('PRAISE', { unit: 'south-station', officer: '周磊' }))
    await makeMove(desk.clerk, id, 'take')
    await makeMove(desk.chen, id, 'forward', { receiver: '城南派出所' })
    await makeMove(desk.chen, id, 'thank', { words: '谢谢您，您的话已在所里宣读。' })
    expect(await seen(id)).toMatchObject({ status: 'CLOSED', talking: false })
    expect((await words(id)).at(-1)).toBe('谢谢您，您的话已在所里宣读。')
  })

  it('a tip is passed on, checked and closed with what was found', async () => {
    const { id } = await phone.get('petition.submit', petitionOf('TIP'))
    await makeMove(desk.clerk, id, 'take')
    await makeMove(desk.clerk, id, 'transfer', { receiver: '城北分局', reason: '由案发地公安机关核查' })
    await agree(desk.reviewer, id)
    await makeMove(desk.chen, id, 'check', { receiver: '城北分局治安大队' })
    await makeMove(desk.chen, id, 'finish', { finding: 'TRUE', reward: 'DUE' })
    await agree(desk.reviewer, id)
    expect((await words(id)).at(-1)).toBe('您提供的线索已核查：属实。符合奖励条件，另行告知领取方式')
  })
})
