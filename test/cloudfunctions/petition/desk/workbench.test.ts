import { openTestCloud, type ConsoleAsker, type TestCloud } from '../../../support/cloud'
import { makeMove, openDesk } from '../../../support/desk'
import { named, petitionOf } from '../../../support/petitions'

let test: TestCloud
let chen: ConsoleAsker
let liu: ConsoleAsker
beforeAll(async () => {
  test = await openTestCloud()
  ;({ chen, liu } = await openDesk(test))
}, 60_000)
afterAll(() => test?.end())

const phone = () => test.phone('citizen-wang')
const submitted = () => phone().get('petition.submit', named())

describe('what waits for an officer', () => {
  it('is what the officer has to do, the most pressing first, also where nothing is promised', async () => {
    await Promise.all([submitted(), submitted()])
    const praise = await phone().get('petition.submit', petitionOf('PRAISE'))
    await makeMove(chen, praise.id, 'take')
    const mine = await chen.get('petition.desk.workbench', {})
    expect(mine.queue.map(({ id }) => id)).toContain(praise.id)
    const dueAt = mine.queue.map((row) => row.dueAt ?? '~')
    expect(dueAt).toEqual(dueAt.toSorted((one, other) => (one < other ? -1 : 1)))
    // Once somebody else is in charge it waits for nobody else.
    const colleagues = await chen.get('people.colleagues', {})
    expect(colleagues.map(({ name }) => name).toSorted((one, other) => (one < other ? -1 : 1))).toEqual([
      '刘洋',
      '陈静',
    ])
    const heir = colleagues.find(({ name }) => name === '刘洋')?.id ?? ''
    expect(await chen.get('petition.desk.assign', { ids: [praise.id], officer: heir })).toEqual({ assigned: 1 })
    const left = await chen.get('petition.desk.workbench', {})
    expect(left.queue.map(({ id }) => id)).not.toContain(praise.id)
    const hers = await liu.get('petition.desk.workbench', {})
    expect(hers.queue.map(({ id }) => id)).toContain(praise.id)
  })

  it('is given to inspectors only, and nothing is given that is closed', async () => {
    const { id } = await submitted()
    await phone().get('petition.own.act', { id, move: 'withdraw' })
    const [inspector] = await chen.get('people.colleagues', {})
    const officer = inspector?.id ?? ''
    expect(await chen.get('petition.desk.assign', { ids: [id], officer })).toEqual({ assigned: 0 })
    const refused = await chen.ask('petition.desk.assign', { ids: [id], officer: 'nobody' })
    expect(refused).toMatchObject({ ok: false, error: { fields: { officer: expect.any(String) } } })
  })
})
