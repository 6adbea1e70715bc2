import { createContext, use } from 'react'
import type { CaseEvent, PaperTitle, PendingMove } from '../../../miniprogram/contract/case/answers'
import type { CasePromise, Due } from '../../../miniprogram/contract/case/due'
import type { AskedValues, CaseMove, CaseNames } from '../../../miniprogram/contract/case/move'
import type { ActionName } from '../../../miniprogram/contract/actions'
import type { Field } from '../../../miniprogram/contract/form'
import type { Tone } from '../../../miniprogram/contract/look'
import type { moveForm } from '../../../miniprogram/contract/petition/moves'
import type { rightsMoveForm } from '../../../miniprogram/contract/rights/moves'
import type { AreaName } from '../../services/area-name'

/** A case of any area, as far as the parts of its page know it. */
export interface Matter extends Partial<Due> {
  id: string
  number: string
  kind: string
  status: string
  /** To be sent back with a move. */
  version: number
  moves: readonly string[]
  pending?: PendingMove
  /** What an open move begins with. */
  earlier?: Readonly<Partial<Record<string, AskedValues>>>
  events: readonly CaseEvent[]
  papers: readonly PaperTitle[]
}

/** One thing of a case that moves of its own are made of: their column `of` says which sort. */
export interface Element {
  of: string
  id: string
  label: string
}

/** Why a file is downloaded is asked where it tells who brought the case. */
interface Downloading {
  title: string
  explains: string
  field: Field<string> & { required: true; when?: undefined }
}

/** What an area calls things, and which of its answers show what is done to a case. */
interface Words {
  name: AreaName
  /** What a case is called … */
  thing: string
  /** … and whoever brought it. */
  bringer: string
  /** The address of its list. */
  list: string
  /** Answers in which a case stands: asked for anew after it was changed. */
  reads: readonly ActionName[]
  moveForm: typeof moveForm | typeof rightsMoveForm
  /** What comes of recording a conflict of interest. */
  conflictExplains: string
  /** Said under a document's page. */
  sheetNote?: string
  download?: Downloading
}

interface Tables<Move extends string, Kind extends string, Status extends string, Paper extends string> {
  /** `hands` names the asked field that takes an inspection team only. */
  moveOf: (name: Move) => CaseMove<CaseNames> & { hands?: string }
  wordsOf: (name: Move, field: string, asked: AskedValues) => string
  toldOf: (name: Move, said: { number: string; due?: string }, asked: AskedValues) => string | undefined
  statusOf: (status: Status) => { label: string; tone: Tone; paused?: true }
  promiseOf: (kind: Kind, status: Status) => CasePromise | undefined
  paperOf: (kind: Paper) => { label: string }
}

/** All that the parts of a case's page are drawn from. */
export type CaseArea = Words & Tables<string, string, string, string>

/** The tables are asked only about names that came with a case of the same area. */
export const areaOf = <Move extends string, Kind extends string, Status extends string, Paper extends string>(
  area: Words & Tables<Move, Kind, Status, Paper>,
): CaseArea => area as unknown as CaseArea

export const AreaContext = createContext<CaseArea | undefined>(undefined)

/** The area of the case whose page this is. */
export function useArea(): CaseArea {
  const area = use(AreaContext)
  if (!area) throw new Error('no area was given to the parts of a case')
  return area
}
