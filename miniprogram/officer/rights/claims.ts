import type { Claim } from '../../contract/rights/form'
import type { Captured, Standing } from '../../services/outbox/parcel'
import { randomKey } from '../../services/drafts/drafts'

/** What was tapped and not yet sent as an application is taken up again for so long. */
const openFor = 24 * 3_600_000

/** Nobody waits longer than this for a place: milliseconds. */
export const patience = 3000

/** One tap, as it is kept and sent. Its key is the key of the application that will be written for it. */
export function claimNow(): Captured & { input: Claim } {
  const [key, at] = [randomKey(), new Date().toISOString()]
  const notBefore = new Date(Date.parse(at) + patience).toISOString()
  return { key, group: key, name: '登记', at, notBefore, action: 'rights.claim', input: { draft: key, at } }
}

const isClaim = ({ action, released }: Standing) => action === 'rights.claim' && !released

/** The claim that is still to be filled in. */
export function openClaim(standing: readonly Standing[]): Standing | undefined {
  const open = standing.filter((one) => isClaim(one) && Date.now() - Date.parse(one.at) < openFor)
  return open[open.length - 1]
}

export const claimWithKey = (standing: readonly Standing[], key: string): Standing | undefined =>
  standing.find((one) => one.action === 'rights.claim' && one.key === key)

/** The claim that became this record; nothing where it was tapped on another phone. */
export const claimOfRecord = (standing: readonly Standing[], id: string): Standing | undefined =>
  standing.find(({ action, given }) => action === 'rights.claim' && given?.id === id)

export const placeOf = ({ input }: Standing): Claim['place'] => (input as Partial<Claim>).place
