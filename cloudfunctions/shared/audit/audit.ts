import type { Form } from '../../../miniprogram/contract/form'
import type { Caller } from '../caller'
import type { Database } from '../database'
import type { Asked } from '../door'
import { randomId, type Keys } from '../keys'
import { Refusal } from '../refusal'
import { givenIn } from './given'
import { markOf, unsealed, type Outcome, type WaitingRecord } from './record'

/** One request for an action that is audited. */
export interface Deed {
  asked: Asked
  rule: { by: readonly string[]; input: Form; tries?: true }
  caller: Caller
  database: Database
  keys: Keys
  now: () => Date
}

/**
 * Lets it happen and records it before anybody hears of it: what is not recorded is not answered. A change stays done
 * even then; its own record names who made it.
 * @throws what the act threw, or that it could not be recorded
 */
export async function audited<Answer>(deed: Deed, act: () => Promise<Answer>): Promise<Answer> {
  const [ended] = await Promise.allSettled([act()])
  const done = ended.status === 'fulfilled'
  const outcome = done ? 'done' : codeOf(ended.reason)
  const by = await whoDid(deed, outcome)
  // Strangers leave no record: they could fill the disk.
  if (by) await record(deed, by, outcome, done ? ended.value : undefined)
  if (!done) throw ended.reason
  return ended.value
}

/** Undefined for whoever leaves no record. */
async function whoDid({ asked, rule, caller }: Deed, outcome: Outcome): Promise<string | undefined> {
  // Whoever does at a phone what is open to anyone does it as a citizen, also an officer: nobody is looked up.
  if (asked.door !== 'phone' || !rule.by.includes('anyone'))
    return ((await caller.officer()) ?? (await caller.lawyer()))?._id
  // Whoever has just shown to be an officer is no stranger.
  const became = caller.became()
  if (became) return became._id
  const tried = rule.tries && (outcome === 'NOT_FOUND' || outcome === 'CONFLICT')
  // What a citizen was refused changed and showed nothing; of a failure nobody knows how far it came.
  return tried || outcome === 'done' || outcome === 'INTERNAL' ? 'anonymous' : undefined
}

const codeOf = (reason: unknown): Outcome => (reason instanceof Refusal ? reason.code : 'INTERNAL')

async function record(deed: Deed, by: string, outcome: Outcome, answer: unknown): Promise<void> {
  const entry = entryOf(deed, by, outcome, answer)
  const records = deed.database.collection<WaitingRecord>('audit')
  try {
    await records.add(entry).catch(() => records.add(entry))
  } catch (error) {
    // Nothing but ids may reach the log, where it is all that is left of this.
    throw new Error(`${entry.action} by ${by} of ${entry.subjects.join()} ended ${outcome} and is not recorded`, {
      cause: error,
    })
  }
}

function entryOf({ asked, rule, caller, keys, now }: Deed, by: string, outcome: Outcome, answer: unknown) {
  const _id = randomId()
  const { value } = rule.input.read(asked.input)
  const { kept, ...given } = givenIn(rule.input.fields, value, answer)
  const known = by !== 'anonymous'
  const sealed = (field: string, words: unknown) => ({ [field]: keys.seal.text(JSON.stringify(words), _id, field) })
  const entry = {
    _id,
    at: now(),
    door: asked.door,
    action: asked.action,
    by,
    outcome,
    ...given,
    // What a citizen wrote stands in the case alone, and where a citizen was is nobody's business.
    ...(known && kept && sealed('given', kept)),
    ...(known && sealed('origin', caller.origin)),
  }
  return { ...entry, mark: markOf(entry, keys), day: unsealed, place: _id } satisfies WaitingRecord
}
