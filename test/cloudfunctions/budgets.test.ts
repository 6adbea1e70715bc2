import { openTestCloud, type ConsoleAsker, type Phone, type TestCloud } from '../support/cloud'
import { attachFile, named, submission } from '../support/petitions'

let test: TestCloud
let phone: Phone
let inspector: ConsoleAsker
beforeAll(async () => {
  test = await openTestCloud()
  phone = test.phone('citizen-wang')
  inspector = await test.signIn('inspector-chen')
})
afterAll(() => test?.end())

/** How many times the database was asked while something was done. */
async function roundTrips(act: () => Promise<unknown>): Promise<number> {
  const mark = test.cloud.mark()
  await act()
  return test.cloud.since(mark).queries.length
}

/** The one insert that every audited action costs, whoever asks. */
const audit = 1

describe('the database is asked', () => {
  it('three times at most to submit, with files, a unit and a name, and once to audit', async () => {
    const draft = named({ unit: 'south-station' })
    const photo = await attachFile(phone, { draft: draft.draft, kind: 'image', name: 'rotated.jpg' })
    const sent = { ...draft, evidence: [photo.id] }
    // An instance that has not met the unit yet: files, unit, petition. A second sending finds the unit's name at hand.
    expect(await roundTrips(() => phone.get('petition.submit', sent))).toBe(3 + audit)
    expect(await roundTrips(() => phone.get('petition.submit', sent))).toBe(3 + audit)
    expect(await roundTrips(() => phone.get('petition.submit', submission()))).toBe(1 + audit)
  })

  it('once for a list of one’s own, and once for one’s own case, twice where something new is seen', async () => {
    const { id } = await phone.get('petition.submit', submission())
    expect(await roundTrips(() => phone.get('petition.mine', {}))).toBe(1)
    expect(await roundTrips(() => phone.get('petition.inbox', {}))).toBe(1)
    expect(await roundTrips(() => phone.get('petition.progress', { id }))).toBe(2)
    expect(await roundTrips(() => phone.get('petition.progress', { id }))).toBe(1)
    const saying = { id, draft: 'said', words: '请尽快' }
    expect(await roundTrips(() => phone.get('petition.talk.say', saying))).toBe(2 + audit)
    expect(await roundTrips(() => phone.get('petition.own.act', { id, move: 'withdraw' }))).toBe(2 + audit)
  })

  it('three times to find a case by its code, with the count before and its end after, and twice for a wrong code', async () => {
    const { code = '', link } = await phone.get('petition.submit', submission())
    const other = test.phone('citizen-li')
    expect(await roundTrips(() => other.get('petition.find', { code }))).toBe(3)
    const wrong = { code: '0000000000000000' }
    expect(await roundTrips(() => other.ask('petition.find', wrong))).toBe(2)
    expect(await roundTrips(() => other.ask('petition.find', wrong))).toBe(3)
    // Whether a receipt is ours stands in the receipt.
    expect(await roundTrips(() => other.get('petition.verify', { claim: link }))).toBe(0)
  })

  it('once to know the officer and once to audit, then once for a list, a case or the preview of a document, twice for a move, and seven times for what waits', async () => {
    const { id } = await phone.get('petition.submit', submission())
    expect(await roundTrips(() => inspector.get('petition.queue', {}))).toBe(3)
    expect(await roundTrips(() => inspector.get('petition.queue', { status: 'SUBMITTED' }))).toBe(3)
    // Four numbers; what goes on, what is to be done and what is to be agreed to.
    expect(await roundTrips(() => inspector.get('petition.desk.workbench', {}))).toBe(1 + 4 + 3 + audit)
    expect(await roundTrips(() => inspector.get('petition.detail', { id }))).toBe(3)
    const accepting = { id, version: 0, move: 'accept' } as const
    expect(await roundTrips(() => inspector.get('petition.papers.preview', accepting))).toBe(3)
    const question = '请补充报警的时间'
    expect(await roundTrips(() => inspector.get('petition.move', { id, version: 0, move: 'askMore', question }))).toBe(
      4,
    )
  })

  it('seven times more to give a move’s document its number', async () => {
    const { id } = await phone.get('petition.submit', submission())
    // The series, then a transaction: begun, counted, counted again, the case as it is, its change, the end.
    const accept = () => inspector.get('petition.move', { id, version: 0, move: 'accept' })
    expect(await roundTrips(accept)).toBeLessThanOrEqual(3 + 8)
  })

  it('not at all for what the role table refuses to everybody at that door', async () => {
    expect(await roundTrips(() => phone.send('petition.queue', {}))).toBe(0)
    expect(await roundTrips(() => test.console().send('petition.queue', {}))).toBe(0)
  })

  it('never without an index, in everything above and in the rest of the service', async () => {
    await phone.get('people.units', {})
    await test.cloud.runTimer('clock', 'tick')
    await inspector.get('people.signin.end', {})
    const scans = test.cloud.queries.filter(({ index }) => index === null)
    expect(scans.map(({ action, collection, function: name }) => `${name}: ${action} ${collection}`)).toEqual([])
  })
})
