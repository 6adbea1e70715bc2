import type { Action } from '../../miniprogram/contract/action'
import { actions, type ActionName } from '../../miniprogram/contract/actions'
import type { Officer } from '../../miniprogram/contract/people/answers'
import { meetsBoth } from '../../miniprogram/contract/rights/links'
import { useSession } from './use-session'

/** Whether an officer's duties open an action. What is refused is decided by the cloud. */
export function mayDo({ duties, unitKind }: Pick<Officer, 'duties' | 'unitKind'>, name: ActionName): boolean {
  const { by, at }: Action = actions[name]
  if (at && !at.includes(unitKind)) return false
  return by.includes('anyone') || by.includes('officer') || duties.some((duty) => by.includes(duty))
}

/** The same for whoever is signed in. */
export function useMay(): (name: ActionName) => boolean {
  const here = useSession()
  return (name) => here !== undefined && mayDo(here.officer, name)
}

/** Whether whoever is signed in may be shown which cases of both sorts are about one event. */
export function useMeetsBoth(): boolean {
  const here = useSession()
  return here !== undefined && meetsBoth(here.officer)
}
