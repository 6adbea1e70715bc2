import type { Duty } from './duties'
import type { Attachment } from './evidence'
import { evidenceKindLabels } from './evidence'
import { choice, code, hidden, identifier, maybe } from './fields'
import { form, type Form, type FormValue } from './form'
import type { Me, SigninClaim, SigninOrigin, SigninRequest, Unit } from './people/answers'
import { signinClaimForm, signinCodeForm } from './people/forms'
import type {
  Page,
  PetitionCase,
  PetitionDetail,
  PetitionSummary,
  Receipt,
  Ticket,
  Verification,
} from './petition/answers'
import { submissionForm } from './petition/form'
import { moveForm, petitionStatuses } from './petition/moves'

/** Where a request may come from. */
export type Door = 'phone' | 'console' | 'timer'
/** Who may ask: anyone at that door, any officer, or holders of a duty. */
export type Permission = 'anyone' | 'officer' | Duty

interface Action {
  doors: readonly Door[]
  by: readonly Permission[]
  input: Form
}

const nothing = form({})
const idOnly = form({ id: identifier('来件') })
const page = form({ after: maybe(hidden('页码', 100)) })

/** Every action of the service: the role table. Its name is its address in `cloudfunctions/`. */
export const actions = {
  'people.me': { doors: ['phone', 'console'], by: ['anyone'], input: nothing },
  'people.units': { doors: ['phone', 'console'], by: ['anyone'], input: nothing },
  'people.signin.start': { doors: ['console'], by: ['anyone'], input: nothing },
  'people.signin.look': { doors: ['phone'], by: ['officer'], input: signinCodeForm },
  'people.signin.confirm': { doors: ['phone'], by: ['officer'], input: signinCodeForm },
  'people.signin.claim': { doors: ['console'], by: ['anyone'], input: signinClaimForm },
  'people.signin.end': { doors: ['console'], by: ['officer'], input: nothing },

  'petition.ticket': {
    doors: ['phone'],
    by: ['anyone'],
    input: form({ draft: identifier('草稿编号'), kind: choice('文件类别', evidenceKindLabels) }),
  },
  'petition.attach': {
    doors: ['phone'],
    by: ['anyone'],
    input: form({ draft: identifier('草稿编号'), ticket: identifier('上传凭据'), name: maybe(hidden('文件名', 100)) }),
  },
  'petition.submit': { doors: ['phone'], by: ['anyone'], input: submissionForm },
  'petition.mine': { doors: ['phone'], by: ['anyone'], input: page },
  'petition.progress': { doors: ['phone'], by: ['anyone'], input: idOnly },
  'petition.find': { doors: ['phone'], by: ['anyone'], input: form({ code: code('查询码', 16) }) },
  'petition.verify': { doors: ['phone'], by: ['anyone'], input: form({ claim: hidden('回执', 1000) }) },
  'petition.queue': {
    doors: ['console'],
    by: ['inspector', 'supervisor'],
    input: form({ status: maybe(choice('状态', petitionStatuses)), after: maybe(hidden('页码', 100)) }),
  },
  'petition.detail': { doors: ['console'], by: ['inspector', 'supervisor'], input: idOnly },
  'petition.move': { doors: ['console'], by: ['inspector'], input: moveForm },

  'clock.tick': { doors: ['timer'], by: ['anyone'], input: nothing },
} as const satisfies Record<string, Action>

export type ActionName = keyof typeof actions
export type Input<Name extends ActionName> = FormValue<(typeof actions)[Name]['input']>

/** What each action answers. */
export interface Answers {
  'people.me': Me
  'people.units': Unit[]
  'people.signin.start': SigninRequest
  'people.signin.look': SigninOrigin
  'people.signin.confirm': Record<string, never>
  'people.signin.claim': SigninClaim
  'people.signin.end': Record<string, never>
  'petition.ticket': Ticket
  'petition.attach': Attachment
  'petition.submit': Receipt
  'petition.mine': Page<PetitionSummary>
  'petition.progress': PetitionDetail
  'petition.find': PetitionDetail
  'petition.verify': Verification
  'petition.queue': Page<PetitionSummary>
  'petition.detail': PetitionCase
  'petition.move': PetitionCase
  'clock.tick': Record<string, never>
}

export type Answer<Name extends ActionName> = Answers[Name]
