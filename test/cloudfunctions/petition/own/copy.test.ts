import { openTestCloud, type Phone, type TestCloud } from '../../../support/cloud'
import { makeMove, openDesk, type Desk } from '../../../support/desk'
import { entry, named, submission } from '../../../support/petitions'

let test: TestCloud
let desk: Desk
let wang: Phone
beforeAll(async () => {
  test = await openTestCloud()
  desk = await openDesk(test)
  wang = test.phone('citizen-wang')
}, 60_000)
afterAll(() => test?.end())

const unread = async (id: string) =>
  (await wang.get('petition.mine', {})).items.find((item) => item.id === id)?.told.unread === true

describe('a copy of one’s own petition', () => {
  it('says what the petition’s own page says, and leaves what is new in it new', async () => {
    const { id } = await wang.get('petition.submit', named())
    await wang.get('petition.progress', { id })
    await makeMove(desk.clerk, id, 'askMore', { question: '请补充报警的时间' })
    const mark = test.cloud.mark()
    const copied = await wang.get('petition.own.copy', { id })
    expect(test.cloud.since(mark).queries).toHaveLength(1)
    expect(await unread(id)).toBe(true)
    expect(await wang.get('petition.progress', { id })).toEqual(copied)
    expect(await unread(id)).toBe(false)
  })

  it('is not made for anybody else', async () => {
    const { id } = await wang.get('petition.submit', named())
    const strange = await test.phone('citizen-li').ask('petition.own.copy', { id })
    expect(strange).toEqual(await test.phone('citizen-li').ask('petition.own.copy', { id: 'no-such-thing' }))
    expect(strange).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  })
})

describe('name and phone', () => {
  it('are told to whoever signed with them, and to officers only as before', async () => {
    const { id } = await wang.get('petition.submit', named())
    const own = await wang.get('petition.own.copy', { id })
    expect(own.sender).toEqual({ name: '王芳', phone: '13800138000' })
    const seen = await desk.chen.get('petition.detail', { id })
    expect(seen).not.toHaveProperty('sender')
    expect(JSON.stringify(seen)).not.toMatch(/王芳|13800138000/)
  })

  it('are never there for an anonymous one, on its own phone or found by its code', async () => {
    const { id, code = '' } = await wang.get('petition.submit', submission())
    expect(await wang.get('petition.progress', { id })).not.toHaveProperty('sender')
    expect(await test.phone('citizen-li').get('petition.find', { code })).not.toHaveProperty('sender')
  })

  it('of a letter that an officer entered are not told to whoever has its code', async () => {
    const { code = '' } = await desk.chen.get('petition.desk.enter', entry('LETTER'))
    const found = await test.phone('citizen-li').get('petition.find', { code })
    expect(found.signing).toBe('NAMED')
    expect(JSON.stringify(found)).not.toMatch(/王芳|13800138000/)
  })
})
