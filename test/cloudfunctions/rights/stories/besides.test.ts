import { openTestCloud, type TestCloud } from '../../../support/cloud'
import { boundLawyer } from '../../../support/lawyers'
import {
  agreed,
  application,
  askedOf,
  decided,
  investigated,
  moved,
  openRightsDesk,
  type RightsPeople,
} from '../../../support/rights'

let test: TestCloud
let people: RightsPeople
let lawyer: string
beforeAll(async () => {
  test = await openTestCloud()
  people = await openRightsDesk(test)
  lawyer = await boundLawyer(people.tang, test.phone('lawyer-han'))
})
afterAll(() => test?.end())

const granting = { days: '30', checked: 'CHECKED' }

describe('a draft that waits for signatures', () => {
  it('is not taken away by what officer, lawyer and office do meanwhile', async () => {
    const { zhou, tang, zhao, lin } = people
    const id = await investigated(people)
    await moved(tang, id, 'decide', askedOf.propose)
    await agreed(zhao, id)
    await zhou.get('rights.act', { id, move: 'askLawyer' })
    await moved(tang, id, 'grantLawyer', { lawyer, ...granting })
    const han = test.phone('lawyer-han')
    await han.get('rights.counsel.act', { id, move: 'promise' })
    const opinion = { id, move: 'counsel', words: '对方行为构成妨害公务。' } as const
    const first = await han.get('rights.counsel.act', opinion)
    // Its answer was lost: sent again, it is there once.
    expect((await han.get('rights.counsel.act', opinion)).timeline).toHaveLength(first.timeline.length)
    expect(await agreed(lin, id)).toMatchObject({ status: 'DECIDED' })
  })

  it('holds up neither a doctor nor the end of a lawyer’s grant', async () => {
    const { tang } = people
    const id = await investigated(people)
    await moved(tang, id, 'grantLawyer', { lawyer, ...granting })
    const drafted = await moved(tang, id, 'decide', askedOf.propose)
    expect(drafted.moves).toEqual(expect.arrayContaining(['arrangeNow', 'inform', 'revokeLawyer']))
    expect(drafted.moves).not.toContain('sendBack')
    const [grant] = drafted.lawyers
    const revoked = await moved(tang, id, 'revokeLawyer', { lawyer: grant?.id, reason: '另行指派' })
    expect(revoked.lawyers).toMatchObject([{ state: 'REVOKED' }])
    expect(revoked.pending).toMatchObject({ move: 'decide' })
    await moved(tang, id, 'arrangeNow', { measure: 'MEDICAL', owner: '城南分局', days: '1' })
  })

  it('ends with the case where nothing of the kind may be made any more, and goes on where it may', async () => {
    const { zhou, tang, zhao, lin } = people
    const id = await decided(people)
    await moved(tang, id, 'feedBack', askedOf.feedBack)
    await moved(tang, id, 'certify', askedOf.certify)
    await agreed(zhao, id)
    await zhou.get('rights.act', { id, move: 'confirm', satisfaction: 'GOOD' })
    expect((await agreed(lin, id)).papers.map(({ kind }) => kind)).toEqual(['decision', 'certificate'])

    const other = await investigated(people)
    await moved(tang, other, 'decide', askedOf.propose)
    await zhou.get('rights.act', { id: other, move: 'withdraw' })
    expect(await tang.get('rights.detail', { id: other })).not.toHaveProperty('pending')
  })
})

describe('a lawyer', () => {
  it('loses the case when its written form names a party of theirs, and the office alone reads why', async () => {
    const { zhou, tang } = people
    const { id } = await zhou.get('rights.claim', { draft: 'spoken', at: new Date().toISOString() })
    await moved(tang, id, 'record', { kind: 'VEHICLE', words: '电话联系，民警称被拖拽二十米。' })
    await moved(tang, id, 'grantLawyer', { lawyer, ...granting })
    const form = application({ draft: 'spoken-form', claim: id, otherParty: '湘城某物业公司保安王某' })
    const written = await zhou.get('rights.apply', form)
    expect(written.lawyers).toMatchObject([{ state: 'REVOKED' }])
    expect(JSON.stringify(written)).not.toContain('利害关系')
    const { events } = await tang.get('rights.detail', { id })
    expect(events.at(-1)?.label).toBe('补交书面申请；律师与对方当事人有利害关系，已自动收回指派')
  })

  it('leaves the directory only once nobody counts on them', async () => {
    const { tang } = people
    const id = await investigated(people)
    await moved(tang, id, 'grantLawyer', { lawyer, ...granting })
    expect(await tang.ask('rights.lawyers.retire', { id: lawyer })).toMatchObject({
      error: { code: 'CONFLICT', message: expect.stringContaining('请先在申请里收回指派') },
    })
  })
})

it('the leader of the unit comments, and reads no more of what others find out than the officer', async () => {
  const { ma, tang } = people
  const id = await investigated(people)
  await moved(tang, id, 'sendBack', { reason: '还需要核对值班安排。' })
  await moved(tang, id, 'note', { words: '询问了值班领导，其说法与日志不一致。' })
  const { events } = await ma.get('rights.detail', { id })
  const all = await tang.get('rights.detail', { id })
  expect(JSON.stringify(events)).not.toContain('与日志不一致')
  expect(JSON.stringify(all.events)).toContain('与日志不一致')
  expect(JSON.stringify(events)).toContain('所在单位核实意见')
})
