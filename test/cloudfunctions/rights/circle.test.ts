import type { RightsRecord } from '../../../cloudfunctions/rights/records/record'
import { openTestCloud, type ConsoleAsker, type TestCloud } from '../../support/cloud'
import {
  agreed,
  application,
  askedOf,
  decided,
  investigated,
  moved,
  newDraft,
  openRightsDesk,
  type RightsPeople,
} from '../../support/rights'

let test: TestCloud
let people: RightsPeople
beforeAll(async () => {
  test = await openTestCloud()
  people = await openRightsDesk(test)
})
afterAll(() => test?.end())

/** Who finds an application, by its detail and by its list alike. */
async function whoFinds(id: string): Promise<string[]> {
  const { zhou: _zhou, ...staff } = people
  const found = await Promise.all(
    Object.entries(staff).map(async ([name, asker]) => {
      const detail = await asker.ask('rights.detail', { id })
      const list = await asker.ask('rights.queue', {})
      const listed = list.ok && list.data.items.some((item) => item.id === id)
      expect(listed).toBe(detail.ok)
      if (!detail.ok) expect(['NOT_FOUND', 'DENIED']).toContain(detail.error.code)
      return detail.ok ? [name] : []
    }),
  )
  return found.flat()
}

it('only the people of an application find it, each from when it comes to them', async () => {
  const { zhou, ma, fang, tang, deng, zhao } = people
  const draft = newDraft()
  const { id } = await zhou.get('rights.claim', { draft, at: new Date().toISOString() })
  expect(await whoFinds(id)).toEqual(['fang', 'tang', 'deng'])
  await zhou.get('rights.apply', application({ draft }))
  expect(await whoFinds(id)).toEqual(['ma', 'fang', 'tang', 'deng'])
  await moved(ma, id, 'verify', askedOf.verify)
  await moved(fang, id, 'forward', askedOf.forward)
  await moved(tang, id, 'accept')
  const handlers = (await tang.get('rights.desk.handlers', {})).filter(({ name }) => name === '陈静' || name === '邓涛')
  await moved(tang, id, 'appoint', { handlers: handlers.map((one) => one.id) })
  expect(await whoFinds(id)).toEqual(['ma', 'fang', 'tang', 'deng', 'chen'])
  await moved(deng, id, 'propose', askedOf.propose)
  await agreed(people.chen, id)
  await moved(tang, id, 'decide', askedOf.propose)
  expect(await whoFinds(id)).toEqual(['ma', 'fang', 'tang', 'deng', 'zhao', 'chen'])
  await agreed(zhao, id)
  expect(await whoFinds(id)).toEqual(['ma', 'fang', 'tang', 'deng', 'zhao', 'lin', 'chen'])
})

it('an officer who handles it no longer does not find it any more', async () => {
  const { tang, chen } = people
  const id = await investigatedBy(['陈静', '邓涛'])
  expect((await chen.ask('rights.detail', { id })).ok).toBe(true)
  const handlers = (await tang.get('rights.desk.handlers', {})).filter(({ name }) => ['刘洋', '邓涛'].includes(name))
  await moved(tang, id, 'replace', { handlers: handlers.map((one) => one.id), reason: '工作调整' })
  expect(await chen.ask('rights.detail', { id })).toMatchObject({ error: { code: 'NOT_FOUND' } })
})

async function investigatedBy(names: readonly string[]): Promise<string> {
  const { zhou, ma, fang, tang } = people
  const { id } = await zhou.get('rights.apply', application())
  await moved(ma, id, 'verify', askedOf.verify)
  await moved(fang, id, 'forward', askedOf.forward)
  await moved(tang, id, 'accept')
  const handlers = (await tang.get('rights.desk.handlers', {})).filter(({ name }) => names.includes(name))
  await moved(tang, id, 'appoint', { handlers: handlers.map((one) => one.id) })
  return id
}

it.each([
  ['the unit may have done it', { kind: 'WRONGFUL_DISCIPLINE' as const, interest: 'NONE' as const }],
  ['the unit is interested', { kind: 'PHYSICAL' as const, interest: 'INTERESTED' as const }],
])('the own unit never finds one where %s', async (_, changes) => {
  const id = await investigatedSkipping(changes)
  expect(await whoFinds(id)).not.toContain('ma')
})

