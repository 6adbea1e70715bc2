import { nothing, page, type Action } from '../action'
import { evidenceKindLabels, mostEvidence, type Attachment } from '../evidence'
import { choice, code, files, hidden, identifier, maybe, paragraph } from '../fields'
import { form } from '../form'
import type { Page } from '../case/answers'
import type { OwnSummary, PetitionDetail, PublicFigures, Receipt, Ticket, Verification } from './answers'
import { attachForm } from './desk'
import { submissionForm } from './form'
import { ownerMoveForm } from './moves'

const idOnly = form({ id: identifier('来件') })
const withCode = { id: identifier('来件'), code: maybe(code('查询码', 16)) }

/** What citizens do with petitions. */
export const petitionActions = {
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
  'petition.submit': { doors: ['phone'], by: ['anyone'], input: submissionForm, audited: true },
  'petition.mine': { doors: ['phone'], by: ['anyone'], input: page },
  'petition.inbox': { doors: ['phone'], by: ['anyone'], input: page },
  'petition.progress': { doors: ['phone'], by: ['anyone'], input: idOnly },
  'petition.find': { doors: ['phone'], by: ['anyone'], input: form({ code: code('查询码', 16) }) },
  'petition.verify': { doors: ['phone'], by: ['anyone'], input: form({ claim: hidden('回执', 1000) }) },
  'petition.own.act': { doors: ['phone'], by: ['anyone'], input: ownerMoveForm, audited: true },
  'petition.talk.say': {
    doors: ['phone'],
    by: ['anyone'],
    input: form({
      ...withCode,
      draft: identifier('草稿编号'),
      words: paragraph('内容', { max: 1000 }),
      evidence: maybe(files('图片、语音、视频', { max: mostEvidence })),
    }),
    audited: true,
  },
  /** One's own petition without having looked at it. */
  'petition.own.copy': { doors: ['phone'], by: ['anyone'], input: idOnly },
  /** Deletes what was withdrawn before anybody took it in; whatever was taken in has to be kept. */
  'petition.own.erase': { doors: ['phone'], by: ['anyone'], input: form(withCode), audited: true },
  /** After WeChat's own question: this phone's holder wants to be told of this petition. */
  'petition.own.notify': { doors: ['phone'], by: ['anyone'], input: form(withCode) },
  'petition.figures': { doors: ['phone'], by: ['anyone'], input: nothing },
} as const satisfies Record<string, Action>

/** What each of them answers. */
export interface PetitionAnswers {
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
  'petition.own.copy': PetitionDetail
  'petition.own.erase': Record<string, never>
  'petition.own.notify': Record<string, never>
  'petition.figures': PublicFigures
}
