import { rightsTallies, type RightsTally } from '../../../../miniprogram/contract/rights/desk'
import { dateAndTimeOf } from '../../../../miniprogram/contract/moments'
import { openTestCloud, type TestCloud } from '../../../support/cloud'
import { decided, investigated, openRightsDesk, type RightsPeople } from '../../../support/rights'

let cloud: TestCloud
let people: RightsPeople
beforeAll(async () => {
  cloud = await openTestCloud()
  people = await openRightsDesk(cloud)
})
afterAll(() => cloud?.end())

test('each figure of a year counts as many as its list holds', async () => {
  const { zhou, tang } = people
  await investigated(people)
  await decided(people)
  const withdrawn = await investigated(people)
  await zhou.get('rights.act', { id: withdrawn, move: 'withdraw' })
  const year = dateAndTimeOf(new Date()).date.slice(0, 4)

  const figures = await tang.get('rights.desk.figures', { year: Number(year) })
  const listed = async (tally: RightsTally) => (await tang.get('rights.queue', { year, tally })).items.length
  const lists: Partial<Record<RightsTally, number>> = {}
  for (const tally of Object.keys(rightsTallies) as RightsTally[]) lists[tally] = await listed(tally)
  expect(figures).toMatchObject({ received: 3, accepted: 3, withdrawn: 1, inTime: 1, reconsidered: 0 })
  expect(lists).toEqual({
    RECEIVED: figures.received,
    ACCEPTED: figures.accepted,
    DECLINED: figures.declined,
    ...figures.decided,
    IN_TIME: figures.inTime,
    RECONSIDERED: figures.reconsidered,
    WITHDRAWN: figures.withdrawn,
    MEASURED: 0,
  })
  expect((await tang.get('rights.queue', { year: String(Number(year) - 1), tally: 'RECEIVED' })).items).toEqual([])
})
