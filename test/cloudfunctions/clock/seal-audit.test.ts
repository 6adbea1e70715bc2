import { sealAudit } from '../../../cloudfunctions/clock/seal-audit'
import type { ClockContext } from '../../../cloudfunctions/clock/context'
import { auditChainIn, type AuditChain } from '../../../cloudfunctions/shared/audit/chain'
import type { AuditDay } from '../../../cloudfunctions/shared/audit/day'
import type { AuditEntry, SealedRecord, WaitingRecord } from '../../../cloudfunctions/shared/audit/record'
import type { AuditReport } from '../../../cloudfunctions/shared/audit/verify'
import { keysFrom, type Keys } from '../../../cloudfunctions/shared/keys'
import { withBooks } from '../../../scripts/audit/books'
import { openTestCloud, type TestCloud } from '../../support/cloud'
import { firstFault, verified, waitingRecord } from '../shared/audit/books'

let test: TestCloud
let keys: Keys
beforeAll(async () => {
  test = await openTestCloud()
  keys = keysFrom(test.environment)
})
afterAll(() => test?.end())
beforeEach(async () => {
  const everything = { _id: test.database.command.gt('') }
  await Promise.all([records().remove(everything), days().remove(everything)])
})

const runTimer = () => test.cloud.runTimer('clock', 'tick')
const records = () => test.database.collection<WaitingRecord | SealedRecord>('audit')
const days = () => test.database.collection<AuditDay>('auditdays')
const report = (): AuditReport => withBooks(test.dataFolder, (books) => verified(books, keys))
const sealedOn = () => report().days.map(({ day, count, fault }) => `${day} ${count} ${fault ? 'broken' : 'ok'}`)

/** Records of these moments, a second apart where there are several. */
async function leave(count: number, at: string, changes: Partial<AuditEntry> = {}): Promise<WaitingRecord[]> {
  const made = Array.from({ length: count }, (_, index) =>
    waitingRecord(keys, { at: new Date(Date.parse(at) + index * 1000), ...changes }),
  )
  // A few at a time: the SDK prints a warning about whatever waits for three seconds.
  for (let from = 0; from < made.length; from += 10)
    await Promise.all(made.slice(from, from + 10).map((record) => records().add(record)))
  return made
}

/** The same chore over the same database, without the function around it. */
function seal(changes: Partial<AuditChain> = {}, now = new Date('2026-11-30T00:00:00Z')) {
  const audit = { ...auditChainIn(test.database), ...changes }
  return sealAudit(undefined, { audit, keys, now: () => now } as ClockContext)
}

async function roundTrips(act: () => Promise<unknown>): Promise<number> {
  const mark = test.cloud.mark()
  await act()
  const { queries } = test.cloud.since(mark)
  expect(queries.filter(({ index }) => index === null)).toEqual([])
  return queries.filter(({ collection }) => collection.startsWith('audit')).length
}

/** Runs once, before this timer's first step is stored. */
function meanwhile(act: () => Promise<unknown>): Pick<AuditChain, 'step'> {
  let left = 1
  return {
    step: async (from, to) => {
      if (left-- > 0) await act()
      return auditChainIn(test.database).step(from, to)
    },
  }
}

describe('the timer', () => {
  it('gives every record a place in the chain of its day, in the order in which they were made', async () => {
    const later = await leave(2, '2026-11-25T03:00:00Z')
    const earlier = await leave(3, '2026-11-24T03:00:00Z')
    await runTimer()
    expect(sealedOn()).toEqual(['2026-11-24 3 ok', '2026-11-25 2 ok'])
    const places = await Promise.all([...earlier, ...later].map(({ _id }) => records().first({ _id })))
    expect(places.map((record) => `${record?.day} ${record?.place}`)).toEqual([
      '2026-11-24 1',
      '2026-11-24 2',
      '2026-11-24 3',
      '2026-11-25 1',
      '2026-11-25 2',
    ])
    expect(report().unsealed.count).toBe(0)
  })

  it('counts days by the clock of Beijing', async () => {
    await leave(1, '2026-11-24T15:59:59.999Z')
    await leave(1, '2026-11-24T16:00:00.000Z')
    await seal()
    expect(sealedOn()).toEqual(['2026-11-24 1 ok', '2026-11-25 1 ok'])
  })

  it('changes nothing that is sealed, whatever comes after', async () => {
    const [record] = await leave(1, '2026-11-24T03:00:00Z')
    await seal()
    const before = await records().first({ _id: record?._id })
    await leave(2, '2026-11-24T03:00:01Z')
    await seal()
    expect(await records().first({ _id: record?._id })).toEqual(before)
    expect(sealedOn()).toEqual(['2026-11-24 3 ok'])
    // Not even when the day is made to say that it should be.
    const planted = { id: record?._id ?? '', place: 1, previous: 'x', hash: 'y' }
    await days().change({ _id: '2026-11-24' }, { pending: [planted] })
    await seal()
    expect(await records().first({ _id: record?._id })).toEqual(before)
  })

  it('takes what comes late into the day that is open: a day that has a successor is never opened again', async () => {
    await leave(1, '2026-11-24T03:00:00Z')
    await leave(1, '2026-11-25T03:00:00Z')
    await seal()
    await leave(1, '2026-11-24T04:00:00Z')
    await seal()
    expect(sealedOn()).toEqual(['2026-11-24 1 ok', '2026-11-25 2 ok'])
  })

  it('opens no day that has not begun, though a clock runs ahead', async () => {
    await leave(1, '2099-01-01T00:00:00Z')
    await seal({}, new Date('2026-11-24T03:00:00Z'))
    expect(sealedOn()).toEqual(['2026-11-24 1 ok'])
  })

  it('asks twice when nothing waits, and four times more than there are records when something does', async () => {
    expect(await roundTrips(() => seal())).toBe(2)
    await leave(3, '2026-11-24T03:00:00Z')
    expect(await roundTrips(() => seal())).toBe(3 + 4)
    expect(await roundTrips(runTimer)).toBe(2)
  })

  it('seals more in one run than one step takes', async () => {
    await leave(105, '2026-11-24T03:00:00Z')
    expect(await seal()).toEqual({ sealed: 105 })
    expect(sealedOn()).toEqual(['2026-11-24 105 ok'])
  })
})