it('with fewer than two handlers it waits for the office to name others', async () => {
  const { tang, deng } = people
  const id = await investigatedBy(['陈静', '邓涛'])
  const waitsForTang = async () => {
    const { items } = await tang.get('rights.queue', { waiting: 'MINE' })
    return items.some((row) => row.id === id)
  }
  expect(await waitsForTang()).toBe(false)
  await deng.get('rights.desk.conflict', { id, reason: '与对方当事人是同学' })
  expect(await waitsForTang()).toBe(true)
  expect((await tang.get('rights.detail', { id })).moves).toContain('replace')
})

async function investigatedSkipping(changes: Parameters<typeof application>[0]): Promise<string> {
  const { zhou, fang, tang } = people
  const { id, status } = await zhou.get('rights.apply', application(changes))
  expect(status).toBe('SUB_REVIEW')
  await moved(fang, id, 'forward', askedOf.forward)
  await moved(tang, id, 'accept')
  return id
}

it('one’s own application is found by its officer alone, whatever the duty', async () => {
  const { tang, deng, zhao } = people
  const { id } = await test.phone('rights-tang').get('rights.apply', application({ incident: undefined }))
  expect(await whoFinds(id)).not.toContain('tang')
  expect((await deng.ask('rights.detail', { id })).ok).toBe(true)
  expect(await tang.ask('rights.move', { id, version: 2, move: 'accept' })).toMatchObject({ ok: false })
  expect((await zhao.ask('rights.detail', { id })).ok).toBe(false)
})

it('whoever tells of an interest never meets it again, and handles it no longer', async () => {
  const { tang, chen } = people
  const id = await investigatedBy(['陈静', '刘洋', '邓涛'])
  await chen.get('rights.desk.conflict', { id, reason: '与对方当事人是亲属' })
  expect(await chen.ask('rights.detail', { id })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  const { handlers } = await tang.get('rights.detail', { id })
  expect(handlers.toSorted()).toEqual(['刘洋', '邓涛'].toSorted())
  const again = (await tang.get('rights.desk.handlers', {})).filter(({ name }) => ['陈静', '邓涛'].includes(name))
  const refused = await tang.ask('rights.move', {
    id,
    version: (await tang.get('rights.detail', { id })).version,
    move: 'replace',
    handlers: again.map((one) => one.id),
    reason: '调整',
  })
  expect(refused).toMatchObject({ error: { code: 'INVALID', fields: { handlers: '陈静应当回避，请选择其他人' } } })
})

it('whoever drafted or agreed does not agree again, and one handler does not agree to the own proposal', async () => {
  const { tang, zhao, lin } = people
  const id = await investigated(people)
  await moved(tang, id, 'decide', askedOf.propose)
  const agreeing = async (asker: ConsoleAsker) => {
    const { version } = await lookedAt(id)
    return asker.ask('rights.pending.agree', { id, version, secrecy: 'CLEAR' })
  }
  expect(await agreeing(tang)).toMatchObject({ error: { code: 'DENIED' } })
  expect((await agreeing(zhao)).ok).toBe(true)
  expect(await agreeing(zhao)).toMatchObject({ error: { code: 'DENIED' } })
  expect(
    (await lin.get('rights.pending.return', { id, version: (await lookedAt(id)).version, reason: '请核对依据' }))
      .pending,
  ).toMatchObject({ returned: { by: '林国强', reason: '请核对依据' } })
})

const lookedAt = async (id: string) =>
  (await test.database.collection<RightsRecord>('rights').first({ _id: id })) as RightsRecord

it('another officer finds nothing of it on the phone, and nothing of it stands in plain words in the database', async () => {
  const id = await decided(people, askedOf.propose, {
    otherParty: '刘某强独有的名字',
    details: '只有这里才有的一句话，谁也不会写第二遍。',
  })
  expect(await test.phone('inspector-liu').ask('rights.progress', { id })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  })
  const stored = JSON.stringify(await lookedAt(id))
  for (const plain of ['刘某强独有', '只有这里才有', '周磊', '120481', '面部软组织'])
    expect(stored).not.toContain(plain)
})
