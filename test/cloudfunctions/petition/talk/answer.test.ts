import { openTestCloud, type TestCloud } from '../../../support/cloud'
import { openDesk, type Desk } from '../../../support/desk'
import { named } from '../../../support/petitions'

let test: TestCloud
let desk: Desk
beforeAll(async () => {
  test = await openTestCloud()
  desk = await openDesk(test)
}, 60_000)
afterAll(() => test?.end())

describe('what the department says', () => {
  it('is said once, however often it is sent, and again when it is written anew', async () => {
    const { id } = await test.phone('citizen-wang').get('petition.submit', named())
    const saying = { id, draft: 'a1', words: '请尽快补充报警的时间' }
    const twice = () => desk.clerk.ask('petition.talk.answer', saying)
    await Promise.all([twice(), twice()])
    expect((await desk.clerk.get('petition.talk.answer', saying)).talk).toHaveLength(1)
    const { talk } = await desk.clerk.get('petition.talk.answer', { ...saying, draft: 'a2' })
    expect(talk.map(({ words }) => words)).toEqual([saying.words, saying.words])
  })

  it('is another’s own where two officers use the same key', async () => {
    const { id } = await test.phone('citizen-wang').get('petition.submit', named())
    await desk.clerk.get('petition.talk.answer', { id, draft: 'same', words: '第一位说' })
    const { talk } = await desk.chen.get('petition.talk.answer', { id, draft: 'same', words: '第二位说' })
    expect(talk.map(({ words }) => words)).toEqual(['第一位说', '第二位说'])
  })
})
