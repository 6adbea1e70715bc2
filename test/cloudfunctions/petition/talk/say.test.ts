import { petitionsIn } from '../../../../cloudfunctions/petition/records/petitions'
import type { PetitionRecord, TalkRecord } from '../../../../cloudfunctions/petition/records/record'
import { keysFrom } from '../../../../cloudfunctions/shared/keys'
import { openTestCloud, type TestCloud } from '../../../support/cloud'
import { makeMove, openDesk, supervise, type Desk } from '../../../support/desk'
import { named } from '../../../support/petitions'

let test: TestCloud
let desk: Desk
beforeAll(async () => {
  test = await openTestCloud()
  desk = await openDesk(test)
}, 60_000)
afterAll(() => test?.end())

const phone = () => test.phone('citizen-wang')
const stored = async (id: string) => (await petitionsIn(test.database).find(id, {})) as PetitionRecord
const submitted = async () => (await phone().get('petition.submit', named({ unit: 'south-station' }))).id

describe('what a citizen says', () => {
  it('keeps what waits for a signature waiting, and waits for the inspectors besides', async () => {
    const id = await submitted()
    await makeMove(desk.clerk, id, 'accept')
    await makeMove(desk.chen, id, 'supervise', {
      team: 'south-inspection',
      days: '15',
      demand: '请查清接警、出警的时间和经过',
      identity: 'HIDDEN',
    })
    await phone().get('petition.talk.say', { id, draft: 'a', words: '我想补充一点' })
    expect((await stored(id)).waits).toEqual(['agree:reviewer', 'inspector'])
  })

  it('is refused by the database where the case was moved, or somebody spoke, since it was read', async () => {
    const id = await submitted()
    const petitions = petitionsIn(test.database)
    const speak = (before: PetitionRecord, place: string) => {
      const words = keysFrom(test.environment).seal.text('又一句', id, `talk.${place}`)
      const entry: TalkRecord = { id: place, at: new Date(), words, evidence: [] }
      return petitions.say(before, {}, entry, { unanswered: true })
    }
    const early = await stored(id)
    expect(await speak(early, 'first')).toBe(true)
    expect(await speak(early, 'second')).toBe(false)
    const spoken = await stored(id)
    await makeMove(desk.clerk, id, 'accept')
    await supervise(desk, id)
    expect(await speak(spoken, 'third')).toBe(false)
    expect((await stored(id)).talk.map(({ id: place }) => place)).toEqual(['first'])
  })
})
