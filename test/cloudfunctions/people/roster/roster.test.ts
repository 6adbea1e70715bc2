import { importRoster } from '../../../../cloudfunctions/clock/roster/import-roster'
import { keysFrom } from '../../../../cloudfunctions/shared/keys'
import type { Sealed } from '../../../../cloudfunctions/shared/seal'
import { mostPieceLines, mostRosterLines } from '../../../../miniprogram/contract/people/roster/imports'
import { openTestCloud, type ConsoleAsker, type TestCloud } from '../../../support/cloud'
import {
  beginningOf,
  cells,
  currentOf,
  importsOf,
  linesOf,
  officersOf,
  openKeepers,
  piecesOf,
  sendPiece,
  sendRoster,
  step,
  type Keepers,
} from '../../../support/roster'
import { clockOver } from '../../../support/sheets'

let test: TestCloud
let keepers: Keepers
beforeAll(async () => {
  test = await openTestCloud()
  keepers = await openKeepers(test)
}, 60_000)
afterAll(() => test?.end())
afterEach(async () => {
  const { command } = test.database
  await importsOf(test).remove({ at: command.gt(new Date(0)) })
  await test.database.collection('rosterpieces').remove({ at: command.gt(new Date(0)) })
})

const check = () => importRoster({}, clockOver(test), step)
const three = [cells(), cells({ number: '130002' }), cells({ number: '130003' })]
const sending = { rows: three, piece: 1, digest: 'same-file' }

async function ready(): Promise<{ id: string; seen: string }> {
  const id = await sendRoster(keepers.admin, { rows: [cells()] })
  await check()
  return { id, seen: (await currentOf(keepers.admin)).checkedAt ?? '' }
}

describe('who does what', () => {
  const people = ['admin-qian', 'security-feng', 'auditor-mei', 'chief-lin', 'supervisor-zhao', 'officer-zhou']
  let consoles: ConsoleAsker[]
  beforeAll(async () => {
    consoles = await Promise.all(people.map((openid) => test.signIn(openid)))
  })

  it.each([
    ['people.roster.list', ['admin-qian', 'security-feng']],
    ['people.roster.current', ['admin-qian', 'security-feng']],
    ['people.roster.preview', ['admin-qian', 'security-feng']],
    ['people.roster.begin', ['admin-qian']],
    ['people.roster.piece', ['admin-qian']],
    ['people.roster.withdraw', ['admin-qian']],
    ['people.roster.confirm', ['security-feng']],
    ['people.roster.return', ['security-feng']],
  ])('%s', async (action, allowed) => {
    const may: string[] = []
    for (const [place, openid] of people.entries()) {
      const reply = await consoles[place]?.send(action, { unheardOf: true })
      if (reply?.ok === false && reply.error.code === 'INVALID') may.push(openid)
      // Never at the phone, where nobody watches the screen.
      expect(await test.phone(openid).send(action, {})).toMatchObject({ error: { code: 'DENIED' } })
    }
    expect(may).toEqual(allowed)
  })

  it('brings in and confirms are two people, whatever duties they have by now', async () => {
    const { id, seen } = await ready()
    const { command } = test.database
    const administrator = { number: '120071' }
    await officersOf(test).change(administrator, { duties: command.set(['securityOfficer']) })
    expect(await keepers.admin.ask('people.roster.confirm', { id, seen })).toMatchObject({
      error: { code: 'DENIED', message: '导入和确认不能是同一个人' },
    })
    await officersOf(test).change(administrator, { duties: command.set(['administrator']) })
    expect(await keepers.security.get('people.roster.confirm', { id, seen })).toMatchObject({
      state: 'APPLYING',
      by: '钱进',
      decidedBy: '冯琳',
    })
  })

  it('is recorded: each piece without what is in it, the confirmation with its counts, and nobody’s name', async () => {
    const { id, seen } = await ready()
    await keepers.security.get('people.roster.confirm', { id, seen })
    const audit = test.database.collection<{ _id: string; action: string; given?: Sealed }>('audit')
    const records = await audit.find({ subjects: id, at: test.database.command.gt(new Date(0)) })
    const actions = ['people.roster.begin', 'people.roster.confirm', 'people.roster.piece']
    expect(records.map(({ action }) => action).toSorted()).toEqual(actions)
    expect(records.find(({ action }) => action === 'people.roster.piece')).not.toHaveProperty('given')
    const { _id = '', given } = records.find(({ action }) => action === 'people.roster.confirm') ?? {}
    const said = keysFrom(test.environment).seal.open(given as Sealed, _id, 'given')
    expect(JSON.parse(said)).toEqual({ tally: expect.objectContaining({ added: 1, gone: 0 }) })
  })
})

