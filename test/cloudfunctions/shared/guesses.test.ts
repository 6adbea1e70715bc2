import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../../../cloudfunctions/shared/database'
import { guessesIn, type Guesses, type GuessRecord } from '../../../cloudfunctions/shared/guesses'
import { keysFrom } from '../../../cloudfunctions/shared/keys'
import { openTestCloud, type TestCloud } from '../../support/cloud'

let test: TestCloud
let guesses: Guesses
beforeAll(async () => {
  test = await openTestCloud()
  guesses = guessesIn(test.database, keysFrom(test.environment), 'code')
})
afterAll(() => test?.end())

/** Minutes into some half hour. */
const at = (minutes: number) => new Date(Date.parse('2026-11-24T08:00:00Z') + minutes * 60_000)
const tries = async (asker: string, minutes: number, count: number) => {
  const allowed: boolean[] = []
  for (let tried = 0; tried < count; tried++) allowed.push(await guesses.count(asker, at(minutes)))
  return allowed
}
const yes = (count: number) => Array<boolean>(count).fill(true)
const records = () =>
  test.database.collection<GuessRecord>('guesses').find({ _id: test.database.command.gt('') }, { limit: 100 })

describe('counting wrong codes', () => {
  it('lets five through, then none for ten minutes, then five again', async () => {
    expect(await tries('a', 0, 6)).toEqual([...yes(5), false])
    expect(await tries('a', 9.9, 1)).toEqual([false])
    expect(await tries('a', 10.1, 6)).toEqual([...yes(5), false])
  })

  it('slows nobody whose last try is taken back while the next is counted', async () => {
    const real = test.database.collection<GuessRecord>('guesses')
    const add: typeof real.add = async (record) => {
      const added = await real.add(record)
      if (!added) await guesses.takeBack('taken-back', at(0))
      return added
    }
    const meanwhile = { ...test.database, collection: () => ({ ...real, add }) } as unknown as Database
    await guesses.count('taken-back', at(0))
    expect(await guessesIn(meanwhile, keysFrom(test.environment), 'code').count('taken-back', at(0))).toBe(true)
  })

  it('does not lengthen the wait of who asks meanwhile', async () => {
    await tries('b', 0, 5)
    expect(await tries('b', 5, 20)).toEqual(Array(20).fill(false))
    expect(await tries('b', 10.1, 1)).toEqual([true])
  })

  it('forgets wrong codes of more than ten minutes ago', async () => {
    await tries('c', 0, 4)
    expect(await tries('c', 11, 6)).toEqual([...yes(5), false])
  })

  it('takes back what was right, and only that', async () => {
    await tries('d', 0, 4)
    for (let look = 0; look < 10; look++) {
      expect(await guesses.count('d', at(1))).toBe(true)
      await guesses.takeBack('d', at(1))
    }
    expect(await tries('d', 1, 2)).toEqual([true, false])
  })

  it('counts for each thing apart: wrong codes slow nobody down who proves who they are', async () => {
    await tries('g', 0, 6)
    const bindings = guessesIn(test.database, keysFrom(test.environment), 'binding')
    expect(await bindings.count('g', at(0))).toBe(true)
  })

  it('marks nobody twice alike: another half hour is another record', async () => {
    const before = await records()
    await tries('e', 29, 1)
    await tries('e', 31, 1)
    expect(await records()).toHaveLength(before.length + 2)
  })

  it('is over forty minutes after it began at the latest, and swept ten minutes later: within the hour', async () => {
    const known = new Set((await records()).map(({ _id }) => _id))
    await tries('f', 0, 1)
    await tries('f', 29.9, 1)
    const [mine, ...others] = (await records()).filter(({ _id }) => !known.has(_id))
    expect(others).toEqual([])
    expect(mine?.until).toEqual(at(39.9))
    const { triggers } = JSON.parse(
      readFileSync(join(__dirname, '../../../cloudfunctions/clock/config.json'), 'utf8'),
    ) as { triggers: { config: string }[] }
    // Every minute.
    expect(triggers[0]?.config).toMatch(/^\d+( \*){6}$/)
  })
})
