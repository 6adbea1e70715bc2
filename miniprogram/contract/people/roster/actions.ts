import { nothing, type Action } from '../../action'
import type { RosterImport, RosterPage, RosterPreview, RosterTicket } from './answers'
import {
  pieceBytes,
  rosterBeginForm,
  rosterConfirmForm,
  rosterIdForm,
  rosterListForm,
  rosterPieceForm,
  rosterReturnForm,
} from './imports'

const keepers = { doors: ['console'], by: ['administrator', 'securityOfficer'] } as const
const administrator = { doors: ['console'], by: ['administrator'] } as const
const securityOfficer = { doors: ['console'], by: ['securityOfficer'] } as const

/** The roster: one person brings it in, another lets it hold. */
export const rosterActions = {
  'people.roster.list': { ...keepers, input: rosterListForm, audited: true },
  /** The newest import; asked again and again while one runs. */
  'people.roster.current': { ...keepers, input: nothing },
  'people.roster.preview': { ...keepers, input: rosterIdForm, audited: true },
  'people.roster.begin': { ...administrator, input: rosterBeginForm, audited: true },
  'people.roster.piece': { ...administrator, input: rosterPieceForm, bytes: pieceBytes, audited: true },
  'people.roster.withdraw': { ...administrator, input: rosterIdForm, audited: true },
  'people.roster.confirm': { ...securityOfficer, input: rosterConfirmForm, audited: true },
  'people.roster.return': { ...securityOfficer, input: rosterReturnForm, audited: true },
} as const satisfies Record<string, Action>

/** What each of them answers. */
export interface RosterAnswers {
  'people.roster.list': RosterPage
  'people.roster.current': { import?: RosterImport }
  'people.roster.preview': RosterPreview
  'people.roster.begin': RosterTicket
  'people.roster.piece': Record<string, never>
  'people.roster.withdraw': RosterImport
  'people.roster.confirm': RosterImport
  'people.roster.return': RosterImport
}
