import { rightsActorsOf } from '../../../../miniprogram/contract/rights/actors'
import { useSession } from '../../../services/use-session'

/** Whether whoever is signed in is of the city's rights office, which meets every application at once. */
export function useIsOffice(): boolean {
  const here = useSession()
  return here !== undefined && rightsActorsOf(here.officer).includes('office')
}
