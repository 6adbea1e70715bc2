import { nothing, type Action } from '../action'
import { hidden } from '../fields'
import { form } from '../form'
import { bindingActions, type BindingAnswers } from './binding'
import { delegationActions, type DelegationAnswers } from './delegation'
import { sessionActions, type SessionAnswers } from './sessions'
import type { Colleague, Me, SigninClaim, SigninOrigin, SigninRequest, Unit } from './answers'
import { signinClaimForm, signinCodeForm } from './forms'
import { petitionDuties } from '../petition/actors'
import { rosterActions, type RosterAnswers } from './roster/actions'

/** Who somebody is, and signing in. */
export const peopleActions = {
  'people.me': { doors: ['phone', 'console'], by: ['anyone'], input: nothing },
  'people.units': { doors: ['phone', 'console'], by: ['anyone'], input: nothing },
  /** What WeChat's own button about the phone number gives is read here, and stored nowhere. */
  'people.number': { doors: ['phone'], by: ['anyone'], input: form({ code: hidden('授权码', 200) }) },
  'people.colleagues': { doors: ['console'], by: petitionDuties, input: nothing },
  /** After WeChat's own question: this officer wants to be told of waiting work at this phone. */
  'people.remind': { doors: ['phone'], by: ['officer'], input: nothing, audited: true },
  'people.signin.start': { doors: ['console'], by: ['anyone'], input: nothing },
  'people.signin.look': { doors: ['phone'], by: ['officer'], input: signinCodeForm },
  'people.signin.confirm': { doors: ['phone'], by: ['officer'], input: signinCodeForm, audited: true },
  'people.signin.claim': { doors: ['console'], by: ['anyone'], input: signinClaimForm, audited: true },
  'people.signin.end': { doors: ['console'], by: ['officer'], input: nothing, audited: true },
  ...bindingActions,
  ...sessionActions,
  ...delegationActions,
  ...rosterActions,
} as const satisfies Record<string, Action>

/** What each of them answers. */
export interface PeopleAnswers extends BindingAnswers, SessionAnswers, DelegationAnswers, RosterAnswers {
  'people.me': Me
  'people.units': Unit[]
  'people.number': { phone: string }
  'people.colleagues': Colleague[]
  'people.remind': Record<string, never>
  'people.signin.start': SigninRequest
  'people.signin.look': SigninOrigin
  'people.signin.confirm': Record<string, never>
  'people.signin.claim': SigninClaim
  'people.signin.end': Record<string, never>
}
