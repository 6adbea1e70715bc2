import type { Action } from '../../../miniprogram/contract/action'
import { actions, type ActionName } from '../../../miniprogram/contract/actions'
import { routes } from '../../../scripts/service/routes'
import { openTestCloud, type Asker, type TestCloud } from '../../support/cloud'
import { boundLawyer } from '../../support/lawyers'
import { everyPost, fill, lawyersPost, type Post } from './posts'

let test: TestCloud
beforeAll(async () => {
  // Nobody gives the clock a road from the web; the door has to hold even so.
  test = await openTestCloud({ routes: { ...routes, '/api/clock': 'clock' } })
  await fill(test, posts)
  await boundLawyer(await test.signIn('rights-tang'), test.phone(lawyersPost.openid))
})
afterAll(() => test?.end())

/** Where it is held makes no difference to the door, but for what only a unit of the kind of 支队 does. */
const posts = everyPost.filter(({ unit }) => unit === 'city' || unit === 'inspection')
const everyAction = Object.keys(actions) as ActionName[]

/** What the role table says. */
function expected(name: ActionName, door: 'phone' | 'console', { held, unit }: Pick<Post, 'held' | 'unit'>): string {
  const { doors, by, at }: Action = actions[name]
  const isOfficer = held !== lawyersPost.held
  const may = by.includes('anyone') || (isOfficer && by.includes('officer')) || held.some((duty) => by.includes(duty))
  const there = !at || at.some((kind) => kind === unit)
  return doors.includes(door) && may && there ? 'INVALID' : 'DENIED'
}

/** Input that no form takes: INVALID is answered exactly when the door let the request through. */
async function verdicts(asker: Asker): Promise<Record<string, string>> {
  const answered = await Promise.all(
    everyAction.map(async (name) => {
      const reply = await asker.send(name, { unheardOf: true })
      return [name, reply.ok ? 'done' : reply.error.code]
    }),
  )
  return Object.fromEntries(answered) as Record<string, string>
}

describe.each(['phone', 'console'] as const)('every action at the %s', (door) => {
  it.each(door === 'phone' ? [...posts, lawyersPost] : posts)(
    'of $openid is let through or refused as the role table says',
    async (post) => {
      const asker = door === 'phone' ? test.phone(post.openid) : await test.signIn(post.openid)
      const wanted = Object.fromEntries(everyAction.map((name) => [name, expected(name, door, post)]))
      expect(await verdicts(asker)).toEqual(wanted)
    },
  )
})
