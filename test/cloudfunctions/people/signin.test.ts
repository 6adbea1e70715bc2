import type { OfficerRecord } from '../../../cloudfunctions/shared/officers/record'
import type { SigninRecord } from '../../../cloudfunctions/people/signin/signins'
import { openTestCloud, type TestCloud } from '../../support/cloud'

let test: TestCloud
beforeAll(async () => {
  test = await openTestCloud()
})
afterAll(() => test?.end())

const minutes = (count: number) => new Date(Date.now() - count * 60_000)
const officers = () => test.database.collection<OfficerRecord>('officers')
const officerNumbered = async (number: string) => {
  const all = await officers().find({ number: test.database.command.in([number]) })
  return all[0] as OfficerRecord
}

describe('signing in to the console with a phone', () => {
  it('waits until an officer has confirmed, then answers a session once', async () => {
    const console = test.console()
    const { id, secret, code } = await console.get('people.signin.start', {})
    expect(await console.get('people.signin.claim', { id, secret })).toEqual({ state: 'waiting' })

    await test.phone('inspector-chen').get('people.signin.confirm', { code })
    const claims = await Promise.all([1, 2, 3].map(() => console.get('people.signin.claim', { id, secret })))
    expect(claims.map(({ state }) => state).toSorted()).toEqual(['confirmed', 'expired', 'expired'])
    const confirmed = claims.find((claim) => claim.state === 'confirmed')
    expect(confirmed).toMatchObject({ officer: { name: '陈静', number: '120016', unitName: '警务督察支队' } })
  })

  it('shows the officer from where and from which browser it is asked', async () => {
    const { code } = await test.console().get('people.signin.start', {})
    const origin = await test.phone('inspector-chen').get('people.signin.look', { code })
    expect(origin).toEqual({ address: '127.0.0.1', browser: 'node', askedAt: expect.any(String) })
  })

  it('binds the first officer only', async () => {
    const console = test.console()
    const { id, secret, code } = await console.get('people.signin.start', {})
    const replies = await Promise.all(
      ['inspector-chen', 'inspector-liu'].map((openid) => test.phone(openid).ask('people.signin.confirm', { code })),
    )
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    const first = replies[0]?.ok ? '陈静' : '刘洋'
    expect(await console.get('people.signin.claim', { id, secret })).toMatchObject({ officer: { name: first } })
  })

  it('is of no use to whoever has photographed the code', async () => {
    const console = test.console()
    const { id, code } = await console.get('people.signin.start', {})
    await test.phone('inspector-chen').get('people.signin.confirm', { code })
    expect(await console.get('people.signin.claim', { id, secret: code })).toEqual({ state: 'expired' })
  })

  it('expires after two minutes for phone and console alike', async () => {
    const console = test.console()
    const { id, secret, code, expiresAt } = await console.get('people.signin.start', {})
    expect(Math.round((Date.parse(expiresAt) - Date.now()) / 10_000)).toBe(12)
    await test.database.collection<SigninRecord>('signins').change({ _id: id }, { expiresAt: minutes(0) })
    expect(await console.get('people.signin.claim', { id, secret })).toEqual({ state: 'expired' })
    for (const action of ['people.signin.look', 'people.signin.confirm'] as const) {
      const reply = await test.phone('inspector-chen').ask(action, { code })
      expect(reply).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    }
  })
})

describe('a console session', () => {
  it('says who is signed in, until it is ended', async () => {
    const console = await test.signIn('inspector-chen')
    expect(await console.get('people.me', {})).toMatchObject({ officer: { name: '陈静' } })
    await console.get('people.signin.end', {})
    expect(await console.get('people.me', {})).toEqual({})
    expect(await console.ask('petition.queue', {})).toMatchObject({ ok: false, error: { code: 'SIGNED_OUT' } })
  })

  it.each([
    ['half an hour unused', 31, 31],
    ['half a day old', 5, 12 * 60 + 1],
  ])('ends when %s', async (_, unused, age) => {
    const console = await test.signIn('inspector-liu')
    const { _id } = await officerNumbered('120023')
    const { command } = test.database
    await officers().change(
      { _id },
      {
        sessions: command.set([{ ...(await lastSession(_id)), seenAt: minutes(unused), startedAt: minutes(age) }]),
      },
    )
    expect(await console.ask('petition.queue', {})).toMatchObject({ ok: false, error: { code: 'SIGNED_OUT' } })
  })

  it('goes on while it is used', async () => {
    const console = await test.signIn('inspector-liu')
    const { _id } = await officerNumbered('120023')
    const { command } = test.database
    const old = { ...(await lastSession(_id)), seenAt: minutes(20), startedAt: minutes(40) }
    await officers().change({ _id }, { sessions: command.set([old]) })
    expect(await console.ask('petition.queue', {})).toMatchObject({ ok: true })
    expect((await lastSession(_id))?.seenAt.getTime()).toBeGreaterThan(minutes(1).getTime())
  })

  it('is gone at once with the officer’s duty or record', async () => {
    const console = await test.signIn('inspector-chen')
    const officer = await officerNumbered('120016')
    await officers().change({ _id: officer._id }, { duties: test.database.command.set([]) })
    expect(await console.ask('petition.queue', {})).toMatchObject({ ok: false, error: { code: 'DENIED' } })
    await officers().remove({ _id: officer._id })
    expect(await console.ask('petition.queue', {})).toMatchObject({ ok: false, error: { code: 'SIGNED_OUT' } })
    await officers().add(officer)
  })

  it('is stored as a digest only, five per officer at most', async () => {
    const consoles = []
    for (let count = 0; count < 6; count++) consoles.push(await test.signIn('supervisor-zhao'))
    const { sessions } = await officerNumbered('120007')
    expect(sessions).toHaveLength(5)
    expect(JSON.stringify(sessions)).not.toContain(consoles.at(-1)?.session)
    expect(await consoles[0]?.ask('petition.queue', {})).toMatchObject({ ok: false, error: { code: 'SIGNED_OUT' } })
    expect(await consoles.at(-1)?.ask('petition.queue', {})).toMatchObject({ ok: true })
  })
})

async function lastSession(id: string) {
  return (await officers().first({ _id: id }))?.sessions.at(-1)
}
