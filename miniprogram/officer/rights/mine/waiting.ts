import { momentOf } from '../../../contract/moments'
import type { Standing } from '../../../services/outbox/parcel'

/** What was tapped or written on this phone and is not in the cloud. */
export interface WaitingRow {
  /** Of what belongs together: a claim and its form. */
  group: string
  title: string
  /** Whether a form is among it. */
  form: boolean
  refused: boolean
  /** Whether it was refused because its holder is no officer here. */
  denied: boolean
  /** How it is doing. */
  words: string
  /** Where it is looked at, and a form that was refused is put right. */
  path: string
}

const records: ReadonlySet<Standing['action']> = new Set(['rights.claim', 'rights.apply'])
const isLeft = ({ action, state }: Standing) => records.has(action) && state !== 'arrived'

/** Whatever has not arrived, the newest first, however old it is and whether or not another was tapped since. */
export function waitingIn(standing: readonly Standing[]): WaitingRow[] {
  const groups = new Map<string, Standing[]>()
  for (const parcel of standing.filter(isLeft)) groups.set(parcel.group, [...(groups.get(parcel.group) ?? []), parcel])
  const rows: WaitingRow[] = []
  for (const parcels of groups.values()) rows.unshift(rowOf(parcels))
  return rows
}

/** The keys of what the cloud would not take of a group. */
export const refusedIn = (standing: readonly Standing[], group: string): string[] =>
  standing.filter((one) => one.group === group && isLeft(one) && one.state === 'refused').map(({ key }) => key)

function rowOf(parcels: readonly Standing[]): WaitingRow {
  const [first] = parcels as readonly [Standing]
  const { group, at } = first
  const form = parcels.find(({ action }) => action === 'rights.apply')
  const refusal = parcels.find(({ state }) => state === 'refused')
  const denied = refusal?.code === 'DENIED'
  return {
    group,
    title: form?.name ?? `${momentOf(at)} 的登记`,
    form: form !== undefined,
    refused: refusal !== undefined,
    denied,
    words: refusal ? refusedWords(refusal, denied) : '还在手机里，有网络后自动送出',
    path: `/officer/rights/${form ? 'apply/apply' : 'claim/claim'}?draft=${group}`,
  }
}

/** In place of the cloud's own words where those fit every refusal. */
const refusedWords = ({ problem = '' }: Standing, denied: boolean): string =>
  `没有送到：${denied ? '还没有认证，或者认证已经解除。请先认证，再点“再试一次”' : problem}`
