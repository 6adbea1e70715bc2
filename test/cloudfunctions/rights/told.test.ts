import { openTestCloud, type TestCloud } from '../../support/cloud'
import { application, newDraft, openRightsDesk, type RightsPeople } from '../../support/rights'

let test: TestCloud
let people: RightsPeople
beforeAll(async () => {
  test = await openTestCloud()
  people = await openRightsDesk(test)
})
afterAll(() => test?.end())

const firstTold = async (id: string) => (await people.zhou.get('rights.progress', { id })).timeline[0]?.words

it('whoever sent the whole form at once is asked for nothing more', async () => {
  const { id, number } = await people.zhou.get('rights.apply', application())
  expect(await firstTold(id)).toBe(`已登记，编号 ${number}`)
})

it('whoever only tapped is told what is still to come', async () => {
  const { id } = await people.zhou.get('rights.claim', { draft: newDraft(), at: new Date().toISOString() })
  expect(await firstTold(id)).toMatch(/维权办会联系您，请补充情况后提交$/)
})