describe('the chain', () => {
  it('does not fork when several timers run at once', async () => {
    await leave(24, '2026-11-23T03:00:00Z')
    await leave(8, '2026-11-24T03:00:00Z')
    await leave(8, '2026-11-26T03:00:00Z')
    const runs = await Promise.all([runTimer(), seal(), seal(), seal()])
    const sealed = runs.map((run) => run?.sealed ?? 0).reduce((sum, each) => sum + each, 0)
    await seal()
    expect(sealedOn()).toEqual(['2026-11-23 24 ok', '2026-11-24 8 ok', '2026-11-26 8 ok'])
    expect(sealed).toBeLessThanOrEqual(40)
    expect(report().unsealed.count).toBe(0)
  })

  it.each([0, 1, 2, 12, 13, 14, 15, 16, 22, 28])(
    'goes on where a run was killed after %s of its 29 writes',
    async (most) => {
      await leave(12, '2026-11-23T03:00:00Z')
      await leave(12, '2026-11-24T03:00:00Z')
      let left = most
      const chain = auditChainIn(test.database)
      const dying = <Given extends unknown[], Answer>(write: (...given: Given) => Promise<Answer>) => {
        return async (...given: Given) => {
          if (left-- <= 0) throw new Error('the machine went away')
          return write(...given)
        }
      }
      const { step, seat, seated } = chain
      const killed = seal({ step: dying(step), seat: dying(seat), seated: dying(seated) })
      await expect(killed).rejects.toThrow('the machine went away')
      // Meanwhile nobody who looks is told that anything is wrong.
      expect(firstFault(report())).toBe('whole')
      await leave(1, '2026-11-24T05:00:00Z')
      await seal()
      expect(sealedOn()).toEqual(['2026-11-23 12 ok', '2026-11-24 13 ok'])
      expect((await days().find({ _id: test.database.command.gt('') })).flatMap(({ pending }) => pending)).toEqual([])
    },
  )

  it('does not fork when another timer finds a record of a day between, and runs to its end', async () => {
    await leave(1, '2026-11-23T03:00:00Z')
    await seal()
    await leave(1, '2026-11-26T03:00:00Z')
    await seal(meanwhile(() => leave(1, '2026-11-24T03:00:00Z').then(() => seal())))
    expect(sealedOn()).toEqual(['2026-11-23 1 ok', '2026-11-24 1 ok', '2026-11-26 1 ok'])
  })

  it('does not begin twice, when another timer begins it with an earlier day and goes no further', async () => {
    await leave(1, '2026-11-26T03:00:00Z')
    const beginEarlier = async () => {
      const early = await leave(1, '2026-11-24T03:00:00Z')
      await seal({ waiting: async (most) => early.splice(0, most) })
    }
    await seal(meanwhile(beginEarlier))
    expect(sealedOn()).toEqual(['2026-11-24 1 ok', '2026-11-26 1 ok'])
  })

  it('is not signed any further once somebody changed its day in the database', async () => {
    await leave(2, '2026-11-24T03:00:00Z')
    await seal()
    await days().change({ _id: '2026-11-24' }, { count: 1 })
    await leave(1, '2026-11-24T04:00:00Z')
    await expect(seal()).rejects.toThrow('2026-11-24 was forged')
    expect(report().unsealed.count).toBe(1)
    expect(firstFault(report())).toBe('2026-11-24 closing forged')
  })
})
