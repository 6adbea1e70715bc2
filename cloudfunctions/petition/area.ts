import {
  everyMove,
  fieldsOf,
  moveOf,
  movesFor,
  stepAt,
  toldOf,
  wordsOf,
} from '../../miniprogram/contract/petition/moves'
import { petitionPromises, promiseNamed } from '../../miniprogram/contract/petition/promises'
import { statusOf } from '../../miniprogram/contract/petition/statuses'
import type { CaseArea } from '../shared/case/area'
import { alerts, unsaidAfter } from './moving/alerts'
import { beganAt, factsOf, waitsOf } from './moving/facts'
import { neededForPetitions } from './moving/left'
import { facetsOf } from './records/facets'
import { notFound } from './records/not-found'
import { eventNotes, type PetitionRecord } from './records/record'

/** Petitions as one sort of case. */
export const petitionArea: CaseArea<PetitionRecord> = {
  called: '来件',
  everyMove,
  moveOf,
  movesFor,
  stepAt,
  fieldsOf,
  wordsOf,
  toldOf,
  statusOf,
  promises: petitionPromises,
  promiseNamed,
  notes: eventNotes,
  factsOf,
  beganAt,
  needed: neededForPetitions,
  alerts,
  unsaidAfter,
  derived: (petition) => ({ waits: waitsOf(petition), facets: facetsOf(petition) }),
  notFound,
}
