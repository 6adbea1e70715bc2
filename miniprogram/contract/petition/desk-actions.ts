import { nothing, type Action } from '../action'
import { chunkBytes, type Attachment, type ChunkTicket } from '../evidence'
import { identifier, maybe, paragraph, wholeNumber } from '../fields'
import { form } from '../form'
import { petitionDuties, petitionUnits } from './actors'
import type { Page, PaperFile, PaperPage } from '../case/answers'
import type { Receipt } from './answers'
import type { AgreeingPetition, PetitionCase, PetitionRow, Workbench } from './desk-answers'
import { assignForm, attachForm, chunkForm, chunkTicketForm, entryForm, exportForm, printForm, queueForm } from './desk'
import type { ExportJob } from './exports'
import { agreeForm, moveForm } from './moves'

const idOnly = form({ id: identifier('来件') })
const versioned = { id: identifier('来件'), version: wholeNumber('版本') }
const staff = { doors: ['console'], by: petitionDuties, at: petitionUnits } as const
/** What signing needs and nothing else: a WeChat that is bound to an officer is that officer's device. */
const signing = { doors: ['console', 'phone'], by: petitionDuties, at: petitionUnits } as const
const onTheWay = { doors: ['phone'], by: petitionDuties, at: petitionUnits } as const

/** What officers do with petitions. Who may make which move of a case is in the table of moves. */
export const petitionDeskActions = {
  'petition.queue': { ...staff, input: queueForm, audited: true, repeats: true },
  'petition.detail': { ...signing, input: idOnly, audited: true, repeats: true },
  'petition.move': { ...staff, input: moveForm, audited: true },
  'petition.pending.agree': { ...signing, input: agreeForm, audited: true },
  'petition.pending.return': {
    ...signing,
    input: form({ ...versioned, reason: paragraph('退回理由', { min: 2, max: 500 }) }),
    audited: true,
  },
  'petition.pending.drop': { ...staff, input: form(versioned), audited: true },
  'petition.talk.answer': {
    ...staff,
    input: form({
      id: identifier('来件'),
      draft: identifier('草稿编号'),
      words: paragraph('内容', { min: 2, max: 1000 }),
    }),
    audited: true,
  },
  'petition.desk.workbench': { ...staff, input: nothing, audited: true, repeats: true },
  /** Numbers and nothing of any case: what is worked at a desk in an office is only counted on the way. */
  'petition.desk.counts': { ...onTheWay, input: nothing },
  /** The drafts that wait for the officer's agreement. */
  'petition.desk.agreeing': { ...onTheWay, input: nothing, audited: true },
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
  'petition.desk.exports': { ...staff, input: nothing, audited: true },
  /** What a move's document will say; nothing is saved. */
  'petition.papers.preview': { ...staff, input: moveForm, audited: true },
  /** An issued document on its page, or that of the move that waits. */
  'petition.papers.read': {
    ...signing,
    input: form({ id: identifier('来件'), paper: maybe(identifier('文书')) }),
    audited: true,
  },
  'petition.papers.print': { ...staff, input: printForm, audited: true },
} as const satisfies Record<string, Action>

/** What each of them answers. */
export interface PetitionDeskAnswers {
  'petition.queue': Page<PetitionRow>
  'petition.detail': PetitionCase
  'petition.move': PetitionCase
  'petition.pending.agree': PetitionCase
  'petition.pending.return': PetitionCase
  'petition.pending.drop': PetitionCase
  'petition.talk.answer': PetitionCase
  'petition.desk.workbench': Workbench
  'petition.desk.counts': Workbench['counts']
  'petition.desk.agreeing': AgreeingPetition[]
  'petition.desk.assign': { assigned: number }
  'petition.desk.reveal': { name: string; phone: string }
  'petition.desk.conflict': Record<string, never>
  'petition.desk.enter': Receipt
  'petition.desk.ticket': ChunkTicket
  'petition.desk.chunk': Record<string, never>
  'petition.desk.attach': Attachment
  'petition.desk.export': ExportJob
  'petition.desk.exports': ExportJob[]
  'petition.papers.preview': PaperPage
  'petition.papers.read': PaperPage
  'petition.papers.print': PaperFile
}
