import type { Page } from '../../../miniprogram/contract/case/answers'
import type { PetitionSummary } from '../../../miniprogram/contract/petition/answers'
import { openTestCloud, type TestCloud } from '../../support/cloud'
import { named, submission } from '../../support/petitions'

let test: TestCloud
beforeAll(async () => {
  test = await openTestCloud()
})
afterAll(() => test?.end())

async function everyPage(turn: (after?: string) => Promise<Page<PetitionSummary>>): Promise<PetitionSummary[][]> {
  const pages: PetitionSummary[][] = []
  for (let after: string | undefined, more = true; more; more = after !== undefined) {
    const { items, next } = await turn(after)
    pages.push(items)
    after = next
  }
  return pages
}

describe('lists', () => {
  it('show a person their own petitions, named and anonymous, newest first, page by page', async () => {
    const wang = test.phone('citizen-wang')
    const sent: string[] = []
    for (let count = 0; count < 25; count++) {
      const { number } = await wang.get('petition.submit', count % 2 ? named() : submission())
      sent.unshift(number)
    }
    await test.phone('citizen-li').get('petition.submit', named({ name: '李强' }))
    const pages = await everyPage((after) => wang.get('petition.mine', { after }))
    expect(pages.map(({ length }) => length)).toEqual([20, 5])
    expect(pages.flat().map(({ number }) => number)).toEqual(sent)
  })

  it('show an inspector everybody’s, by status when asked', async () => {
    const console = await test.signIn('inspector-chen')
    const waiting = await everyPage((after) => console.get('petition.queue', { status: 'SUBMITTED', after }))
    expect(waiting.flat()).toHaveLength(26)
    const first = waiting[0]?.[0]
    await console.get('petition.move', { id: first?.id ?? '', version: 0, move: 'accept' })
    const accepted = await console.get('petition.queue', { status: 'ACCEPTED' })
    expect(accepted.items.map(({ id }) => id)).toEqual([first?.id])
    const all = await everyPage((after) => console.get('petition.queue', { after }))
    expect(all.flat()).toHaveLength(26)
  })

  it('do not carry what only the case itself shows', async () => {
    const { items } = await test.phone('citizen-wang').get('petition.mine', {})
    // Only at the end of a year, before the next one's holidays are published.
    const { dueProvisional: _provisional, ...always } = items[0] ?? {}
    expect(Object.keys(always).toSorted()).toEqual(
      'dueAt dueFrom evidenceCount id kind number signing status subject submittedAt told'.split(' '),
    )
  })
})

describe('a petition by its id', () => {
  it('looks missing to everybody but its owner', async () => {
    const { id } = await test.phone('citizen-wang').get('petition.submit', submission())
    const strange = await test.phone('citizen-li').ask('petition.progress', { id })
    const missing = await test.phone('citizen-li').ask('petition.progress', { id: 'no-such-thing' })
    expect(strange).toEqual(missing)
    expect(strange).toEqual({ ok: false, error: { code: 'NOT_FOUND', message: '没有找到这件来件' } })
  })
})
