import type { Delegation, OwnDelegation } from '../../../miniprogram/contract/people/delegation'
import { officerAsking } from '../../shared/caller'
import { isRunning, mayLend } from '../../shared/officers/acting'
import type { OfficerRecord, Term } from '../../shared/officers/record'
import type { PeopleContext } from '../context'

/** Who acts for the officer who asks, and for whom that officer acts. */
export async function own(_nothing: unknown, context: PeopleContext): Promise<OwnDelegation> {
  const { caller, officers } = context
  const [officer] = (await officerAsking(caller)).posts
  // As it stands now, after what was just changed.
  return ownOf((await officers.byId(officer._id)) ?? officer, context)
}

async function ownOf(officer: OfficerRecord, { officers, delegations, now }: PeopleContext): Promise<OwnDelegation> {
  const at = now()
  const may = mayHandOver(officer)
  const term = officer.delegation && officer.delegation.until >= at ? officer.delegation : undefined
  const [to, others, colleagues] = await Promise.all([
    term && officers.byId(term.officer),
    delegations.forOthers(officer, at),
    may ? delegations.colleaguesOf(officer) : [],
  ])
  const shown = (whom: OfficerRecord, { duties }: OfficerRecord, lent: Term): Delegation => ({
    name: officers.nameOf(whom),
    unitName: whom.unitName,
    duties,
    from: lent.from.toISOString(),
    until: lent.until.toISOString(),
    running: isRunning(lent, at),
  })
  return {
    may,
    onLeave: officer.onLeave === true,
    ...(to && term && { to: shown(to, officer, term) }),
    forOthers: others.flatMap((other) => (other.delegation ? [shown(other, other, other.delegation)] : [])),
    colleagues: colleagues.map((other) => ({
      id: other._id,
      name: officers.nameOf(other),
      unitName: other.unitName,
    })),
  }
}

/** Whoever has duties, none of them a separated one. */
export const mayHandOver = (officer: OfficerRecord): boolean => officer.duties.length > 0 && mayLend(officer)
