import type { ActionName } from '../../../miniprogram/contract/actions'
import type { RightsStaff } from '../../../miniprogram/contract/rights/actors'
import { rightsMoveOf } from '../../../miniprogram/contract/rights/moves'
import type { ApplicationStop } from './application-stops'
import { passing, version, type Told } from './asking'

/** Somebody who meets an application at one of its stops. */
export interface Here {
  stop: ApplicationStop
  as: readonly RightsStaff[]
  /** Whether complaints are this one's business too, and who made them. */
  knows: boolean
}

const reason = '不会真的办理'
const certify = { move: 'certify', ...passing(rightsMoveOf('certify').asks) }
const ofDraft: Told<Here>['tells'] = ({ stop }) => (stop.paper ? 'done' : 'NOT_FOUND')

/** Every action on one application besides its moves, and what its people are told. */
export const applicationTable = {
  'rights.detail': { input: {}, tells: () => 'done' },
  'rights.pending.agree': { input: { version }, tells: () => 'CONFLICT' },
  'rights.pending.return': { input: { version, reason }, tells: () => 'CONFLICT' },
  'rights.pending.drop': { input: { version }, tells: () => 'CONFLICT' },
  'rights.papers.preview': {
    input: { version, ...certify },
    tells: ({ as }) => (as.includes('office') ? 'CONFLICT' : 'DENIED'),
  },
  'rights.papers.read': { input: {}, tells: ofDraft },
  'rights.papers.print': { input: {}, tells: ofDraft },
  'rights.links.list': { input: {}, tells: ({ knows }) => (knows ? 'done' : 'DENIED') },
  // Of a complaint that is not there: what is asked is not done.
  'rights.links.put': {
    input: { petition: 'TS20200101-000000' },
    tells: ({ knows }) => (knows ? 'INVALID' : 'DENIED'),
  },
  'rights.links.remove': {
    input: { petition: 'nobody', reason },
    tells: ({ knows }) => (knows ? 'NOT_FOUND' : 'DENIED'),
  },
  // Last: whoever tells of an interest never meets it again.
  'rights.desk.conflict': { input: { reason }, tells: () => 'done' },
} as const satisfies Partial<Record<ActionName, Told<Here>>>

export const onApplications = Object.entries(applicationTable) as [ActionName, Told<Here>][]
