import { nothing, type Action } from '../action'
import type { Page, PaperFile, PaperPage } from '../case/answers'
import { chunkBytes, type Attachment, type ChunkTicket } from '../evidence'
import { hidden, identifier, maybe, paragraph, wholeNumber } from '../fields'
import { form } from '../form'
import { attachForm, chunkForm, chunkTicketForm } from '../petition/desk'
import type { Colleague } from '../people/answers'
import { rightsDuties } from './actors'
import { beginForm, lawyerForm, linkForm, rightsQueueForm, unlinkForm } from './desk'
import type {
  AgreeingRights,
  BoardMeasure,
  KeptLawyer,
  Linked,
  RightsCase,
  RightsFigures,
  RightsRow,
  RightsWorkbench,
} from './desk-answers'
import { linkingDuties } from './links'
import { rightsAgreeForm, rightsMoveForm } from './moves'
import type { RightsPaper } from './papers'

const idOnly = form({ id: identifier('申请') })
const versioned = { id: identifier('申请'), version: wholeNumber('版本') }
/** Who of them meets which application is in the table of actors; everybody else finds nothing. */
const staff = { doors: ['console', 'phone'], by: rightsDuties } as const
const desk = { doors: ['console'], by: rightsDuties } as const
const office = { doors: ['console'], by: ['rightsOffice'], at: ['inspection'] } as const
/** Whoever may meet applications and petitions both. */
const both = { doors: ['console'], by: linkingDuties } as const
const paper = { id: identifier('申请'), paper: maybe(identifier('文书')) }

/** What officers do with the applications of others. */
export const rightsDeskActions = {
  'rights.queue': { ...staff, input: rightsQueueForm, audited: true, repeats: true },
  'rights.detail': { ...staff, input: idOnly, audited: true, repeats: true },
  'rights.move': { ...staff, input: rightsMoveForm, audited: true },
  'rights.pending.agree': { ...staff, input: rightsAgreeForm, audited: true },
  'rights.pending.return': {
    ...staff,
    input: form({ ...versioned, reason: paragraph('退回理由', { min: 2, max: 500 }) }),
    audited: true,
  },
  'rights.pending.drop': { ...staff, input: form(versioned), audited: true },
  'rights.desk.workbench': { ...staff, input: nothing, audited: true, repeats: true },
  /** The drafts that wait for the officer's agreement. */
  'rights.desk.agreeing': { doors: ['phone'], by: rightsDuties, input: nothing, audited: true },
  'rights.desk.conflict': {
    ...desk,
    input: form({ id: identifier('申请'), reason: paragraph('回避理由', { min: 4, max: 500 }) }),
    audited: true,
  },
  /** 依职权: for an officer who cannot ask, or whom a petition that was found untrue was about. */
  'rights.desk.begin': { doors: ['console'], by: ['rightsOffice', 'inspector'], input: beginForm, audited: true },
  /** That an application and a petition are about one event is shown to those alone who may meet both. */
  'rights.links.put': { ...both, input: linkForm, audited: true },
  'rights.links.remove': { ...both, input: unlinkForm, audited: true },
  'rights.links.list': { ...both, input: idOnly, audited: true },
  'rights.links.back': { ...both, input: form({ petition: identifier('来件') }), audited: true },
  'rights.desk.handlers': { ...office, input: nothing },
  'rights.desk.measures': {
    ...office,
    input: form({ after: maybe(hidden('页码', 100)) }),
    audited: true,
    repeats: true,
  },
  'rights.desk.figures': { ...office, input: form({ year: wholeNumber('年度') }), audited: true },
  'rights.desk.ticket': { ...desk, input: chunkTicketForm },
  'rights.desk.chunk': { ...desk, input: chunkForm, bytes: chunkBytes },
  'rights.desk.attach': { ...desk, input: attachForm, audited: true },
  'rights.papers.preview': { ...desk, input: rightsMoveForm, audited: true },
  'rights.papers.read': { ...staff, input: form(paper), audited: true },
  'rights.papers.print': { ...desk, input: form(paper), audited: true },
  'rights.lawyers.list': { ...office, input: nothing, audited: true },
  'rights.lawyers.put': { ...office, input: lawyerForm, audited: true },
  'rights.lawyers.retire': { ...office, input: form({ id: identifier('律师') }), audited: true },
  /** A code that is shown once: the lawyer binds a WeChat with it. */
  'rights.lawyers.invite': { ...office, input: form({ id: identifier('律师') }), audited: true },
} as const satisfies Record<string, Action>

/** What each of them answers. */
export interface RightsDeskAnswers {
  'rights.queue': Page<RightsRow>
  'rights.detail': RightsCase
  'rights.move': RightsCase
  'rights.pending.agree': RightsCase
  'rights.pending.return': RightsCase
  'rights.pending.drop': RightsCase
  'rights.desk.workbench': RightsWorkbench
  'rights.desk.agreeing': AgreeingRights[]
  'rights.desk.conflict': Record<string, never>
  'rights.desk.begin': { id: string; number: string }
  'rights.links.put': Linked[]
  'rights.links.remove': Record<string, never>
  'rights.links.list': Linked[]
  'rights.links.back': Linked[]
  'rights.desk.handlers': Colleague[]
  'rights.desk.measures': Page<BoardMeasure>
  'rights.desk.figures': RightsFigures
  'rights.desk.ticket': ChunkTicket
  'rights.desk.chunk': Record<string, never>
  'rights.desk.attach': Attachment
  'rights.papers.preview': PaperPage<RightsPaper>
  'rights.papers.read': PaperPage<RightsPaper>
  'rights.papers.print': PaperFile
  'rights.lawyers.list': KeptLawyer[]
  'rights.lawyers.put': KeptLawyer
  'rights.lawyers.retire': Record<string, never>
  'rights.lawyers.invite': { code: string; until: string }
}
