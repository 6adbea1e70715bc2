import { nothing, page, type Action } from '../action'
import type { Page } from '../case/answers'
import { evidenceKindLabels, type Attachment } from '../evidence'
import { choice, hidden, identifier, maybe } from '../fields'
import { form } from '../form'
import type { Ticket } from '../petition/answers'
import type { Certificate, CounselCase, LawyerCard, OwnRights, RightsDetail, RightsSummary } from './answers'
import { addForm, applyForm, claimForm, counselBindForm } from './form'
import { applicantMoveForm, counselMoveForm } from './moves'

const idOnly = form({ id: identifier('申请') })
const officers = { doors: ['phone'], by: ['officer'] } as const
const lawyers = { doors: ['phone'], by: ['lawyer'] } as const
const ticketForm = form({ draft: identifier('草稿编号'), kind: choice('文件类别', evidenceKindLabels) })
const attachForm = form({
  draft: identifier('草稿编号'),
  ticket: identifier('上传凭据'),
  name: maybe(hidden('文件名', 100)),
})

/** What officers do with their own applications, and lawyers with what they were granted. */
export const rightsActions = {
  /** One tap: a record with its time and place. */
  'rights.claim': { ...officers, input: claimForm, audited: true },
  'rights.apply': { ...officers, input: applyForm, audited: true },
  'rights.add': { ...officers, input: addForm, audited: true },
  'rights.evidence.ticket': { ...officers, input: ticketForm },
  'rights.evidence.attach': { ...officers, input: attachForm },
  'rights.mine': { ...officers, input: page },
  'rights.inbox': { ...officers, input: page },
  'rights.progress': { ...officers, input: idOnly },
  'rights.act': { ...officers, input: applicantMoveForm, audited: true },
  'rights.certificate': { ...officers, input: form({ id: identifier('申请'), paper: identifier('文书') }) },
  'rights.notify': { ...officers, input: idOnly },
  'rights.lawyers': { ...officers, input: nothing },
  'rights.counsel.bind': {
    doors: ['phone'],
    by: ['anyone'],
    input: counselBindForm,
    audited: true,
  },
  'rights.counsel.mine': { ...lawyers, input: nothing },
  'rights.counsel.detail': { ...lawyers, input: idOnly, audited: true },
  'rights.counsel.act': { ...lawyers, input: counselMoveForm, audited: true },
  'rights.counsel.ticket': { ...lawyers, input: ticketForm },
  'rights.counsel.attach': { ...lawyers, input: attachForm },
} as const satisfies Record<string, Action>

/** What each of them answers. */
export interface RightsAnswers {
  'rights.claim': RightsSummary
  'rights.apply': RightsDetail
  'rights.add': RightsDetail
  'rights.evidence.ticket': Ticket
  'rights.evidence.attach': Attachment
  'rights.mine': Page<OwnRights>
  'rights.inbox': Page<OwnRights>
  'rights.progress': RightsDetail
  'rights.act': RightsDetail
  'rights.certificate': Certificate
  'rights.notify': Record<string, never>
  'rights.lawyers': LawyerCard[]
  'rights.counsel.bind': LawyerCard
  'rights.counsel.mine': (RightsSummary & { applicant: { name: string; unitName: string } })[]
  'rights.counsel.detail': CounselCase
  'rights.counsel.act': CounselCase
  'rights.counsel.ticket': Ticket
  'rights.counsel.attach': Attachment
}
