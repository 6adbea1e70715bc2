import { openTestCloud, type TestCloud } from '../../support/cloud'
import { application, newDraft, openRightsDesk, type RightsPeople } from '../../support/rights'

let test: TestCloud
let people: RightsPeople
beforeAll(async () => {
  test = await openTestCloud()
  people = await openRightsDesk(test)
})
afterAll(() => test?.end())

it('an application is found by its number, the officer’s number and name, and its words, filled in or not', async () => {
  const { zhou, tang, chen } = people
  const draft = newDraft()
  const { id, number } = await zhou.get('rights.claim', { draft, at: new Date().toISOString() })
  const foundBy = async (words: string) => (await tang.get('rights.queue', { words })).items.map((row) => row.id)
  const byWho = [number, number.slice(-6), '120481', '周磊']
  for (const words of byWho) expect([words, await foundBy(words)]).toEqual([words, [id]])
  await zhou.get('rights.apply', application({ draft, subject: '处警时被泼油漆' }))
  for (const words of [...byWho, '油漆', '执法记录仪']) expect([words, await foundBy(words)]).toEqual([words, [id]])
  for (const words of ['120999', '马骏', '没有这样的话']) expect([words, await foundBy(words)]).toEqual([words, []])
  expect((await chen.get('rights.queue', { words: '周磊' })).items).toEqual([])
})

it('lists are what waits, what presses and what is of a kind, a page at a time', async () => {
  const { tang, fang } = people
  const zhou = test.phone('officer-new2')
  expect(await zhou.ask('rights.mine', {})).toMatchObject({ error: { code: 'DENIED' } })
  for (let count = 0; count < 21; count++)
    await people.zhou.get('rights.apply', application({ kind: 'PRIVACY', interest: 'INTERESTED' }))
  const first = await fang.get('rights.queue', { kind: 'PRIVACY' })
  expect(first.items).toHaveLength(20)
  const second = await fang.get('rights.queue', { kind: 'PRIVACY', after: first.next })
  expect(second.items.length).toBe(1)
  expect((await fang.get('rights.queue', { waiting: 'MINE', kind: 'PRIVACY' })).items).toHaveLength(20)
  expect((await tang.get('rights.queue', { waiting: 'MINE', kind: 'PRIVACY' })).items).toEqual([])
  expect((await tang.get('rights.queue', { pressing: 'OVERDUE' })).items).toEqual([])
})
