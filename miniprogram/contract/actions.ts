import type { Duty } from './duties'
import { chunkBytes, evidenceKindLabels, mostEvidence, type Attachment, type ChunkTicket } from './evidence'
import { choice, code, files, hidden, identifier, maybe, paragraph, wholeNumber } from './fields'
import { form, type Form, type FormValue } from './form'
import { noticeForm, noticeIdForm, noticePageForm, type Notice, type NoticePage } from './notice/notices'
import type { Colleague, Me, SigninClaim, SigninOrigin, SigninRequest, Unit } from './people/answers'
import { signinClaimForm, signinCodeForm } from './people/forms'
import { petitionDuties } from './petition/actors'
import type {
  OwnSummary,
  Page,
  PaperFile,
  PetitionCase,
  PetitionDetail,
  PetitionRow,
  PublicFigures,
  Receipt,
  Ticket,
  Verification,
  Workbench,
} from './petition/answers'
import { assignForm, attachForm, chunkForm, chunkTicketForm, entryForm, exportForm, queueForm } from './petition/desk'
import type { ExportJob } from './petition/exports'
import { submissionForm } from './petition/form'
import { moveForm, ownerMoveForm } from './petition/moves'

/** Where a request may come from. */
export type Door = 'phone' | 'console' | 'timer'
/** Who may ask: anyone at that door, any officer, or holders of a duty. */
export type Permission = 'anyone' | 'officer' | Duty

interface Action {
  doors: readonly Door[]
  by: readonly Permission[]
  input: Form
  /** Recorded before it is answered: who did what to which record. */
  audited?: true
  /** Takes a body of bytes beside its input, so many at most. */
  bytes?: number
}

const nothing = form({})
const idOnly = form({ id: identifier('来件') })
const page = form({ after: maybe(hidden('页码', 100)) })
const versioned = { id: identifier('来件'), version: wholeNumber('版本') }
const withCode = { id: identifier('来件'), code: maybe(code('查询码', 16)) }
const staff = { doors: ['console'], by: petitionDuties } as const

/** Every action of the service: the role table. Its name is its address in `cloudfunctions/`. Who may make which move of a case is in the table of moves. */
export const actions = {
  'people.me': { doors: ['phone', 'console'], by: ['anyone'], input: nothing },
  'people.units': { doors: ['phone', 'console'], by: ['anyone'], input: nothing },
  /** What WeChat's own button about the phone number gives is read here, and stored nowhere. */
  'people.number': { doors: ['phone'], by: ['anyone'], input: form({ code: hidden('授权码', 200) }) },
  'people.colleagues': { doors: ['console'], by: petitionDuties, input: nothing },
  'people.signin.start': { doors: ['console'], by: ['anyone'], input: nothing },
  'people.signin.look': { doors: ['phone'], by: ['officer'], input: signinCodeForm },
  'people.signin.confirm': { doors: ['phone'], by: ['officer'], input: signinCodeForm },
  'people.signin.claim': { doors: ['console'], by: ['anyone'], input: signinClaimForm },
  'people.signin.end': { doors: ['console'], by: ['officer'], input: nothing },

  'petition.evidence.ticket': {
    doors: ['phone'],
    by: ['anyone'],
    input: form({ draft: identifier('草稿编号'), kind: choice('文件类别', evidenceKindLabels) }),
  },
  'petition.evidence.attach': {
    doors: ['phone'],
    by: ['anyone'],
    input: attachForm,
  },
  'petition.submit': { doors: ['phone'], by: ['anyone'], input: submissionForm },
  'petition.mine': { doors: ['phone'], by: ['anyone'], input: page },
  'petition.inbox': { doors: ['phone'], by: ['anyone'], input: page },
  'petition.progress': { doors: ['phone'], by: ['anyone'], input: idOnly },
  'petition.find': { doors: ['phone'], by: ['anyone'], input: form({ code: code('查询码', 16) }) },
  'petition.verify': { doors: ['phone'], by: ['anyone'], input: form({ claim: hidden('回执', 1000) }) },
  'petition.own.act': { doors: ['phone'], by: ['anyone'], input: ownerMoveForm },
  'petition.talk.say': {
    doors: ['phone'],
    by: ['anyone'],
    input: form({
      ...withCode,
      draft: identifier('草稿编号'),
      words: paragraph('内容', { max: 1000 }),
      evidence: maybe(files('图片、语音、视频', { max: mostEvidence })),
    }),
  },
  /** Deletes what was withdrawn before anybody took it in; whatever was taken in has to be kept. */
  'petition.own.erase': { doors: ['phone'], by: ['anyone'], input: form(withCode) },
  /** After WeChat's own question: this phone's holder wants to be told of this petition. */
  'petition.own.notify': { doors: ['phone'], by: ['anyone'], input: form(withCode) },
  'petition.figures': { doors: ['phone'], by: ['anyone'], input: nothing },

  'petition.queue': { ...staff, input: queueForm, audited: true },
  'petition.detail': { ...staff, input: idOnly, audited: true },
  'petition.move': { ...staff, input: moveForm, audited: true },
  'petition.pending.agree': { ...staff, input: form(versioned), audited: true },
  'petition.pending.return': {
    ...staff,
    input: form({ ...versioned, reason: paragraph('退回理由', { min: 2, max: 500 }) }),
    audited: true,
  },
  'petition.pending.drop': { ...staff, input: form(versioned), audited: true },
  'petition.talk.answer': {
    ...staff,
    input: form({ id: identifier('来件'), words: paragraph('内容', { min: 2, max: 1000 }) }),
    audited: true,
  },
  'petition.desk.workbench': { ...staff, input: nothing },
  'petition.desk.assign': { ...staff, input: assignForm, audited: true },
  'petition.desk.reveal': {
    ...staff,
    input: form({ id: identifier('来件'), reason: paragraph('查看理由', { min: 4, max: 200 }) }),
    audited: true,
  },
  'petition.desk.conflict': {
    ...staff,
    input: form({ id: identifier('来件'), reason: paragraph('回避理由', { min: 4, max: 500 }) }),
    audited: true,
  },
  'petition.desk.enter': { doors: ['console'], by: ['intakeClerk', 'inspector'], input: entryForm, audited: true },
  'petition.desk.ticket': { ...staff, input: chunkTicketForm },
  'petition.desk.chunk': { ...staff, input: chunkForm, bytes: chunkBytes },
  'petition.desk.attach': { ...staff, input: attachForm, audited: true },
  'petition.desk.export': { ...staff, input: exportForm, audited: true },
  'petition.desk.exports': { ...staff, input: nothing },
  'petition.papers.print': {
    ...staff,
    input: form({ id: identifier('来件'), paper: maybe(identifier('文书')) }),
    audited: true,
  },

  'notice.list': { doors: ['phone', 'console'], by: ['anyone'], input: noticePageForm },
  'notice.read': { doors: ['phone', 'console'], by: ['anyone'], input: noticeIdForm },
  'notice.publish': { doors: ['console'], by: ['supervisor', 'leader'], input: noticeForm, audited: true },
  'notice.withdraw': { doors: ['console'], by: ['supervisor', 'leader'], input: noticeIdForm, audited: true },

  'clock.tick': { doors: ['timer'], by: ['anyone'], input: nothing },
} as const satisfies Record<string, Action>

