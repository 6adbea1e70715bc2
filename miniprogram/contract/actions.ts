import { nothing, type Action } from './action'
import type { FormValue } from './form'
import { inspectionActions, type InspectionAnswers } from './inspection/actions'
import { noticeActions, type NoticeAnswers } from './notice/actions'
import { peopleActions, type PeopleAnswers } from './people/actions'
import { petitionActions, type PetitionAnswers } from './petition/actions'
import { petitionDeskActions, type PetitionDeskAnswers } from './petition/desk-actions'
import { rightsActions, type RightsAnswers } from './rights/actions'
import { rightsDeskActions, type RightsDeskAnswers } from './rights/desk-actions'

/** Every action of the service: the role table. Its name is its address in `cloudfunctions/`. */
export const actions = {
  ...peopleActions,
  ...petitionActions,
  ...petitionDeskActions,
  ...rightsActions,
  ...rightsDeskActions,
  ...noticeActions,
  ...inspectionActions,
  'clock.tick': { doors: ['timer'], by: ['anyone'], input: nothing },
} as const satisfies Record<string, Action>

export type ActionName = keyof typeof actions
export type Input<Name extends ActionName> = FormValue<(typeof actions)[Name]['input']>

/** What each action answers. */
interface Answers
  extends
    PeopleAnswers,
    PetitionAnswers,
    PetitionDeskAnswers,
    RightsAnswers,
    RightsDeskAnswers,
    NoticeAnswers,
    InspectionAnswers {
  'clock.tick': Record<string, never>
}

export type Answer<Name extends ActionName> = Answers[Name]
