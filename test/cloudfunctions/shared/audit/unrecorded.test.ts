import { audited, type Deed } from '../../../../cloudfunctions/shared/audit/audit'
import type { WaitingRecord } from '../../../../cloudfunctions/shared/audit/record'
import type { Caller } from '../../../../cloudfunctions/shared/caller'
import type { Database } from '../../../../cloudfunctions/shared/database'
import { Refusal } from '../../../../cloudfunctions/shared/refusal'
import { identifier, maybe, paragraph } from '../../../../miniprogram/contract/fields'
import { form } from '../../../../miniprogram/contract/form'
import { newKeys } from './books'

const keys = newKeys()
const caseId = 'c'.repeat(43)
const input = form({ id: identifier('来件'), reason: maybe(paragraph('理由', { max: 100 })) })

interface Wanted {
  by?: string[]
  officer?: string
  /** How many inserts fail before one succeeds. */
  failures?: number
}

/** An asker and a database of the test's own. */
function scene({ by = ['inspector'], officer = 'officer-chen', failures = 0 }: Wanted = {}) {
  const stored: WaitingRecord[] = []
  let left = failures
  const add = async (record: WaitingRecord) => {
    if (left-- > 0) throw new Error('no room for 13955556666')
    stored.push(record)
    return true
  }
  const origin = { address: '10.1.2.3', browser: '' }
  const deed: Deed = {
    asked: { door: 'phone', action: 'petition.detail', input: { id: caseId, reason: '核实' }, origin },
    rule: { by, input },
    caller: {
      door: 'phone',
      origin,
      openid: () => 'o',
      officer: async () => officer && { _id: officer },
      became: () => undefined,
    } as unknown as Caller,
    database: { collection: () => ({ add }) } as unknown as Database,
    keys,
    now: () => new Date('2026-11-24T02:00:00Z'),
  }
  return { deed, stored }
}

describe('what cannot be recorded', () => {
  it('is not answered, though it was done; only ids are told', async () => {
    const { deed, stored } = scene({ failures: 2 })
    const act = jest.fn(async () => 'the name')
    await expect(audited(deed, act)).rejects.toThrow(
      `petition.detail by officer-chen of ${caseId} ended done and is not recorded`,
    )
    expect(act).toHaveBeenCalledTimes(1)
    expect(stored).toEqual([])
  })

  it('is tried once more, under the same id', async () => {
    const { deed, stored } = scene({ failures: 1 })
    expect(await audited(deed, async () => 'the name')).toBe('the name')
    expect(stored).toHaveLength(1)
  })

  it('hides a refusal too: whether something exists is not told without a record', async () => {
    const { deed } = scene({ failures: 2 })
    const refused = audited(deed, async () => Promise.reject(new Refusal('NOT_FOUND')))
    await expect(refused).rejects.toThrow('ended NOT_FOUND and is not recorded')
    await expect(refused).rejects.not.toBeInstanceOf(Refusal)
  })
})

describe('what is recorded', () => {
  it('is a failure as well, before it is told', async () => {
    const { deed, stored } = scene()
    await expect(audited(deed, async () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(stored).toMatchObject([{ outcome: 'INTERNAL', subjects: [caseId] }])
  })

  it('comes before the answer and after the deed', async () => {
    const { deed, stored } = scene()
    await audited(deed, async () => expect(stored).toEqual([]))
    expect(stored).toHaveLength(1)
  })

  it('is never who a citizen is, nor from where, even where the citizen is an officer', async () => {
    const { deed, stored } = scene({ by: ['anyone'] })
    const officer = jest.fn()
    await audited({ ...deed, caller: { ...deed.caller, officer } }, async () => 'done')
    expect(officer).not.toHaveBeenCalled()
    expect(stored).toMatchObject([{ by: 'anonymous' }])
    expect(stored[0]).not.toHaveProperty('origin')
  })

  it('is what a citizen was not refused: what was done, and what failed on its way', async () => {
    const { deed, stored } = scene({ by: ['anyone'] })
    await expect(audited(deed, async () => Promise.reject(new Refusal('NOT_FOUND')))).rejects.toThrow(Refusal)
    expect(stored).toEqual([])
    await expect(audited(deed, async () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(stored).toMatchObject([{ by: 'anonymous', outcome: 'INTERNAL' }])
    expect(stored[0]).not.toHaveProperty('given')
  })

  it('is whom a console was let in as, and nothing of a console that still waits', async () => {
    const { deed, stored } = scene({ by: ['anyone'], officer: '' })
    const asked = { ...deed.asked, door: 'console' as const }
    await audited({ ...deed, asked }, async () => 'waiting')
    expect(stored).toEqual([])
    const caller = { ...deed.caller, officer: async () => ({ _id: 'officer-chen' }) } as Caller
    await audited({ ...deed, asked, caller }, async () => 'confirmed')
    expect(stored).toMatchObject([{ by: 'officer-chen' }])
  })

  it('is nothing of somebody who is no officer', async () => {
    const { deed, stored } = scene({ officer: '' })
    await expect(audited(deed, async () => Promise.reject(new Refusal('DENIED')))).rejects.toThrow(Refusal)
    expect(stored).toEqual([])
  })
})