export type ActionName = keyof typeof actions
export type Input<Name extends ActionName> = FormValue<(typeof actions)[Name]['input']>

/** What each action answers. */
export interface Answers {
  'people.me': Me
  'people.units': Unit[]
  'people.number': { phone: string }
  'people.colleagues': Colleague[]
  'people.signin.start': SigninRequest
  'people.signin.look': SigninOrigin
  'people.signin.confirm': Record<string, never>
  'people.signin.claim': SigninClaim
  'people.signin.end': Record<string, never>
  'petition.evidence.ticket': Ticket
  'petition.evidence.attach': Attachment
  'petition.submit': Receipt
  'petition.mine': Page<OwnSummary>
  'petition.inbox': Page<OwnSummary>
  'petition.progress': PetitionDetail
  'petition.find': PetitionDetail
  'petition.verify': Verification
  'petition.own.act': PetitionDetail
  'petition.talk.say': PetitionDetail
  'petition.own.erase': Record<string, never>
  'petition.own.notify': Record<string, never>
  'petition.figures': PublicFigures
  'petition.queue': Page<PetitionRow>
  'petition.detail': PetitionCase
  'petition.move': PetitionCase
  'petition.pending.agree': PetitionCase
  'petition.pending.return': PetitionCase
  'petition.pending.drop': PetitionCase
  'petition.talk.answer': PetitionCase
  'petition.desk.workbench': Workbench
  'petition.desk.assign': { assigned: number }
  'petition.desk.reveal': { name: string; phone: string }
  'petition.desk.conflict': Record<string, never>
  'petition.desk.enter': Receipt
  'petition.desk.ticket': ChunkTicket
  'petition.desk.chunk': Record<string, never>
  'petition.desk.attach': Attachment
  'petition.desk.export': ExportJob
  'petition.desk.exports': ExportJob[]
  'petition.papers.print': PaperFile
  'notice.list': NoticePage
  'notice.read': Notice
  'notice.publish': Notice
  'notice.withdraw': Record<string, never>
  'clock.tick': Record<string, never>
}

export type Answer<Name extends ActionName> = Answers[Name]
