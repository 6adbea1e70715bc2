import type { PetitionRecord } from '../../../../cloudfunctions/petition/records/record'
import { keysFrom, type Keys } from '../../../../cloudfunctions/shared/keys'
import { openTestCloud, type Phone, type TestCloud } from '../../../support/cloud'
import { named, submission } from '../../../support/petitions'
import { openedWith, recordedIn } from './recording'

let test: TestCloud
let keys: Keys
let phone: Phone
beforeAll(async () => {
  test = await openTestCloud()
  keys = keysFrom(test.environment)
  phone = test.phone('o-plain-5514-ximen')
})
afterAll(() => test?.end())

const recorded = (act: () => Promise<unknown>) => recordedIn(test, act)
const officer = (number: string) => keys.digest('record', 'officer', number)
const submitted = async (asker: Phone, draft = submission()) => (await asker.get('petition.submit', draft)).id

/** All that a citizen's record says. */
const fieldsOfNobody = 'action at by day door mark move outcome place subjects _id'.split(' ').toSorted()

describe('what a citizen does', () => {
  it('leaves a record of each change, of nobody, from nowhere and without a word of it', async () => {
    let own = ''
    const records = await recorded(async () => {
      own = await submitted(phone, submission({ subject: '西门吹雪' }))
      await phone.get('petition.talk.say', { id: own, draft: 'said', words: '西门吹雪' })
      await phone.get('petition.own.act', { id: own, move: 'withdraw' })
      await phone.get('petition.own.erase', { id: own })
    })
    expect(records.map(({ action, move }) => [action, move])).toEqual([
      ['petition.submit', undefined],
      ['petition.talk.say', undefined],
      ['petition.own.act', 'withdraw'],
      ['petition.own.erase', undefined],
    ])
    for (const record of records) {
      expect(record).toMatchObject({ by: 'anonymous', door: 'phone', subjects: [own], outcome: 'done' })
      expect(Object.keys(record).toSorted()).toEqual(fieldsOfNobody.filter((name) => record.move ?? name !== 'move'))
    }
  })

  it('leaves the same of an officer who is a citizen here', async () => {
    const [record] = await recorded(() => submitted(test.phone('inspector-chen'), named({ name: '西门吹雪' })))
    expect(record).toMatchObject({ by: 'anonymous', outcome: 'done' })
    expect(record).not.toHaveProperty('origin')
  })

  it('leaves no word of a review, though an officer’s reason is kept', async () => {
    const petitions = test.database.collection<PetitionRecord>('petitions')
    const own = await submitted(phone)
    const replied = await petitions.first({ _id: own })
    const timeline = [...(replied?.timeline ?? []), { at: new Date(), status: 'REPLIED' as const }]
    await petitions.change({ _id: own }, { status: 'REPLIED', version: 1, timeline })
    const reason = '西门吹雪不服对出警时间的认定'
    const [record] = await recorded(() => phone.get('petition.own.act', { id: own, move: 'review', reason }))
    expect(record).toMatchObject({ move: 'review', subjects: [own], outcome: 'done' })
    expect(record).not.toHaveProperty('given')
  })

  it('leaves nothing where it was refused: nothing was changed, and anybody could fill the disk', async () => {
    const own = await submitted(phone)
    const other = test.phone('citizen-li')
    const records = await recorded(async () => {
      await other.ask('petition.own.act', { id: own, move: 'withdraw' })
      await other.ask('petition.own.erase', { id: own })
      await other.ask('petition.talk.say', { id: own, draft: 'said', words: '请尽快' })
      await other.send('petition.submit', {})
    })
    expect(records).toEqual([])
  })
})

describe('signing in', () => {
  it('leaves a record of who let which console in, of the console that came in, and of the end; none of waiting', async () => {
    const asker = test.console()
    let own = ''
    const records = await recorded(async () => {
      const { id: signin, secret, code } = await asker.get('people.signin.start', {})
      own = signin
      await asker.get('people.signin.claim', { id: signin, secret })
      await test.phone('inspector-liu').get('people.signin.confirm', { code })
      await test.phone('inspector-liu').ask('people.signin.confirm', { code })
      const claim = await asker.get('people.signin.claim', { id: signin, secret })
      await asker.get('people.signin.claim', { id: signin, secret })
      if (claim.state === 'confirmed') await test.console(claim.session).get('people.signin.end', {})
    })
    expect(records.map(({ door, action, outcome }) => `${door} ${action} ${outcome}`)).toEqual([
      'phone people.signin.confirm done',
      'phone people.signin.confirm NOT_FOUND',
      'console people.signin.claim done',
      'console people.signin.end done',
    ])
    expect(records.map(({ by }) => by)).toEqual(Array(4).fill(officer('120023')))
    expect(records[2]?.subjects).toEqual([own])
    expect(openedWith(keys, records[2])[1]).toMatchObject({ address: expect.stringContaining('127.0.0.1') })
  })

  it('leaves a record of a phone that wants to be told of waiting work', async () => {
    const [record] = await recorded(() => test.phone('inspector-chen').get('people.remind', {}))
    expect(record).toMatchObject({ by: officer('120016'), door: 'phone', outcome: 'done' })
  })
})
