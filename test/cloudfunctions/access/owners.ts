import type { ActionName } from '../../../miniprogram/contract/actions'

/** What whoever sent a petition asks of it. */
export const ofCitizen = {
  'petition.progress': {},
  'petition.own.copy': {},
  'petition.own.notify': {},
  'petition.talk.say': { draft: 'd', words: '请问办到哪里了' },
  // Of what goes on: nobody may erase it.
  'petition.own.erase': {},
  'petition.own.act': { move: 'withdraw' },
} as const satisfies Partial<Record<ActionName, object>>

/** What an officer asks of the own application. */
export const ofApplicant = {
  'rights.progress': {},
  'rights.notify': {},
  // Of files and a document that are not there.
  'rights.add': { draft: 'd', evidence: ['nothing'] },
  'rights.certificate': { paper: 'nothing' },
  'rights.act': { move: 'withdraw' },
} as const satisfies Partial<Record<ActionName, object>>

/** What a lawyer asks of what was granted. */
export const ofLawyer = {
  'rights.counsel.detail': {},
  'rights.counsel.act': { move: 'promise' },
} as const satisfies Partial<Record<ActionName, object>>
