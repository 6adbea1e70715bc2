import { collections } from '../../../cloudfunctions/shared/collections/collections'
import type { GuessRecord } from '../../../cloudfunctions/shared/guesses'
import type { PetitionRecord } from '../../../cloudfunctions/petition/records/record'
import { openTestCloud, type Phone, type TestCloud } from '../../support/cloud'
import { attachFile, submission } from '../../support/petitions'

let test: TestCloud
let owner: Phone
let id = ''
let code = ''
beforeAll(async () => {
  test = await openTestCloud()
  owner = test.phone('citizen-wang')
  const draft = submission()
  const photo = await attachFile(owner, { draft: draft.draft, kind: 'image', name: 'rotated.jpg' })
  const receipt = await owner.get('petition.submit', { ...draft, evidence: [photo.id] })
  id = receipt.id
  code = receipt.code ?? ''
})
afterAll(() => test?.end())

const guesses = () => test.database.collection<GuessRecord>('guesses')
const everyGuess = () => guesses().find({ _id: test.database.command.gt('') })
const wrong = '0000000000000000'
/** Asks with wrong codes until told to wait. Twice five at most: between two half hours the count begins anew once. */
async function guessUntilSlowed(phone: Phone): Promise<number> {
  for (let tried = 0; tried < 11; tried++) {
    const reply = await phone.ask('petition.find', { code: wrong })
    if (!reply.ok && reply.error.code === 'SLOWED') return tried
  }
  throw new Error('nobody was slowed down')
}

describe('finding an anonymous petition by its code', () => {
  it('shows on anybody’s phone what its owner sees', async () => {
    const { evidence, ...own } = await owner.get('petition.progress', { id })
    const { evidence: files, ...found } = await test.phone('citizen-li').get('petition.find', { code })
    expect(found).toEqual(own)
    expect(files.map(({ name }) => name)).toEqual(evidence.map(({ name }) => name))
    expect((await fetch(files[0]?.url ?? '')).status).toBe(200)
    // As it is noted down, in groups.
    const grouped = code.replace(/(\d{4})/g, '$1 ')
    expect(await test.phone('citizen-li').get('petition.find', { code: grouped })).toMatchObject({ id })
  })

  it('leaves no mark of whoever gave the right code', async () => {
    await test.phone('citizen-li').get('petition.find', { code })
    expect(await everyGuess()).toEqual([])
  })

  it('answers a code that never was and one whose petition is gone alike', async () => {
    const { id: gone, code: old = '' } = await owner.get('petition.submit', submission())
    await test.database.collection('petitions').remove({ _id: gone })
    const replies = await Promise.all(
      [wrong, old].map((code) => test.phone('citizen-a').ask('petition.find', { code })),
    )
    expect(replies[0]).toEqual({
      ok: false,
      error: { code: 'NOT_FOUND', message: '没有查到这个查询码，请逐位核对后再试' },
    })
    expect(replies[1]).toEqual(replies[0])
  })

  it.each([
    ['fifteen digits', '123456789012345'],
    ['letters', 'abcdefghijklmnop'],
    ['another alphabet’s digits', '１２３４５６７８９０１２３４５６'],
    ['nothing', ''],
  ])('says what is wrong with %s, and does not count it', async (_, code) => {
    const phone = test.phone('citizen-clumsy')
    const reply = await phone.ask('petition.find', { code })
    expect(reply).toMatchObject({ ok: false, error: { code: 'INVALID', fields: { code: expect.any(String) } } })
  })

  it('shows neither of two petitions that share a code', async () => {
    const { id, code = '' } = await owner.get('petition.submit', submission())
    const petitions = test.database.collection<PetitionRecord>('petitions')
    const record = (await petitions.first({ _id: id })) as PetitionRecord
    await petitions.add({ ...record, _id: 'twin', number: 'TS20261124-000000', order: 'twin' })
    expect(await owner.ask('petition.find', { code })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    await petitions.remove({ _id: 'twin' })
  })
})

describe('guessing codes', () => {
  it('slows down who guesses, the right code too, and nobody else', async () => {
    const guesser = test.phone('citizen-guesser')
    expect(await guessUntilSlowed(guesser)).toBeGreaterThanOrEqual(5)
    expect(await guesser.ask('petition.find', { code })).toEqual({
      ok: false,
      error: { code: 'SLOWED', message: '查询码连续输错了几次，请过十分钟再试' },
    })
    // Not even looked up, so that the time it takes tells nothing.
    const mark = test.cloud.mark()
    await guesser.ask('petition.find', { code })
    expect(new Set(test.cloud.since(mark).queries.map(({ collection }) => collection))).toEqual(new Set(['guesses']))
    await expect(test.phone('citizen-li').get('petition.find', { code })).resolves.toMatchObject({ id })
    // Nor does it stand between the guesser and their own affairs.
    await expect(guesser.get('petition.mine', {})).resolves.toEqual({ items: [] })
  })

  it('counts what is sent at once', async () => {
    const hasty = test.phone('citizen-hasty')
    const replies = await Promise.all(Array.from({ length: 20 }, () => hasty.ask('petition.find', { code: wrong })))
    const tried = replies.filter((reply) => !reply.ok && reply.error.code === 'NOT_FOUND')
    expect(tried.length).toBeLessThanOrEqual(10)
    expect(replies.length - tried.length).toBeGreaterThanOrEqual(10)
  })

  it('keeps a record that names nobody and shares nothing with any other record, so that it links nobody to a case', async () => {
    await guessUntilSlowed(test.phone('citizen-nosy'))
    const kept = await everyGuess()
    expect(kept.length).toBeGreaterThan(0)
    expect(Object.keys(kept[0] ?? {}).toSorted()).toEqual(['_id', 'until', 'wrong'])
    expect(JSON.stringify(kept)).not.toContain('citizen')
    const others = (
      await Promise.all(collections.filter(({ name }) => name !== 'guesses').map(({ name }) => all(name)))
    )
      .flat()
      .flatMap(leavesOf)
    expect(others.length).toBeGreaterThan(100)
    const shared = kept.flatMap(({ _id, until }) => [_id, until.toISOString()]).filter((leaf) => others.includes(leaf))
    expect(shared).toEqual([])
    const said = JSON.stringify([test.logs, test.cloud.calls])
    expect(kept.filter(({ _id }) => said.includes(_id))).toEqual([])
    for (const digits of [code, wrong]) expect(said).not.toContain(digits)
  })
})

const all = (name: string) =>
  test.database.collection<{ _id: string }>(name).find({ _id: test.database.command.gt('') }, { limit: 1000 })

function leavesOf(value: unknown): string[] {
  if (value instanceof Date) return [value.toISOString()]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [String(value)]
}
