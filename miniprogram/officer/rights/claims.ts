import type { Claim } from '../../contract/rights/form'
import type { Captured, Standing } from '../../services/outbox/parcel'
import { randomKey } from '../../services/drafts/drafts'

/** What was tapped and not yet sent as an application is taken up again for so long. */
const openFor = 24 * 3_600_000

/** Nobody waits longer than this for a place: milliseconds. */
export const patience = 3000

type ClaimParcel = Captured & { input: Claim }

/** One tap, as it is kept and sent. Its key is the key of the application that will be written for it. */
export function claimNow(): ClaimParcel {
  const claim = claimOf(randomKey())
  return { ...claim, notBefore: new Date(Date.parse(claim.at) + patience).toISOString() }
}

/** What begins the record of an application that was written without a network, before its form and its files. */
export function claimOf(key: string): ClaimParcel {
  const at = new Date().toISOString()
  return { key, group: key, name: '登记', at, action: 'rights.claim', input: { draft: key, at } }
}

/** Whether it is still to be filled in: nothing was sent or kept for it. */
export const isUnfilled = (standing: readonly Standing[], { action, released, group }: Standing): boolean =>
  action === 'rights.claim' && !released && !formOf(standing, group)

/** The claim that is offered to be filled in. */
export function openClaim(standing: readonly Standing[]): Standing | undefined {
  const open = standing.filter((one) => isUnfilled(standing, one) && Date.now() - Date.parse(one.at) < openFor)
  return open[open.length - 1]
}

export const claimWithKey = (standing: readonly Standing[], key: string): Standing | undefined =>
  standing.find((one) => one.action === 'rights.claim' && one.key === key)

/** The claim that became this record; nothing where it was tapped on another phone. */
export const claimOfRecord = (standing: readonly Standing[], id: string): Standing | undefined =>
  standing.find(({ action, given }) => action === 'rights.claim' && given?.id === id)

/** The form of a draft, as it is kept to be sent. */
export function formOf(standing: readonly Standing[], draft: string): Standing | undefined {
  const forms = formsOf(standing, draft)
  return forms[forms.length - 1]
}

/** More than one only where the program ended while it was left anew. */
export const formsOf = (standing: readonly Standing[], draft: string): Standing[] =>
  standing.filter(({ action, group }) => action === 'rights.apply' && group === draft)

/** The form that fills in a record which was claimed on another phone. */
export const formOfRecord = (standing: readonly Standing[], id: string): Standing | undefined =>
  standing.find(({ action, input }) => action === 'rights.apply' && id !== '' && input.claim === id)

export const placeOf = ({ input }: Standing): Claim['place'] => (input as Partial<Claim>).place
