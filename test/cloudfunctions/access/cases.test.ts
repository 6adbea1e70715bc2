import { actorOf, actorsOf } from '../../../miniprogram/contract/petition/actors'
import type { Action } from '../../../miniprogram/contract/action'
import { actions, type ActionName } from '../../../miniprogram/contract/actions'
import { everyRightsStaff, rightsActorOf } from '../../../miniprogram/contract/rights/actors'
import { rightsStatusOf } from '../../../miniprogram/contract/rights/statuses'
import { seededUnits } from '../../../scripts/seed/units'
import { openTestCloud, type ConsoleAsker, type TestCloud } from '../../support/cloud'
import { makeMove, openDesk, supervise } from '../../support/desk'
import { submission } from '../../support/petitions'
import { application } from '../../support/rights'
import { everyPost, fill, type Post } from './posts'

/*
 * Every action on one case × every duty × own, foreign and the city's units: who finds the case follows from the tables of
 * actors alone. Inputs pass their forms and ask for nothing that could be done, so that whoever meets the case is told so.
 */
const version = 999
const reason = '不会真的办理'
const pending = { version, reason }

/** Of a petition that a unit handles. */
const onPetitions: Partial<Record<ActionName, object>> = {
  'petition.detail': {},
  'petition.move': { version, move: 'accept' },
  'petition.pending.agree': { version },
  'petition.pending.return': pending,
  'petition.pending.drop': { version },
  'petition.talk.answer': { draft: 'd', words: '请看' },
  'petition.desk.reveal': { reason },
  'petition.papers.preview': { version, move: 'accept' },
  'petition.papers.read': { paper: 'none' },
  'petition.papers.print': { paper: 'none' },
}

/** Of an application that its unit is about to look at. */
const onApplications: Partial<Record<ActionName, object>> = {
  'rights.detail': {},
  'rights.move': { version, move: 'accept' },
  'rights.pending.agree': { version },
  'rights.pending.return': pending,
  'rights.pending.drop': { version },
  'rights.papers.preview': { version, move: 'certify', receiver: '城南分局', words: '证明事项不会真的写出来' },
  'rights.papers.read': { paper: 'none' },
  'rights.papers.print': { paper: 'none' },
}

/** Told in tests of their own: they change the case for whoever meets it, are its owner's, or name something else by `id`. */
const elsewhere: Partial<Record<ActionName, string>> = {
  'petition.desk.conflict': 'desk/conflict',
  'rights.desk.conflict': 'rights/circle',
  'rights.links.put': 'rights/links',
  'rights.links.list': 'rights/links',
  'rights.links.remove': 'rights/links',
  ...Object.fromEntries(
    ['progress', 'own.act', 'talk.say', 'own.copy', 'own.erase', 'own.notify'].map((name) => [
      `petition.${name}`,
      'own',
    ]),
  ),
  ...Object.fromEntries(
    ['add', 'progress', 'act', 'certificate', 'notify', 'counsel.detail', 'counsel.act'].map((name) => [
      `rights.${name}`,
      'rights',
    ]),
  ),
  ...Object.fromEntries(
    ['lawyers.put', 'lawyers.retire', 'lawyers.invite'].map((name) => [`rights.${name}`, 'lawyer']),
  ),
  'notice.read': 'notice',
  'notice.withdraw': 'notice',
}

let test: TestCloud
let petition: string
let rights: string
beforeAll(async () => {
  test = await openTestCloud()
  await fill(test, everyPost)
  const desk = await openDesk(test)
  const submitted = await test.phone('citizen-wang').get('petition.submit', submission())
  petition = submitted.id
  await makeMove(desk.clerk, petition, 'accept')
  await supervise(desk, petition)
  rights = (await test.phone('officer-zhou').get('rights.apply', application())).id
})
afterAll(() => test?.end())

const kindOf = (unit: string) => seededUnits.find(({ _id }) => _id === unit)?.kind ?? 'station'

/** Whether a petition that 城南分局督察大队 handles is there for this post. */
function meetsPetition({ held, unit }: Post): boolean {
  const [first] = actorsOf({ duties: held, unitKind: kindOf(unit) })
  if (!first) return false
  const { sees } = actorOf(first)
  return sees === 'everything' || (sees === 'handedOver' && unit === 'south-inspection')
}

/** Where each of them stands to an application of 城南派出所. */
const near: Record<ReturnType<typeof rightsActorOf>['of'], readonly string[]> = {
  ownUnit: ['south-station'],
  ownBureau: ['south-inspection'],
  city: ['inspection', 'city'],
  named: [],
}

/** Whether this post is one of the people of an application that its unit is about to look at. */
const meetsApplication = ({ held, unit }: Post): boolean =>
  everyRightsStaff.some((name) => {
    const { duties, at, of, atOnce } = rightsActorOf(name)
    const comes = atOnce || rightsStatusOf('UNIT_REVIEW').waitsFor?.includes(name)
    return (
      comes && held.some((duty) => duties.includes(duty)) && (!at || at === kindOf(unit)) && near[of].includes(unit)
    )
  })

const byRole = (name: ActionName, { held }: Post): boolean => {
  const { doors, by }: Action = actions[name]
  return doors.includes('console') && held.some((duty) => by.includes(duty))
}

/** Whether somebody is told that there is such a case. */
async function meets(asker: ConsoleAsker, name: ActionName, input: object): Promise<string> {
  const reply = await asker.send(name, input)
  if (reply.ok) return 'met'
  const { code } = reply.error
  if (code === 'INVALID') throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
  return code === 'NOT_FOUND' || code === 'DENIED' ? 'not met' : 'met'
}

it('tells of every action that names a case by its id, here or in a test of its own', () => {
  const naming = Object.entries(actions)
    .filter(([name, { input }]) => !name.startsWith('people.') && 'id' in input.fields)
    .map(([name]) => name)
  expect(naming.toSorted()).toEqual(Object.keys({ ...onPetitions, ...onApplications, ...elsewhere }).toSorted())
})

/** What is asked of a document that is not there is refused like a case that is not there. */
const alwaysMissing = new Set<ActionName>(
  (Object.keys(actions) as ActionName[]).filter((name) => /papers\.(read|print)$/.test(name)),
)

/** Whoever meets the case but may not do this is refused as well: not told apart here from who does not meet it. */
const forSome = new Set<ActionName>(
  (Object.keys(actions) as ActionName[]).filter((name) => /(move|preview|reveal|answer)$/.test(name)),
)

it.each(everyPost)('$openid meets a case, or not, as the tables say, whatever is asked of it', async (post) => {
  const asker = await test.signIn(post.openid)
  for (const [table, id, isMet] of [
    [onPetitions, petition, meetsPetition(post)],
    [onApplications, rights, meetsApplication(post)],
  ] as const) {
    for (const [name, input] of Object.entries(table) as [ActionName, object][]) {
      const told = await meets(asker, name, { id, ...input })
      if (!isMet || !byRole(name, post) || alwaysMissing.has(name)) expect([name, told]).toEqual([name, 'not met'])
      else if (!forSome.has(name)) expect([name, told]).toEqual([name, 'met'])
    }
  }
})
