import type { ActionName } from '../../../miniprogram/contract/actions'
import { actorOf, actorsWho, type StaffActor } from '../../../miniprogram/contract/petition/actors'
import { passing, version, type Told } from './asking'
import type { PetitionStop } from './petition-stops'
import { moveOf } from '../../../miniprogram/contract/petition/moves'

/** Somebody who meets a petition at one of its stops. */
export interface Here {
  stop: PetitionStop
  as: readonly StaffActor[]
}

/** Whether who complained is this one's to know: not a unit's that it was handed to. */
const knows = ({ as: [first] }: Pick<Here, 'as'>): boolean =>
  first !== undefined && actorOf(first).sees !== 'handedOver'

const reason = '不会真的办理'
const ofDraft: Told<Here>['tells'] = ({ stop, as }) => (stop.agreeing.length && knows({ as }) ? 'done' : 'NOT_FOUND')

/** Every action on one petition besides its moves, and what whoever handles it is told. */
export const petitionTable = {
  'petition.detail': { input: {}, tells: () => 'done' },
  'petition.pending.agree': { input: { version }, tells: () => 'CONFLICT' },
  'petition.pending.return': { input: { version, reason }, tells: () => 'CONFLICT' },
  'petition.pending.drop': { input: { version }, tells: () => 'CONFLICT' },
  'petition.talk.answer': {
    input: { draft: 'd', words: '请看' },
    tells: ({ as, stop }) => {
      if (!actorsWho('talks').some((actor) => as.includes(actor))) return 'DENIED'
      return stop.final ? 'CONFLICT' : 'done'
    },
  },
  'petition.desk.reveal': { input: { reason }, tells: ({ as }) => (knows({ as }) ? 'done' : 'NOT_FOUND') },
  'petition.papers.preview': {
    input: { version, move: 'supervise', ...passing(moveOf('supervise').asks) },
    tells: ({ as }) => (as.includes('inspector') ? 'CONFLICT' : 'DENIED'),
  },
  'petition.papers.read': { input: {}, tells: ofDraft },
  'petition.papers.print': { input: {}, tells: ofDraft },
  'rights.links.back': { input: {}, names: 'petition', tells: ({ as }) => (knows({ as }) ? 'done' : 'DENIED') },
  // Last: whoever tells of an interest never meets it again.
  'petition.desk.conflict': { input: { reason }, tells: () => 'done' },
} as const satisfies Partial<Record<ActionName, Told<Here>>>

export const onPetitions = Object.entries(petitionTable) as [ActionName, Told<Here>][]
