import type { Permission } from '../../miniprogram/contract/action'
import { actions, type ActionName } from '../../miniprogram/contract/actions'
import type { Officer } from '../../miniprogram/contract/people/answers'
import { useSession } from './use-session'

/** Whether an officer's duties open an action. What is refused is decided by the cloud. */
export function mayDo({ duties }: Pick<Officer, 'duties'>, name: ActionName): boolean {
  const by: readonly Permission[] = actions[name].by
  return by.includes('anyone') || by.includes('officer') || duties.some((duty) => by.includes(duty))
}

/** The same for whoever is signed in. */
export function useMay(): (name: ActionName) => boolean {
  const here = useSession()
  return (name) => here !== undefined && mayDo(here.officer, name)
}
