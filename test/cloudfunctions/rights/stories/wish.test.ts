import type { RightsRecord } from '../../../../cloudfunctions/rights/records/record'
import { openTestCloud, type Phone, type TestCloud } from '../../../support/cloud'
import { boundLawyer, lawyerEntry } from '../../../support/lawyers'
import { application, moved, openRightsDesk, type RightsPeople } from '../../../support/rights'

let test: TestCloud
let people: RightsPeople
let han: Phone
let lawyer: string
beforeAll(async () => {
  test = await openTestCloud()
  people = await openRightsDesk(test)
  han = test.phone('lawyer-han')
  lawyer = await boundLawyer(people.tang, han)
})
afterAll(() => test?.end())

/** An application that waits for the city's office. */
const atOffice = async (): Promise<string> => {
  const changes = { interest: 'INTERESTED', kind: 'WRONGFUL_DISCIPLINE' } as const
  const { id } = await people.zhou.get('rights.apply', application(changes))
  await moved(people.fang, id, 'forward', { words: '经审核情况属实，建议受理。' })
  return id
}

const notesOf = async (id: string) => (await people.tang.get('rights.detail', { id })).events.at(-1)?.notes

describe('the lawyer whom an officer would like', () => {
  it('is named to the office with the firm, and sent again is said once', async () => {
    const id = await atOffice()
    const wish = { id, move: 'askLawyer', lawyer, words: '希望尽快' } as const
    await people.zhou.get('rights.act', wish)
    expect(await notesOf(id)).toEqual([
      { label: '希望的律师', words: '韩立（湘城正衡律师事务所）' },
      { label: '需要律师做什么', words: '希望尽快' },
    ])
    const told = (await people.zhou.get('rights.progress', { id })).timeline.length
    expect((await people.zhou.get('rights.act', wish)).timeline).toHaveLength(told)
  })

  it('may be left to the office', async () => {
    const id = await atOffice()
    await people.zhou.get('rights.act', { id, move: 'askLawyer' })
    expect(await notesOf(id)).toEqual([])
  })

  it.each([
    ['nobody of the directory', async () => 'unheard-of'],
    ['somebody without a WeChat', async () => (await people.tang.get('rights.lawyers.put', lawyerEntry())).id],
    [
      'somebody who was taken out of it',
      async () => {
        const gone = await boundLawyer(people.tang, test.phone('lawyer-gone'))
        await people.tang.get('rights.lawyers.retire', { id: gone })
        return gone
      },
    ],
  ])('is refused at its field where it is %s', async (_, wished) => {
    const id = await atOffice()
    expect(await people.zhou.ask('rights.act', { id, move: 'askLawyer', lawyer: await wished() })).toMatchObject({
      error: { code: 'INVALID', fields: { lawyer: '希望的律师不在律师名录中，请重新选择' } },
    })
  })
})

/** The officer asks, the office grants: nothing more to ask for meanwhile. */
const grant = async (id: string) => {
  await people.zhou.get('rights.act', { id, move: 'askLawyer', lawyer })
  expect((await people.zhou.get('rights.progress', { id })).may).not.toContain('askLawyer')
  await moved(people.tang, id, 'grantLawyer', { lawyer, days: '15' })
  expect((await people.zhou.get('rights.progress', { id })).may).not.toContain('askLawyer')
}

describe('a lawyer may be asked for anew', () => {
  it.each([
    [
      'declined',
      async (id: string) =>
        void (await han.get('rights.counsel.act', { id, move: 'declineCase', reason: '有利害关系' })),
    ],
    [
      'was taken back',
      async (id: string) => {
        const [one] = (await people.tang.get('rights.detail', { id })).lawyers
        await moved(people.tang, id, 'revokeLawyer', { lawyer: one?.id, reason: '改由他人办理' })
      },
    ],
    [
      'ended by itself',
      async (id: string) => {
        const rights = test.database.collection<RightsRecord>('rights')
        const { lawyers } = (await rights.first({ _id: id })) as RightsRecord
        await rights.change({ _id: id }, { lawyers: lawyers.map((one) => Object.assign(one, { until: new Date(0) })) })
      },
    ],
  ])('once the one who was granted %s, and waits then as before', async (_, over) => {
    const id = await atOffice()
    await grant(id)
    await over(id)
    await people.zhou.get('rights.act', { id, move: 'askLawyer', words: '请另行指派一位律师' })
    expect(await people.zhou.ask('rights.act', { id, move: 'askLawyer', words: '再说一次' })).toMatchObject({
      error: { code: 'CONFLICT' },
    })
    await moved(people.tang, id, 'grantLawyer', { lawyer, days: '15' })
  })
})
