import type { ActionName } from '../../../miniprogram/contract/actions'
import { openTestCloud, type TestCloud } from '../../support/cloud'
import { boundLawyer } from '../../support/lawyers'
import { named } from '../../support/petitions'
import { application, investigated, moved, openRightsDesk } from '../../support/rights'
import { hidden, verdictOf } from './asking'
import { everyPost, fill, lawyersPost } from './posts'
import { ofApplicant, ofCitizen, ofLawyer } from './owners'

let test: TestCloud
let cases: readonly (readonly [id: string, owner: string, asked: Partial<Record<ActionName, object>>])[]
beforeAll(async () => {
  test = await openTestCloud()
  await fill(test, posts)
  const people = await openRightsDesk(test)
  await boundLawyer(people.tang, test.phone(lawyersPost.openid))
  const lawyer = await boundLawyer(people.tang, test.phone('lawyer-han'))
  const granted = await investigated(people)
  await moved(people.tang, granted, 'grantLawyer', { lawyer, days: '15' })
  cases = [
    [(await test.phone('citizen-wang').get('petition.submit', named())).id, 'citizen-wang', ofCitizen],
    [(await people.zhou.get('rights.apply', application())).id, 'officer-zhou', ofApplicant],
    [granted, 'lawyer-han', ofLawyer],
  ]
}, 60_000)
afterAll(() => test?.end())

const everyAction = () =>
  cases.flatMap(([id, owner, asked]) =>
    (Object.entries(asked) as [ActionName, object][]).map(([name, input]) => ({
      name,
      owner,
      input: { id, ...input },
    })),
  )

/** The applicant's own unit, and another. */
const posts = everyPost.filter(({ unit }) => unit === 'south-station' || unit === 'north-station')
const strangers = [...posts, lawyersPost, { openid: 'citizen-li' }, { openid: 'officer-zhou' }]
it.each(strangers)('$openid finds nobody else’s case by what its owner asks at a phone', async ({ openid }) => {
  for (const { name, owner, input } of everyAction()) {
    if (owner === openid) continue
    expect([name, await verdictOf(test.phone(openid), name, input)]).toEqual([name, hidden])
  }
})

it('each of which its owner is answered otherwise', async () => {
  const missing = new Set<ActionName>(['rights.certificate'])
  for (const { name, owner, input } of everyAction()) {
    if (missing.has(name)) continue
    expect([name, await verdictOf(test.phone(owner), name, input)]).not.toEqual([name, hidden])
  }
})
