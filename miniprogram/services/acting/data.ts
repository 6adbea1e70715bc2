import type { Fields, Problems } from '../../contract/form'
import type { Reply } from '../../contract/replies'
import type { AskedField } from '../../components/field/asked'
import type { DraftFile, MoveDraft } from '../drafts/draft'
import type { FileDoor } from '../files/door'

/** A move as a page asks it. */
export interface AskedMove {
  label: string
  warns?: string
  asks: Fields
}

/** What the page shows of the case that it is about. */
export interface CaseToldOf {
  subject: string
  number: string
  /** What was said last. */
  said: string
  /** The moves that are open now. */
  may: readonly string[]
  /** For whom it would be done, where it is somebody else's to do. */
  instead?: string
}

/** The area whose cases are moved. */
export interface Acting<Move extends string, Request> {
  /** Every move that may be asked; the first where the address names none of them. */
  moves: readonly Move[]
  moveOf: (move: Move) => AskedMove
  read: (input: unknown) => { value: Request; problems?: undefined } | { value?: undefined; problems: Problems }
  load: (id: string, move: Move) => Promise<Reply<CaseToldOf>>
  send: (request: Request) => Promise<Reply<unknown>>
  files: FileDoor
  /** The page of a case, where one stands again once it was done: other pages may have led to this one. */
  casePage: string
  /** What goes along with every move of this case. */
  along?: (id: string) => object
}

export interface ActingData {
  id: string
  move: string
  label: string
  /** Said before it is done, because it cannot be undone. */
  warns: string
  /** What comes with it and was chosen before, in words. */
  about: string
  /** What is asked, in order. */
  names: string[]
  fields: Record<string, AskedField>
  values: MoveDraft['values']
  files: DraftFile[]
  problems: Problems
  /** The case that it is about, once it is known. */
  subject: string
  number: string
  /** What was said last. */
  said: string
  /** For whom it is done; empty where it is one's own to do. */
  instead: string
  /** Whether the case has moved on, so that this cannot be done any more. */
  closed: boolean
  /** Whether the warning is on the screen. */
  warning: boolean
  sending: boolean
}

export const emptyActing: ActingData = {
  id: '',
  move: '',
  label: '',
  warns: '',
  about: '',
  names: [],
  fields: {},
  values: {},
  files: [],
  problems: {},
  subject: '',
  number: '',
  said: '',
  instead: '',
  closed: false,
  warning: false,
  sending: false,
}
