import fc from 'fast-check'
import type { PetitionRecord } from '../../../cloudfunctions/petition/records/record'
import { keysFrom } from '../../../cloudfunctions/shared/keys'
import type { OfficerRecord } from '../../../cloudfunctions/shared/officers/record'
import type { UnitRecord } from '../../../cloudfunctions/shared/units'
import type { Input } from '../../../miniprogram/contract/actions'
import type { Reply } from '../../../miniprogram/contract/replies'
import { handIn } from '../../support/chunks'
import { openTestCloud, type ConsoleAsker, type TestCloud } from '../../support/cloud'
import { submission } from '../../support/petitions'
import { above, inState, isCleared, isTheirs, plansFor, written, type Plan } from '../../support/recusal'
import { askingOf, askings, type Who } from '../../support/recusal-askings'

let test: TestCloud
let askers: Record<Who, ConsoleAsker>
/** Nobody's own work: whatever this officer meets is somebody's for whom the officer stands. */
let standIn: ConsoleAsker
const standInNumber = '120047'
beforeAll(async () => {
  test = await openTestCloud()
  const signed = Object.entries(askings).map(async ([who, { openid }]) => [who, await test.signIn(openid)])
  askers = Object.fromEntries(await Promise.all(signed)) as typeof askers
  standIn = await test.signIn('rights-deng')
  await officers().change({ _id: officer(standInNumber) }, { duties: test.database.command.set([]) })
}, 60_000)
afterAll(() => test?.end())

const officers = () => test.database.collection<OfficerRecord>('officers')
const petitions = () => test.database.collection<PetitionRecord>('petitions')
const stored = async (id: string) => (await petitions().first({ _id: id })) as PetitionRecord
const keys = () => keysFrom(test.environment)
const officer = (number: string) => keys().digest('record', 'officer', number)
/** As any id of a petition. */
const missing = 'x'.repeat(43)
let planted = 0

/** A plan's cases as they are stored. */
async function plant({ who, parents, serves, leads, standsIn, cases }: Plan): Promise<PetitionRecord[]> {
  const prefix = `tree-${planted++}`
  const ids = [0, ...parents].map((_, unit) => `${prefix}-${unit}`)
  const units = test.database.collection<UnitRecord>('units')
  await Promise.all(ids.map((_id, place) => units.add({ _id, name: _id, kind: 'station', place: 100 + place })))
  // Interests are told while the officer is still clear of everything else.
  await serveIn(numberOf(who), [`${prefix}-apart`], [])
  const made = await Promise.all(
    cases.map(async ({ unit, mention, conflict, state }) => {
      const named = written(mention, askingOf(who))
      const about = { ...(unit !== undefined && { unit: ids[unit] }), ...(named && { officer: named }) }
      const draft = submission({ ...about, subject: '石狮子倒了' })
      const { id } = await test.phone('citizen-wang').get('petition.submit', draft)
      await petitions().change({ _id: id }, inState(state, who, await stored(id), keys()))
      // Nobody tells of an interest in what they never met.
      if (conflict) await askers[who].ask('petition.desk.conflict', { id, reason: '当事人是我的亲属' })
      return id
    }),
  )
  const idsAbove = (unit: number) => above(parents, unit).map((each) => ids[each] ?? '')
  await serveIn(numberOf(who), idsAbove(serves), leads.flatMap(idsAbove))
  if (standsIn) {
    await serveIn(standInNumber, idsAbove(standsIn.serves), standsIn.leads.flatMap(idsAbove))
    await standInFor(who)
  }
  return Promise.all(made.map(stored))
}

const numberOf = (who: Who) => askingOf(who).number

async function serveIn(number: string, unitPath: string[], leads: string[]) {
  await officers().change({ _id: officer(number) }, { unitPath: test.database.command.set(unitPath), leads })
}

