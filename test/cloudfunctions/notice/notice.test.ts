import { randomUUID } from 'node:crypto'
import type { NoticeRecord } from '../../../cloudfunctions/notice/notices'
import type { AuditEntry } from '../../../cloudfunctions/shared/audit/record'
import type { Input } from '../../../miniprogram/contract/actions'
import { openTestCloud, type ConsoleAsker, type Phone, type TestCloud } from '../../support/cloud'

let test: TestCloud
let head: ConsoleAsker
let reviewer: ConsoleAsker
let citizen: Phone
beforeAll(async () => {
  test = await openTestCloud()
  ;[head, reviewer] = await Promise.all([test.signIn('supervisor-zhao'), test.signIn('leader-wu')])
  citizen = test.phone('citizen-wang')
})
afterAll(() => test?.end())

const notices = () => test.database.collection<NoticeRecord>('notices')
const draft = (changes: Partial<Input<'notice.publish'>> = {}): Input<'notice.publish'> => ({
  draft: randomUUID(),
  title: '国庆期间来访接待时间',
  text: '十月一日至八日每天上午接待来访。\n紧急情况请拨打 110。',
  ...changes,
})
const recordsOf = async (id: string) => {
  const found = await test.database.collection<AuditEntry>('audit').find({ subjects: id })
  return found.map(({ action, outcome }) => `${action} ${outcome}`).toSorted()
}

describe('a notice', () => {
  it('is read by everybody at once, at every door', async () => {
    const published = await head.get('notice.publish', draft())
    expect(published).toMatchObject({ title: '国庆期间来访接待时间', unitName: '警务督察支队' })
    for (const asker of [citizen, test.console(), head]) {
      expect((await asker.get('notice.list', {})).items[0]).toEqual({
        id: published.id,
        title: published.title,
        at: published.at,
        unitName: published.unitName,
      })
      expect(await asker.get('notice.read', { id: published.id })).toEqual(published)
    }
  })

  it('is one however often it is sent, and says so when it was changed in between', async () => {
    const sent = draft({ title: '发两次' })
    const [first, second] = await Promise.all([head.get('notice.publish', sent), head.get('notice.publish', sent)])
    expect(second).toEqual(first)
    expect(await head.ask('notice.publish', { ...sent, text: '改过了' })).toMatchObject({ error: { code: 'CONFLICT' } })
    expect(await reviewer.get('notice.publish', sent)).not.toEqual(first)
  })

  it('is withdrawn once by whoever leads the unit: nobody reads it, its record stays', async () => {
    const { id } = await head.get('notice.publish', draft({ title: '写错了的' }))
    expect(await reviewer.get('notice.withdraw', { id })).toEqual({})
    const gone = { error: { code: 'NOT_FOUND', message: '没有找到这条通告，可能已经撤回' } }
    expect(await head.ask('notice.withdraw', { id })).toMatchObject(gone)
    expect(await citizen.ask('notice.read', { id })).toMatchObject(gone)
    expect((await citizen.get('notice.list', {})).items.map((item) => item.id)).not.toContain(id)
    expect(await notices().first({ _id: id })).toMatchObject({
      title: '写错了的',
      state: 'WITHDRAWN',
      withdrawnAt: expect.any(Date),
    })
  })

  it.each([
    ['no title', { title: ' ' }, { title: '请填写标题' }],
    ['too long a title', { title: '长'.repeat(51) }, { title: '标题最多 50 个字，现在 51 个字' }],
    ['no text', { text: '\n' }, { text: '请填写正文' }],
    ['too long a text', { text: '长'.repeat(5001) }, { text: '正文最多 5000 个字，现在 5001 个字' }],
  ])('with %s is refused at its field', async (_, changes, fields) => {
    expect(await head.ask('notice.publish', draft(changes))).toMatchObject({ error: { code: 'INVALID', fields } })
  })

  it('of the longest text is taken and comes back whole', async () => {
    const text = '通告的正文。'.repeat(833)
    const { id } = await head.get('notice.publish', draft({ text }))
    expect((await citizen.get('notice.read', { id })).text).toBe(text)
  })

  it.each(['inspector-chen', 'clerk-sun', 'team-gao', 'chief-lin'])('is not for %s to publish', async (openid) => {
    const officer = await test.signIn(openid)
    const { id } = await head.get('notice.publish', draft())
    expect(await officer.ask('notice.publish', draft())).toMatchObject({ error: { code: 'DENIED' } })
    expect(await officer.ask('notice.withdraw', { id })).toMatchObject({ error: { code: 'DENIED' } })
    expect(await officer.get('notice.list', {})).not.toHaveProperty('mayPublish')
    expect(await citizen.get('notice.read', { id })).toMatchObject({ id })
  })

  it('leaves its audit', async () => {
    const { id } = await head.get('notice.publish', draft())
    await reviewer.get('notice.withdraw', { id })
    expect(await recordsOf(id)).toEqual(['notice.publish done', 'notice.withdraw done'])
  })
})

describe('the list', () => {
  it('tells those who may publish, at the console only', async () => {
    expect((await head.get('notice.list', {})).mayPublish).toBe(true)
    expect((await reviewer.get('notice.list', {})).mayPublish).toBe(true)
    expect(await test.phone('supervisor-zhao').get('notice.list', {})).not.toHaveProperty('mayPublish')
  })

  it('comes newest first, page by page, each once', async () => {
    for (let place = 0; place < 25; place++) await head.get('notice.publish', draft({ title: `第 ${place} 条` }))
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await citizen.get('notice.list', after ? { after } : {})
      seen.push(...page.items.map(({ at, id }) => `${at} ${id}`))
      after = page.next
    } while (after)
    expect(seen.length).toBeGreaterThan(25)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual(seen.toSorted().toReversed())
  })

  it('asks the database once for a phone, never without an index', async () => {
    const mark = test.cloud.mark()
    const { items } = await citizen.get('notice.list', {})
    await citizen.get('notice.read', { id: items[0]?.id ?? '' })
    expect(test.cloud.since(mark).queries).toHaveLength(2)
    expect(test.cloud.queries.filter(({ index }) => index === null)).toEqual([])
  })
})
