import type { LawyerRecord } from '../../../../cloudfunctions/shared/lawyers'
import { handIn } from '../../../support/chunks'
import { openTestCloud, type ConsoleAsker, type TestCloud } from '../../../support/cloud'
import { lawyerEntry } from '../../../support/lawyers'

let test: TestCloud
let tang: ConsoleAsker
let deng: ConsoleAsker
beforeAll(async () => {
  test = await openTestCloud()
  ;[tang, deng] = (await Promise.all(['rights-tang', 'rights-deng'].map(test.signIn))) as [ConsoleAsker, ConsoleAsker]
})
afterAll(() => test?.end())

const pictureFor = async (asker: ConsoleAsker, draft: string): Promise<string> =>
  (await handIn(asker, { area: 'rights', draft, kind: 'image', name: 'street.jpg' })).id

const everyone = () => tang.get('rights.lawyers.list', {})
const of = (id: string) => test.database.collection<LawyerRecord>('lawyers').first({ _id: id })

describe('a lawyer’s photo', () => {
  it('that was handed in under the entry’s draft is kept and shown', async () => {
    const entry = lawyerEntry()
    const kept = await tang.get('rights.lawyers.put', { ...entry, photo: [await pictureFor(tang, entry.draft)] })
    expect(kept).toMatchObject({ photo: expect.any(String) })
    const shown = await fetch(kept.photo ?? '')
    expect([shown.status, Buffer.from(await shown.arrayBuffer()).subarray(0, 2)]).toEqual([
      200,
      Buffer.from('ffd8', 'hex'),
    ])
  })

  it('of one who is changed takes the place of none', async () => {
    const { id, ...before } = await tang.get('rights.lawyers.put', lawyerEntry())
    expect(before).not.toHaveProperty('photo')
    const entry = lawyerEntry({ id, licence: before.licence })
    const kept = await tang.get('rights.lawyers.put', { ...entry, photo: [await pictureFor(tang, entry.draft)] })
    expect(kept).toMatchObject({ id, photo: expect.any(String) })
  })

  it.each([
    ['under another draft', () => pictureFor(tang, 'another')],
    ['by somebody else', (draft: string) => pictureFor(deng, draft)],
    ['never', async () => 'unheard-of'],
  ])('handed in %s is refused at its own field', async (_, picture) => {
    const entry = lawyerEntry()
    const reply = await tang.ask('rights.lawyers.put', { ...entry, photo: [await picture(entry.draft)] })
    expect(reply).toMatchObject({
      error: { code: 'INVALID', fields: { photo: '有文件已失效，请删除后重新添加' } },
    })
  })
})

describe('a new lawyer', () => {
  it('whose sending was answered with nothing is one lawyer when it is sent again', async () => {
    const entry = lawyerEntry()
    const sent = { ...entry, photo: [await pictureFor(tang, entry.draft)] }
    const before = (await everyone()).length
    const first = await tang.get('rights.lawyers.put', sent)
    const { photo } = (await of(first.id)) ?? {}
    expect((await tang.get('rights.lawyers.put', sent)).id).toBe(first.id)
    expect(await everyone()).toHaveLength(before + 1)
    // And the picture is no second file that nobody would take away.
    expect(await of(first.id)).toMatchObject({ photo })
  })

  it('sent twice at once is one as well', async () => {
    const entry = lawyerEntry()
    const before = (await everyone()).length
    const replies = await Promise.all([1, 2, 3].map(() => tang.ask('rights.lawyers.put', entry)))
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, true])
    expect(await everyone()).toHaveLength(before + 1)
  })

  it('of the same licence under another draft is refused', async () => {
    const { licence } = await tang.get('rights.lawyers.put', lawyerEntry())
    expect(await tang.ask('rights.lawyers.put', lawyerEntry({ licence }))).toMatchObject({
      error: { fields: { licence: '这个执业证号已经在名录中' } },
    })
  })
})
