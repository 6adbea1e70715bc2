import { openTestCloud, type TestCloud } from '../../support/cloud'
import { application, askedOf, moved, openRightsDesk, type RightsPeople } from '../../support/rights'

let test: TestCloud
let people: RightsPeople
beforeAll(async () => {
  test = await openTestCloud()
  people = await openRightsDesk(test)
})
afterAll(() => test?.end())

it('an officer’s messages are what was told last of each application, until it is looked at', async () => {
  const { zhou, ma } = people
  const first = await zhou.get('rights.apply', application({ subject: '处警时被泼油漆' }))
  const second = await zhou.get('rights.apply', application())
  await moved(ma, first.id, 'verify', askedOf.verify)
  const newest = { words: '所在单位核实意见：情况属实。已转分局维权办审核', unread: true }
  const inbox = async () => (await zhou.get('rights.inbox', {})).items
  expect(await inbox()).toMatchObject([{ id: first.id, told: newest }, { id: second.id }])
  await zhou.get('rights.progress', { id: first.id })
  expect((await inbox())[0]?.told).not.toHaveProperty('unread')
  // Nobody else's are among them.
  expect((await test.phone('station-ma').get('rights.inbox', {})).items).toEqual([])
})