/** In the same unit, from yesterday until tomorrow. */
async function standInFor(who: Who) {
  const { command } = test.database
  const [owner, other] = [officer(numberOf(who)), officer(standInNumber)]
  const { unit } = (await officers().first({ _id: owner })) as OfficerRecord
  const [from, until] = [-1, 1].map((days) => new Date(Date.now() + days * 24 * 3_600_000))
  await officers().change({ _id: owner }, { delegation: command.set({ officer: other, from, until }) })
  const standsFor = command.set([{ officer: owner, from, until }])
  await officers().change({ _id: other }, { unit, standsFor })
}

/** Who asks in a plan: the officer, or whoever stands for the officer. */
interface Asker {
  who: Who
  asks: ConsoleAsker
  id: string
}

const askerOf = ({ who, standsIn }: Plan): Asker => ({
  who,
  asks: standsIn ? standIn : askers[who],
  id: officer(standsIn ? standInNumber : numberOf(who)),
})

/** Every way to reach one case, each with the version that it has. */
const ways = (who: Who, { id, version, file }: { id: string; version: number; file?: string }) => {
  const [move, words] = askingOf(who).move
  const takesFiles = move === 'report' || move === 'conclude'
  const moving = { id, version, move, ...words, ...(file && takesFiles && { evidence: [file] }) }
  const reason = '当事人是我的亲属'
  return {
    'petition.detail': { id },
    'petition.move': moving,
    'petition.papers.preview': moving,
    'petition.papers.read': { id },
    'petition.papers.print': { id },
    'petition.pending.agree': { id, version },
    'petition.pending.return': { id, version, reason },
    'petition.pending.drop': { id, version },
    'petition.talk.answer': { id, draft: id, words: '请稍候' },
    'petition.desk.reveal': { id, reason },
    'petition.desk.assign': { ids: [id], officer: officer('120023') },
    'petition.desk.conflict': { id, reason },
  }
}

async function tried({ who, asks }: Asker, given: Parameters<typeof ways>[1]): Promise<Record<string, Reply<unknown>>> {
  const replies: Record<string, Reply<unknown>> = {}
  for (const [action, input] of Object.entries(ways(who, given))) replies[action] = await asks.send(action, input)
  return replies
}

/** Nothing that is asked of it tells it from one that there is not, nothing changes it, and no list or number knows of it. */
async function staysHidden(
  asker: Asker,
  record: PetitionRecord,
  nothing: Record<string, Reply<unknown>>,
  file?: string,
) {
  const { _id: id, version } = record
  const before = await stored(id)
  expect(await tried(asker, { id, version, file })).toEqual(nothing)
  expect(await stored(id)).toEqual(before)
  const found = await asker.asks.get('petition.queue', { search: 'NUMBER', words: record.number })
  expect(found.items).toEqual([])
}

async function isMet(asker: Asker, { _id: id, number }: PetitionRecord) {
  const found = await asker.asks.get('petition.queue', { search: 'NUMBER', words: number })
  expect(found.items).toHaveLength(1)
  // A version nobody has: whoever may move it learns of the conflict, nobody moves anything.
  const { 'petition.desk.conflict': _told, ...replies } = await tried(asker, { id, version: 99 })
  expect(replies['petition.detail']).toMatchObject({ ok: true })
  for (const action of ['petition.move', 'petition.pending.agree', 'petition.pending.return', 'petition.pending.drop'])
    expect([action, replies[action]]).toMatchObject([action, { error: { code: 'CONFLICT' } }])
}

const idsOf = (records: PetitionRecord[]) => records.map(({ _id }) => _id).toSorted()

