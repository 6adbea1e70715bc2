import type { GuessRecord } from '../../../cloudfunctions/shared/guesses'
import type { OfficerRecord } from '../../../cloudfunctions/shared/officers/record'
import { idOf, newcomer, officerNumbered, proves } from '../../support/binding'
import { openTestCloud, type ConsoleAsker, type TestCloud } from '../../support/cloud'
import { recordedIn } from '../shared/audit/recording'

let test: TestCloud
let admin: ConsoleAsker
let security: ConsoleAsker
beforeAll(async () => {
  test = await openTestCloud({ personSwitch: true, playWeChat: true })
  admin = await test.signIn('admin-qian')
  security = await test.signIn('security-feng')
})
afterAll(() => test?.end())

const officers = () => test.database.collection<OfficerRecord>('officers')
const id = () => idOf(test, newcomer.number)

/** As it was: nobody bound, nobody slowed down, nothing asked. */
beforeEach(async () => {
  const _ = test.database.command
  await admin.get('people.binding.revoke', { id: id(), reason: '重新开始' })
  await officers().change({ _id: id() }, { left: _.remove(), onLeave: _.remove() })
  await test.database.collection<GuessRecord>('guesses').remove({ _id: _.gt('') })
})

describe('taking a WeChat away', () => {
  it('ends the phone and the consoles at once, and leaves no address', async () => {
    await proves(test, 'o-luo')
    await test.phone('o-luo').get('people.remind', {})
    const console = await test.signIn('o-luo')
    expect(await console.get('people.sessions.own', {})).toHaveLength(1)
    await security.get('people.binding.revoke', { id: id(), reason: '手机丢失' })
    expect(await console.ask('people.sessions.own', {})).toMatchObject({ error: { code: 'SIGNED_OUT' } })
    expect(await test.phone('o-luo').ask('people.sessions.own', {})).toMatchObject({ error: { code: 'DENIED' } })
    expect(await test.phone('o-luo').get('people.me', {})).toEqual({})
    const left = await officerNumbered(test, newcomer.number)
    for (const name of ['boundAt', 'address', 'digestAt']) expect(left).not.toHaveProperty(name)
  })

  it('lets in no console that the phone confirmed before', async () => {
    await proves(test, 'o-luo')
    const console = test.console()
    const { id: asked, secret, code } = await console.get('people.signin.start', {})
    await test.phone('o-luo').get('people.signin.confirm', { code })
    await security.get('people.binding.revoke', { id: id(), reason: '手机丢失' })
    expect(await console.get('people.signin.claim', { id: asked, secret })).toEqual({ state: 'expired' })
    expect((await officerNumbered(test, newcomer.number)).sessions).toEqual([])
  })

  it('lets the officer bind anew', async () => {
    await proves(test, 'o-luo')
    await admin.get('people.binding.revoke', { id: id(), reason: '换手机' })
    expect(await proves(test, 'o-luo-new')).toMatchObject({ ok: true })
  })

  it('is open to the officer for the own phone', async () => {
    await proves(test, 'o-luo')
    await test.phone('o-luo').get('people.binding.leave', {})
    expect(await test.phone('o-luo').get('people.me', {})).toEqual({})
  })

  it('is recorded with its reason', async () => {
    const [record] = await recordedIn(test, () => admin.get('people.binding.revoke', { id: id(), reason: '手机丢失' }))
    expect(record).toMatchObject({
      by: idOf(test, '120071'),
      subjects: [id()],
      outcome: 'done',
      given: expect.any(String),
    })
  })

  it('shows who is bound, by number', async () => {
    const [found] = await security.get('people.binding.find', { number: ' 120482 ' })
    expect(found).toMatchObject({ id: id(), name: '罗欣', bound: false })
    expect(await security.get('people.binding.find', { number: '999999' })).toEqual([])
  })
})
