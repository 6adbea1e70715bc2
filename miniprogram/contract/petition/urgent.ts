import { petitionStatuses, statusOf, type PetitionStatus } from './statuses'

/** What is needed of a petition to tell. */
export interface Reported {
  status: PetitionStatus
  /** It goes on at this moment, as its sender says. */
  urgent?: boolean
}

const isIntake = (status: PetitionStatus): boolean => statusOf(status).stage === 'intake'

/** The statuses in which what goes on at this moment comes before everything else: nobody has taken it in yet. */
export const urgentStatuses = (Object.keys(petitionStatuses) as PetitionStatus[]).filter(isIntake)

/** Whether what it reports was said to go on, and nobody has taken it in yet. */
export const isUrgent = ({ status, urgent }: Reported): boolean => urgent === true && isIntake(status)