/** Every list shows all that is allowed and nothing else. */
async function listsHold({ asks, id: me }: Asker, allowed: PetitionRecord[]) {
  const lists: [Input<'petition.queue'>, (record: PetitionRecord) => boolean][] = [
    [{}, () => true],
    [{ status: 'SUBMITTED' }, ({ status }) => status === 'SUBMITTED'],
    [{ status: 'SIGNED', kind: 'COMPLAINT' }, ({ status }) => status === 'SIGNED'],
    [{ charge: 'NOBODY' }, ({ assignee }) => !assignee],
    [{ charge: 'MINE' }, ({ assignee }) => assignee?.id === me],
    [{ search: 'WORDS', words: '石狮子' }, () => true],
    [{ pressing: 'OVERDUE' }, () => true],
  ]
  for (const [filter, passes] of lists) {
    const { items } = await asks.get('petition.queue', filter)
    expect([filter, items.map(({ id }) => id).toSorted()]).toEqual([filter, idsOf(allowed.filter(passes))])
  }
  const { counts, queue } = await asks.get('petition.desk.workbench', {})
  const agreeing = allowed.filter(({ waits }) => waits[0]?.startsWith('agree:')).length
  const [waiting, all] = [allowed.length - agreeing, allowed.length]
  expect([counts.waiting.count, counts.agreeing.count, counts.overdue.count]).toEqual([waiting, agreeing, all])
  expect(queue.map(({ id }) => id).toSorted()).toEqual(idsOf(allowed))
}

/** Agrees where an agreement is waited for, then tells of an interest: from then on it is hidden like any other. */
async function isHiddenOnceTold(
  asker: Asker,
  { _id: id, version, pending }: PetitionRecord,
  nothing: Record<string, Reply<unknown>>,
) {
  const { who, asks } = asker
  if (pending && askingOf(who).agrees) await asks.get('petition.pending.agree', { id, version })
  await asks.get('petition.desk.conflict', { id, reason: '当事人是我的亲属' })
  await staysHidden(asker, await stored(id), nothing)
  const { items } = await asks.get('petition.queue', {})
  expect(items.map((item) => item.id)).not.toContain(id)
}

/** The whole of one plan: what is hidden and what is met, in every list and by every way. */
async function holds(plan: Plan) {
  const { who, cases } = plan
  const records = await plant(plan)
  const asker = askerOf(plan)
  const isAllowed = (place: number): boolean => {
    const planned = cases[place]
    return planned !== undefined && isTheirs(who, planned.state) && isCleared(plan, planned)
  }
  const allowed = records.filter((_, place) => isAllowed(place))
  const hidden = records.filter((_, place) => !isAllowed(place))
  await listsHold(asker, allowed)
  const [first] = hidden
  // A file may be handed in under whatever is called a case: it says nothing of one, and reaches none.
  const file = first && (await handIn(asker.asks, { draft: first._id, kind: 'image', name: 'street.jpg' })).id
  const nothing = await tried(asker, { id: missing, version: 0, file })
  for (const record of hidden) await staysHidden(asker, record, nothing, file)
  const last = allowed.find(({ pending }) => pending) ?? allowed[0]
  for (const record of allowed) if (record !== last) await isMet(asker, record)
  if (last) await isHiddenOnceTold(asker, last, nothing)
  await petitions().remove({ order: test.database.command.gt('') })
}

const everybody = Object.keys(askings) as Who[]

describe('nobody meets a petition about themselves, a unit they serve under or lead, or one they told of an interest in', () => {
  it.each(everybody.map((who, place) => [who, 20 + place] as const))(
    'as %s, from seed %i',
    async (who, seed) => {
      await fc.assert(fc.asyncProperty(plansFor(who), holds), { numRuns: 5, seed })
    },
    120_000,
  )
})

describe('nor does whoever stands for them, who is kept away by what keeps either away', () => {
  it.each(everybody.map((who, place) => [who, 40 + place] as const))(
    'for %s, from seed %i',
    async (who, seed) => {
      await fc.assert(fc.asyncProperty(plansFor(who, 'standIn'), holds), { numRuns: 4, seed })
    },
    120_000,
  )
})

it('does not tell a hidden petition from a missing one', async () => {
  await serveIn(numberOf('inspector'), ['city', 'south', 'south-station'], [])
  const { id } = await test.phone('citizen-wang').get('petition.submit', submission({ unit: 'south' }))
  const hidden = await askers.inspector.ask('petition.detail', { id })
  expect(hidden).toEqual(await askers.inspector.ask('petition.detail', { id: 'no-such-thing' }))
})
