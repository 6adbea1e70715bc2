import type { PetitionRecord } from '../../../../cloudfunctions/petition/records/record'
import type { PetitionContext } from '../../../../cloudfunctions/petition/context'
import { erase } from '../../../../cloudfunctions/petition/own/erase'
import { petitionsIn } from '../../../../cloudfunctions/petition/records/petitions'
import { keysFrom } from '../../../../cloudfunctions/shared/keys'
import { openTestCloud, type TestCloud } from '../../../support/cloud'
import { makeMove, openDesk, type Desk } from '../../../support/desk'
import { attachFile, named } from '../../../support/petitions'

let test: TestCloud
let desk: Desk
beforeAll(async () => {
  test = await openTestCloud()
  desk = await openDesk(test)
}, 60_000)
afterAll(() => test?.end())

const officerId = (number: string) => keysFrom(test.environment).digest('record', 'officer', number)
const petitions = () => test.database.collection<PetitionRecord>('petitions')

it('what was withdrawn is deleted with its files, its name and its owner; only the number and when what happened is left', async () => {
  const phone = test.phone('citizen-wang')
  const draft = named({ unit: 'south-station', officer: '周磊', place: { name: '南湖路' } })
  const photo = await attachFile(phone, { draft: draft.draft, kind: 'image', name: 'rotated.jpg' })
  const { id, number } = await phone.get('petition.submit', { ...draft, evidence: [photo.id] })
  await phone.get('petition.own.notify', { id })
  await phone.get('petition.talk.say', { id, draft: 'said', words: '请尽快办理' })
  await desk.clerk.get('petition.desk.assign', { ids: [id], officer: officerId('120016') })
  await desk.liu.get('petition.desk.conflict', { id, reason: '当事人是我的亲属' })
  await makeMove(desk.clerk, id, 'askMore', { question: '请补充报警时的照片' })
  const before = (await petitions().first({ _id: id })) as PetitionRecord
  const paths = before.evidence.flatMap(({ copyPath, originalPath }) => [copyPath, originalPath])
  expect((await test.files.links(paths)).size).toBe(2)

  await phone.get('petition.own.act', { id, move: 'withdraw' })
  const withdrawn = (await petitions().first({ _id: id })) as PetitionRecord
  await phone.get('petition.own.erase', { id })
  expect((await phone.get('petition.mine', {})).items).toEqual([])
  expect(await phone.ask('petition.progress', { id })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  expect((await test.files.links(paths)).size).toBe(0)

  const after = (await petitions().first({ _id: id })) as PetitionRecord
  const { _id, order, dueOrder, kind, signing, status, version, submittedAt, toldOrder, told } = withdrawn
  const blank = expect.any(String) as unknown
  expect(after).toEqual({
    _id,
    number,
    order,
    dueOrder,
    kind,
    signing,
    status,
    version,
    submittedAt,
    toldOrder,
    owner: 'erased',
    subject: blank,
    details: blank,
    told: { at: told.at, words: blank, field: 'told' },
    terms: [],
    contacts: [],
    barred: [],
    waits: [],
    evidence: [],
    evidenceCount: 0,
    talk: [],
    papers: [],
    facets: expect.any(Array) as unknown,
    timeline: withdrawn.timeline.map(({ words: _words, asked: _asked, ...event }) => event),
  })
  expect(JSON.stringify(after)).not.toContain('south-station')
  // Whoever handles cases finds an empty one, and the list goes on.
  const seen = await desk.chen.get('petition.detail', { id })
  expect(seen).toMatchObject({ number, subject: '', details: '', evidence: [], talk: [] })
  expect((await desk.chen.get('petition.queue', {})).items.map((item) => item.id)).toContain(id)
})

it('says so where somebody was faster, so that it is asked for again', async () => {
  const phone = test.phone('citizen-wang')
  const { id } = await phone.get('petition.submit', named())
  await phone.get('petition.own.act', { id, move: 'withdraw' })
  const petition = (await petitions().first({ _id: id })) as PetitionRecord
  const context = {
    keys: keysFrom(test.environment),
    own: () => Promise.resolve({ petition, where: { owner: petition.owner } }),
    petitions: petitionsIn(test.database),
    files: { remove: () => petitions().change({ _id: id }, { version: petition.version + 1 }) },
    addresses: { forget: () => Promise.resolve() },
  } as unknown as PetitionContext
  await expect(erase({ id }, context)).rejects.toMatchObject({ code: 'CONFLICT' })
  expect((await phone.get('petition.progress', { id })).subject).toBe('报警后一直没有人来')
})

it('what was taken in, or is somebody else’s, is not deleted', async () => {
  const phone = test.phone('citizen-wang')
  const { id } = await phone.get('petition.submit', named())
  expect(await phone.ask('petition.own.erase', { id })).toMatchObject({ ok: false, error: { code: 'CONFLICT' } })
  await phone.get('petition.own.act', { id, move: 'withdraw' })
  const other = await test.phone('citizen-li').ask('petition.own.erase', { id })
  expect(other).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  expect((await phone.get('petition.progress', { id })).subject).toBe('报警后一直没有人来')
})
