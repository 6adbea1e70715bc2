import type { Duty } from '../../../../miniprogram/contract/duties'
import { rightsActors } from '../../../../miniprogram/contract/rights/actors'
import { useSession } from '../../../services/use-session'

const keepers: readonly Duty[] = rightsActors.office.duties

/** Whether whoever is signed in is of the rights office, which meets every application at once. */
export const useIsOffice = (): boolean => useSession()?.officer.duties.some((duty) => keepers.includes(duty)) ?? false