describe('an upload', () => {
  it('that broke off goes on with the same file, and nothing is sent twice', async () => {
    const { id, have } = await keepers.admin.get('people.roster.begin', beginningOf(sending))
    expect(have).toEqual([])
    const pieces = piecesOf(sending)
    await sendPiece(keepers.admin, id, 2, pieces[2])
    await sendPiece(keepers.admin, id, 0, pieces[0])
    expect(await keepers.admin.get('people.roster.begin', beginningOf(sending))).toEqual({ id, have: [0, 2] })
    await sendPiece(keepers.admin, id, 0, pieces[0])
    expect(await currentOf(keepers.admin)).toMatchObject({ state: 'RECEIVING' })
    await sendPiece(keepers.admin, id, 1, pieces[1])
    expect(await currentOf(keepers.admin)).toMatchObject({ state: 'CHECKING', lines: 3 })
    // The answer to the last piece was lost: it is sent again.
    expect(await sendPiece(keepers.admin, id, 1, pieces[1])).toMatchObject({ ok: true })
    await check()
    expect(await currentOf(keepers.admin)).toMatchObject({ state: 'READY', tally: { added: 3 } })
  })

  it('keeps every other one out until it has ended', async () => {
    const id = await sendRoster(keepers.admin, sending)
    const busy = { ok: false, error: { code: 'CONFLICT', message: '已有一次导入没有结束，请等它结束，或者先撤回' } }
    for (const other of [{ ...sending, digest: 'other' }, { ...sending, mode: 'COMPLETE' as const }, sending])
      expect(await keepers.admin.ask('people.roster.begin', beginningOf(other))).toMatchObject(busy)
    await keepers.admin.get('people.roster.withdraw', { id })
    expect(await keepers.admin.ask('people.roster.begin', beginningOf(sending))).toMatchObject({ ok: true })
  })

  it('begun twice at once is one', async () => {
    const tickets = await Promise.all(
      [1, 2, 3].map(() => keepers.admin.get('people.roster.begin', beginningOf(sending))),
    )
    expect(new Set(tickets.map(({ id }) => id)).size).toBe(1)
  })

  it('is sealed: neither names nor phones can be read in it', async () => {
    await sendRoster(keepers.admin, { rows: [cells({ name: '欧阳清风', phone: '13812345678' })] })
    const { command } = test.database
    const pieces = await test.database.collection('rosterpieces').find({ at: command.gt(new Date(0)) })
    await check()
    const imports = await importsOf(test).find({ at: command.gt(new Date(0)) })
    expect(JSON.stringify([pieces, imports])).not.toMatch(/欧阳|1381234|130001/)
  })

  it.each<[string, unknown]>([
    ['nothing', []],
    ['no list', { line: 1 }],
    ['lines that are none', [['x']]],
    ['a cell that is no text', [[2, 130001, '', '', '', '', '', '']]],
    ['a cell as long as a book', [[2, 'x'.repeat(300), '', '', '', '', '', '']]],
    ['too many lines', linesOf(Array.from({ length: mostPieceLines + 1 }, () => cells()))],
  ])('takes no piece that brings %s', async (_, lines) => {
    const { id } = await keepers.admin.get('people.roster.begin', beginningOf({ rows: three }))
    expect(await sendPiece(keepers.admin, id, 0, lines)).toMatchObject({ error: { code: 'INVALID' } })
  })

  it('takes no piece beyond its end, none of an unknown import and none after it has ended', async () => {
    const { id } = await keepers.admin.get('people.roster.begin', beginningOf(sending))
    const [lines] = piecesOf(sending)
    expect(await sendPiece(keepers.admin, id, 3, lines)).toMatchObject({ error: { code: 'INVALID' } })
    expect(await sendPiece(keepers.admin, 'f'.repeat(32), 0, lines)).toMatchObject({ error: { code: 'NOT_FOUND' } })
    await keepers.admin.get('people.roster.withdraw', { id })
    expect(await sendPiece(keepers.admin, id, 0, lines)).toMatchObject({ error: { code: 'CONFLICT' } })
  })

  it('says so when lines are missing', async () => {
    const { id } = await keepers.admin.get('people.roster.begin', { ...beginningOf({ rows: three }), lines: 4 })
    await sendPiece(keepers.admin, id, 0, linesOf(three))
    await check()
    const { faults } = await keepers.admin.get('people.roster.preview', { id })
    expect(faults).toEqual([{ words: '文件没有完整传到，请重新上传' }])
  })

  it.each([
    ['nobody', { lines: 0, pieces: 1 }],
    ['too many', { lines: mostRosterLines + 1, pieces: 200 }],
    ['endless pieces', { lines: 10, pieces: 1001 }],
  ])('of %s does not begin', async (_, changes) => {
    const beginning = { ...beginningOf(sending), ...changes }
    expect(await keepers.admin.ask('people.roster.begin', beginning)).toMatchObject({ error: { code: 'INVALID' } })
  })
})

