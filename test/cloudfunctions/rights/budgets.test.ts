import { rightsTallies } from '../../../miniprogram/contract/rights/desk'
import { everyRightsKind } from '../../../miniprogram/contract/rights/kinds'
import { openTestCloud, type TestCloud } from '../../support/cloud'
import {
  application,
  askedOf,
  moved,
  newDraft,
  openRightsDesk,
  photoFor,
  type RightsPeople,
} from '../../support/rights'

let test: TestCloud
let people: RightsPeople
beforeAll(async () => {
  test = await openTestCloud()
  people = await openRightsDesk(test)
})
afterAll(() => test?.end())

/** How many times the database was asked while something was done. */
async function roundTrips(act: () => Promise<unknown>): Promise<number> {
  const mark = test.cloud.mark()
  await act()
  return test.cloud.since(mark).queries.length
}

/** Every request here is an officer's: looked up once, and audited once where it changes or shows something. */
const known = 1
const audit = 1

describe('of an application the database is asked', () => {
  it('three times for one tap: whether it is there, the units, the record', async () => {
    const claim = { draft: newDraft(), at: new Date().toISOString() }
    expect(await roundTrips(() => people.zhou.get('rights.claim', claim))).toBe(known + 3 + audit)
    expect(await roundTrips(() => people.zhou.get('rights.claim', claim))).toBe(known + 1 + audit)
  })

  it('twice to fill in what was claimed, thrice with files', async () => {
    const draft = newDraft()
    await people.zhou.get('rights.claim', { draft, at: new Date().toISOString() })
    expect(await roundTrips(() => people.zhou.get('rights.apply', application({ draft })))).toBe(known + 2 + audit)
    const other = newDraft()
    await people.zhou.get('rights.claim', { draft: other, at: new Date().toISOString() })
    const evidence = [await photoFor(people.zhou, other)]
    expect(await roundTrips(() => people.zhou.get('rights.apply', application({ draft: other, evidence })))).toBe(
      known + 3 + audit,
    )
  })

  it('once for a list or a case, and twice for a move', async () => {
    const { zhou, ma, fang } = people
    const { id } = await zhou.get('rights.apply', application())
    expect(await roundTrips(() => zhou.get('rights.mine', {}))).toBe(known + 1)
    expect(await roundTrips(() => zhou.get('rights.inbox', {}))).toBe(known + 1)
    expect(await roundTrips(() => fang.get('rights.queue', {}))).toBe(known + 1 + audit)
    expect(await roundTrips(() => fang.get('rights.detail', { id }))).toBe(known + 1 + audit)
    const { version } = await ma.get('rights.detail', { id })
    const verifying = { id, version, move: 'verify', ...askedOf.verify } as const
    expect(await roundTrips(() => ma.get('rights.move', verifying))).toBe(known + 2 + audit)
  })

  it('six times for the numbers of a workbench and twice for its rows, once for the board, and once for each of a year’s figures', async () => {
    const { tang } = people
    const { id } = await people.zhou.get('rights.apply', application({ kind: 'WRONGFUL_DISCIPLINE' }))
    await moved(people.fang, id, 'forward', askedOf.forward)
    await moved(tang, id, 'arrangeNow', askedOf.arrange)
    expect(await roundTrips(() => tang.get('rights.desk.workbench', {}))).toBe(known + 6 + 2 + audit)
    expect(await roundTrips(() => tang.get('rights.desk.measures', {}))).toBe(known + 1 + audit)
    const figures = Object.keys(rightsTallies).length + everyRightsKind.length
    expect(await roundTrips(() => tang.get('rights.desk.figures', { year: new Date().getFullYear() }))).toBe(
      known + figures + audit,
    )
  })

  it('never without an index', () => {
    const scans = test.cloud.queries.filter(({ index }) => index === null)
    expect(scans.map(({ action, collection, function: name }) => `${name}: ${action} ${collection}`)).toEqual([])
  })
})
