import type { ActionName } from '../../../miniprogram/contract/actions'
import { openTestCloud, type Asker, type ConsoleAsker, type TestCloud } from '../../support/cloud'
import { boundLawyer } from '../../support/lawyers'
import { hidden } from './asking'
import { everyPost, fill, lawyersPost } from './posts'
import { everyTicketed, ofFile } from './tickets'

let test: TestCloud
const tickets = new Map<string, string>()
const consoles = new Map<string, ConsoleAsker>()
/** Whose a ticket is has nothing to do with where somebody serves. */
const posts = everyPost.filter(({ unit }) => unit === 'inspection')

beforeAll(async () => {
  test = await openTestCloud()
  await fill(test, posts)
  const tang = await test.signIn('rights-tang')
  for (const openid of ['lawyer-han', lawyersPost.openid]) await boundLawyer(tang, test.phone(openid))
  for (const [, { given, holder, door }] of everyTicketed) {
    if (tickets.has(given)) continue
    const { bytes, ...plain } = ofFile
    const asker = await askerAt(door, holder)
    const reply = await asker.send(given, { ...plain, ...(door === 'console' && { bytes }) })
    if (!reply.ok) throw new Error(`${given}: ${JSON.stringify(reply.error)}`)
    tickets.set(given, (reply.data as { id: string }).id)
  }
}, 60_000)
afterAll(() => test?.end())

async function askerAt(door: 'phone' | 'console', openid: string): Promise<Asker> {
  if (door === 'phone') return test.phone(openid)
  const known = consoles.get(openid) ?? (await test.signIn(openid))
  consoles.set(openid, known)
  return known
}

/** What somebody is answered who names the ticket as their own; a new place is nobody else's. */
async function told([name, ticketed]: (typeof everyTicketed)[number], openid: string): Promise<string> {
  const { given, door, input, bytes } = ticketed
  const asker = await askerAt(door, openid)
  const asked = { draft: ofFile.draft, ticket: tickets.get(given), ...input }
  const reply = bytes
    ? await (asker as ConsoleAsker).sendBytes(name, asked, Buffer.alloc(10))
    : await asker.send(name, asked)
  if (!reply.ok) return reply.error.code
  return name === given && (reply.data as { id: string }).id !== tickets.get(given) ? 'NOT_FOUND' : 'done'
}

it.each([...posts, lawyersPost])(
  '$openid can bring nothing to the place of somebody else’s file',
  async ({ openid }) => {
    for (const ticketed of everyTicketed) {
      if (openid === lawyersPost.openid && ticketed[1].door === 'console') continue
      expect([ticketed[0], await told(ticketed, openid)]).toEqual([ticketed[0], hidden])
    }
  },
)

it('which whoever has it is told of otherwise', async () => {
  const names: ActionName[] = []
  for (const ticketed of everyTicketed)
    if (!/^(DENIED|NOT_FOUND)$/.test(await told(ticketed, ticketed[1].holder))) names.push(ticketed[0])
  expect(names).toEqual(everyTicketed.map(([name]) => name))
})
