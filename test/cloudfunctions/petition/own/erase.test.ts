import type { PetitionRecord } from '../../../../cloudfunctions/petition/records/record'
import { openTestCloud, type TestCloud } from '../../../support/cloud'
import { attachFile, named } from '../../../support/petitions'

let test: TestCloud
beforeAll(async () => {
  test = await openTestCloud()
})
afterAll(() => test?.end())

const petitions = () => test.database.collection<PetitionRecord>('petitions')

it('what was withdrawn is deleted with its files, its name and its owner; only the number is left', async () => {
  const phone = test.phone('citizen-wang')
  const draft = named({ unit: 'south-station', officer: '周磊', place: { name: '南湖路' } })
  const photo = await attachFile(phone, { draft: draft.draft, kind: 'image', name: 'rotated.jpg' })
  const { id, number } = await phone.get('petition.submit', { ...draft, evidence: [photo.id] })
  const before = (await petitions().first({ _id: id })) as PetitionRecord
  const paths = before.evidence.flatMap(({ copyPath, originalPath }) => [copyPath, originalPath])
  expect((await test.files.links(paths)).size).toBe(2)

  await phone.get('petition.own.act', { id, move: 'withdraw' })
  await phone.get('petition.own.erase', { id })
  expect((await phone.get('petition.mine', {})).items).toEqual([])
  expect(await phone.ask('petition.progress', { id })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  expect((await test.files.links(paths)).size).toBe(0)
  const after = (await petitions().first({ _id: id })) as PetitionRecord
  expect(after).toMatchObject({ number, status: 'WITHDRAWN', terms: [], contacts: [], evidence: [] })
  expect(after.facets.join()).not.toContain('south-station')
  expect(after.timeline.every(({ words }) => !words)).toBe(true)
  // Whoever it named still never meets it.
  expect(after.barred).toEqual(before.barred)
  for (const gone of ['name', 'phone', 'officer', 'place', 'unit', 'category', 'happening', 'consents'])
    expect(after).not.toHaveProperty(gone)
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