describe('an import that waits', () => {
  it('is returned with a reason, which the administrator reads; what it said of people is gone', async () => {
    const { id } = await ready()
    await keepers.security.get('people.roster.return', { id, reason: '城南派出所少了三个人' })
    expect(await currentOf(keepers.admin)).toMatchObject({
      state: 'RETURNED',
      reason: '城南派出所少了三个人',
      decidedBy: '冯琳',
      own: true,
    })
    expect(await keepers.admin.get('people.roster.preview', { id })).toMatchObject({
      faults: [],
      changes: { added: [] },
    })
    expect(await test.database.collection('rosterpieces').count({ import: id })).toBe(0)
    await sendRoster(keepers.admin, sending)
  })

  it('is confirmed or withdrawn, never both', async () => {
    const { id, seen } = await ready()
    const replies = await Promise.all([
      keepers.security.ask('people.roster.confirm', { id, seen }),
      keepers.admin.ask('people.roster.withdraw', { id }),
    ])
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('is not confirmed by whoever looked at another preview', async () => {
    const { id } = await ready()
    const seen = new Date(0).toISOString()
    expect(await keepers.security.ask('people.roster.confirm', { id, seen })).toMatchObject({
      error: { code: 'CONFLICT' },
    })
    expect(await keepers.security.ask('people.roster.confirm', { id, seen: '昨天' })).toMatchObject({
      error: { code: 'INVALID' },
    })
  })

  it('with errors keeps them for some days only', async () => {
    const id = await sendRoster(keepers.admin, { rows: [cells({ number: '' })] })
    await check()
    await test.cloud.runTimer('clock', 'tick')
    const faults = async () => (await keepers.admin.get('people.roster.preview', { id })).faults
    expect(await faults()).toHaveLength(1)
    await importsOf(test).change({ _id: id }, { heldUntil: new Date(Date.now() - 4 * 86_400_000) })
    await test.cloud.runTimer('clock', 'tick')
    expect(await faults()).toEqual([])
    expect(await currentOf(keepers.admin)).toMatchObject({ state: 'FAULTY', faults: 1 })
  })

  it.each(['RECEIVING', 'READY'] as const)('for days (%s) is withdrawn by the clock', async (state) => {
    const { id } = await ready()
    await importsOf(test).change({ _id: id }, { state, at: new Date(Date.now() - 4 * 86_400_000) })
    await test.cloud.runTimer('clock', 'tick')
    expect(await currentOf(keepers.admin)).toMatchObject({ state: 'WITHDRAWN' })
    await sendRoster(keepers.admin, sending)
  })
})
