import { openTestCloud, type ConsoleAsker, type TestCloud } from '../../../support/cloud'
import type { PetitionRecord } from '../../../../cloudfunctions/petition/records/record'
import { makeMove, openDesk, supervise, type Desk } from '../../../support/desk'
import { named, petitionOf } from '../../../support/petitions'

let test: TestCloud
let desk: Desk
let chen: ConsoleAsker
let liu: ConsoleAsker
beforeAll(async () => {
  test = await openTestCloud()
  desk = await openDesk(test)
  ;({ chen, liu } = desk)
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

  it('begins with what goes on at this moment, though its promise ends after those of a page of others, until it is taken in', async () => {
    const { clerk } = desk
    const others = await Promise.all(Array.from({ length: 21 }, submitted))
    const { id } = await phone().get('petition.submit', named({ happening: 'NOW' }))
    // Even where everything else was promised earlier.
    await test.database
      .collection<PetitionRecord>('petitions')
      .change({ _id: id }, { dueOrder: `2099-01-01T00:00:00.000Z-${id}` })
    const queue = async () => (await clerk.get('petition.desk.workbench', {})).queue.map((row) => row.id)
    expect((await queue())[0]).toBe(id)
    expect(await queue()).toHaveLength(20)
    await makeMove(clerk, id, 'dispatch', { order: '城南派出所' })
    expect((await queue())[0]).toBe(id)
    await makeMove(clerk, id, 'accept')
    expect((await queue())[0]).not.toBe(id)
    // What else waits stands there as before, each case once.
    expect(new Set(await queue()).size).toBe(20)
    await test.database
      .collection<PetitionRecord>('petitions')
      .remove({ _id: test.database.command.in([id, ...others.map((other) => other.id)]) })
  })

  it('presses a handling unit by its own day, not by the citizen’s', async () => {
    const { id } = await submitted()
    await makeMove(chen, id, 'accept')
    await supervise(desk, id)
    const { handler } = desk
    expect((await handler.get('petition.desk.workbench', {})).counts.overdue.count).toBe(0)
    const teamDueAt = new Date(Date.now() - 60_000)
    await test.database.collection<PetitionRecord>('petitions').change({ _id: id }, { teamDueAt })
    const { counts, queue } = await handler.get('petition.desk.workbench', {})
    expect([counts.overdue.count, counts.near.count]).toEqual([1, 0])
    expect(queue[0]?.dueAt).toBe(teamDueAt.toISOString())
    expect((await handler.get('petition.queue', { pressing: 'OVERDUE' })).items.map((item) => item.id)).toEqual([id])
    expect((await chen.get('petition.desk.workbench', {})).counts.overdue.count).toBe(0)
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
