import { keysFrom } from '../../../cloudfunctions/shared/keys'
import type { OfficerRecord } from '../../../cloudfunctions/shared/officers/record'
import { idOf } from '../../support/binding'
import { openTestCloud, type TestCloud } from '../../support/cloud'

let test: TestCloud
beforeAll(async () => {
  test = await openTestCloud()
})
afterAll(() => test?.end())

describe('the consoles where an officer is signed in', () => {
  it('are one list on phone and console, which knows the one that asks', async () => {
    const consoles = [await test.signIn('leader-wu'), await test.signIn('leader-wu')]
    const [newest, older] = (await consoles[1]?.get('people.sessions.own', {})) ?? []
    expect(newest).toEqual({
      session: expect.any(String),
      address: '127.0.0.1',
      browser: 'node',
      startedAt: expect.any(String),
      seenAt: expect.any(String),
      here: true,
    })
    expect(older).not.toHaveProperty('here')
    const onPhone = await test.phone('leader-wu').get('people.sessions.own', {})
    expect(onPhone.map(({ session, here }) => [session, here])).toEqual([
      [newest?.session, undefined],
      [older?.session, undefined],
    ])
  })

  it('are closed one by one, from the next call on', async () => {
    const [one, other] = [await test.signIn('team-he'), await test.signIn('team-he')]
    const here = (await other.get('people.sessions.own', {})).find((each) => !each.here)
    await other.get('people.sessions.close', { session: here?.session })
    expect(await one.ask('petition.queue', {})).toMatchObject({ error: { code: 'SIGNED_OUT' } })
    expect(await other.ask('petition.queue', {})).toMatchObject({ ok: true })
  })

  it('are all closed but the one that asks; from the phone all of them', async () => {
    const consoles = [await test.signIn('team-gao'), await test.signIn('team-gao'), await test.signIn('team-gao')]
    await consoles[1]?.get('people.sessions.close', {})
    const open = await Promise.all(consoles.map(async (each) => (await each.ask('petition.queue', {})).ok))
    expect(open).toEqual([false, true, false])
    await test.phone('team-gao').get('people.sessions.close', {})
    expect(await consoles[1]?.ask('petition.queue', {})).toMatchObject({ error: { code: 'SIGNED_OUT' } })
  })

  it('are nobody else’s to close', async () => {
    const victim = await test.signIn('team-xu')
    const { session } = (await victim.get('people.sessions.own', {}))[0] ?? { session: '' }
    await test.phone('team-he').get('people.sessions.close', { session })
    expect(await victim.ask('petition.queue', {})).toMatchObject({ ok: true })
  })

  it('are gone from the list when they ran out', async () => {
    await test.signIn('station-ma')
    const _id = idOf(test, '120405')
    const officers = test.database.collection<OfficerRecord>('officers')
    const { sessions = [] } = (await officers.first({ _id })) ?? {}
    const old = sessions.map((session) => Object.assign(session, { seenAt: new Date(Date.now() - 31 * 60_000) }))
    await officers.change({ _id }, { sessions: test.database.command.set(old) })
    expect(await test.phone('station-ma').get('people.sessions.own', {})).toEqual([])
  })
})

describe('everybody’s consoles', () => {
  it('are shown to the security officer, who signs one out for a reason', async () => {
    const clerk = await test.signIn('clerk-sun')
    const security = await test.signIn('security-feng')
    const { items } = await security.get('people.sessions.all', {})
    const suns = items.filter(({ number }) => number === '120031')
    expect(suns).toMatchObject([{ name: '孙丽', unitName: '警务督察支队', browser: 'node' }])
    const { id = '', session = '' } = suns[0] ?? {}
    await security.get('people.sessions.stop', { id, session, reason: '离岗未退出' })
    expect(await clerk.ask('petition.queue', {})).toMatchObject({ error: { code: 'SIGNED_OUT' } })
  })

  it.each(['admin-qian', 'auditor-mei', 'supervisor-zhao'])('are not for %s', async (openid) => {
    const asker = await test.signIn(openid)
    expect(await asker.ask('people.sessions.all', {})).toMatchObject({ error: { code: 'DENIED' } })
  })

  it('come by pages of officers', async () => {
    const officers = test.database.collection<OfficerRecord>('officers')
    const signed = await test.signIn('security-feng')
    const like = (await officers.first({ _id: idOf(test, '120072') })) as OfficerRecord
    const { sessions: _sessions, ...record } = like
    const { seal } = keysFrom(test.environment)
    const many = Array.from({ length: 25 }, (_, place) => {
      const _id = `many-${String(place).padStart(2, '0')}`
      const token = `token-${place}`
      const origin = seal.text(JSON.stringify({ address: '10.0.0.1', browser: 'b' }), _id, `session.${token}`)
      const at = new Date()
      const session = { token, startedAt: at, seenAt: at, origin }
      const name = seal.text('某某', _id, 'name')
      return { ...record, _id, name, number: `9000${place}`, duties: [], identity: `i-${place}`, sessions: [session] }
    })
    await Promise.all(many.map((each) => officers.add(each)))
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await signed.get('people.sessions.all', { after })
      seen.push(...page.items.map(({ id }) => id))
      after = page.next
    } while (after)
    expect(seen.filter((id) => id.startsWith('many-'))).toHaveLength(25)
    expect(new Set(seen).size).toBeGreaterThanOrEqual(25)
  })
})
