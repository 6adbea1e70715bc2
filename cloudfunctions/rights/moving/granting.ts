import { nameKey } from '../../../miniprogram/contract/case/move'
import { naturalDays } from '../../../miniprogram/contract/periods'
import { deadline } from '../../shared/calendar/deadline'
import type { Effect } from '../../shared/case/context'
import type { Making } from '../../shared/case/moving/outcome'
import { randomId } from '../../shared/keys'
import { Refusal } from '../../shared/refusal'
import type { LawyerRecord } from '../../shared/lawyers'
import type { GrantRecord, RightsRecord } from '../records/record'
import type { EffectNeeded } from './effect'
import { isLive } from './facts'

/** Whom the officer would like, as the office reads it. @throws INVALID where the directory shows no such lawyer */
export async function wished(
  { asked }: Making,
  { lawyers }: Pick<EffectNeeded, 'lawyers'>,
): Promise<Effect<RightsRecord>> {
  const { lawyer: id } = asked
  if (typeof id !== 'string') return {}
  const lawyer = await lawyers.find(id)
  if (!lawyer || lawyer.retired || !lawyers.isBound(lawyer)) throw refused('希望的律师不在律师名录中，请重新选择')
  const { name, firm } = lawyers.opened(lawyer)
  return { said: { [nameKey('lawyer')]: `${name}（${firm}）` } }
}

/** A lawyer is asked to take the case, or that comes to this. @throws INVALID, CONFLICT */
export async function granted(
  before: RightsRecord,
  { asked }: Making,
  state: GrantRecord['state'],
  needed: EffectNeeded,
): Promise<Effect<RightsRecord>> {
  const { keys, now } = needed
  const { seal } = keys
  if (state === 'OFFERED') {
    const { lawyer, grant } = await offered(before, asked, needed)
    return { said: { [nameKey('lawyer')]: lawyer }, set: { lawyers: [...before.lawyers, grant] } }
  }
  const grant = before.lawyers.find(({ id }) => id === asked['lawyer'])
  const isOver =
    state === 'REVOKED' ? grant?.state === 'REVOKED' || grant?.state === 'DECLINED' : grant?.state !== 'OFFERED'
  if (!grant || isOver) throw new Refusal('CONFLICT', '对这位律师的指派已经变了，请刷新')
  const lawyers = before.lawyers.map((one) => (one === grant ? { ...one, state, answeredAt: now() } : one))
  return {
    said: { [nameKey('lawyer')]: seal.open(grant.name, before._id, grantField(grant.id, 'name')) },
    set: { lawyers },
  }
}

/** Asks a lawyer of the directory. @throws INVALID where the lawyer may not have it, which only the office is told. */
async function offered(before: RightsRecord, asked: Making['asked'], { keys, calendar, now, lawyers }: EffectNeeded) {
  const lawyer = await lawyers.find(String(asked['lawyer']))
  if (!lawyer || lawyer.retired) throw refused('请从律师名录中选择')
  const { name, firm, parties } = lawyers.opened(lawyer)
  const party = conflictOf(before, parties, keys.seal)
  if (party) throw refused(`该律师代理过“${party}”，与对方当事人有利害关系，应当回避`)
  if (!before.otherParty && asked['checked'] !== 'CHECKED') throw unchecked()
  if (!lawyers.isBound(lawyer)) throw refused('该律师还没有绑定微信，请先在律师名录中发送邀请码')
  return {
    lawyer: name,
    grant: grantOf(before, lawyer, { name, firm, days: Number(asked['days']) }, { keys, calendar, now }),
  }
}

/** The grants of a case once its other party is known: none stays with a lawyer who acted for that party. */
export async function unconflicted(
  record: RightsRecord,
  { keys, now, lawyers }: Pick<EffectNeeded, 'keys' | 'now' | 'lawyers'>,
): Promise<GrantRecord[]> {
  return Promise.all(
    record.lawyers.map(async (grant) => {
      const lawyer = isLive(grant, record, now()) ? await lawyers.find(grant.lawyer) : undefined
      if (!lawyer || !conflictOf(record, lawyers.opened(lawyer).parties, keys.seal)) return grant
      return { ...grant, state: 'REVOKED' as const, answeredAt: now() }
    }),
  )
}

/** The first of these parties that the other party's name holds, or the other way round. */
function conflictOf(
  { _id, otherParty }: RightsRecord,
  parties: readonly string[],
  seal: EffectNeeded['keys']['seal'],
): string | undefined {
  if (!otherParty) return undefined
  const other = seal.open(otherParty, _id, 'otherParty')
  return parties.find((party) => Array.from(party).length > 1 && (other.includes(party) || party.includes(other)))
}

function grantOf(
  { _id }: RightsRecord,
  lawyer: LawyerRecord,
  { name, firm, days }: { name: string; firm: string; days: number },
  { keys: { seal }, calendar, now }: Pick<EffectNeeded, 'keys' | 'calendar' | 'now'>,
): GrantRecord {
  const id = randomId()
  return {
    id,
    lawyer: lawyer._id,
    name: seal.text(name, _id, grantField(id, 'name')),
    firm: seal.text(firm, _id, grantField(id, 'firm')),
    state: 'OFFERED',
    offeredAt: now(),
    until: deadline(now(), naturalDays(days), calendar).dueAt,
  }
}

export const grantField = (id: string, field: 'name' | 'firm'): string => `lawyer.${id}.${field}`

const refused = (problem: string): Refusal => new Refusal('INVALID', undefined, { lawyer: problem })

const unchecked = (): Refusal =>
  new Refusal('INVALID', undefined, { checked: '申请没有写明对方当事人，请核对律师与对方当事人有无利害关系' })
