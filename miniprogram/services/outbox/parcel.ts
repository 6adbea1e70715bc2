import type { ActionName, Input } from '../../contract/actions'
import type { EvidenceKind } from '../../contract/evidence'
import type { Problems } from '../../contract/form'
import type { RefusalCode } from '../../contract/replies'
import type { FileArea } from '../files/area'

/** A file that was captured, kept where it outlives the program. */
export interface ParcelFile {
  kind: EvidenceKind
  path: string
  thumb: string
  bytes: number
  seconds?: number
  /** Who takes it. */
  area: FileArea
  /** Set once the bytes are in the cloud and only the check is left. */
  ticket?: string
  /** Its id once the cloud has taken it. */
  attached?: string
}

/**
 * Something that was captured on this phone and has to reach the cloud exactly once. It is all data, so that whoever finds
 * it in the storage can send it.
 */
export interface Parcel {
  /** Known to this phone only. */
  key: string
  /** The key of what it belongs to: a record and what was captured for it. */
  group: string
  /** How the screen calls it. */
  name: string
  /** When it was captured. */
  at: string
  /**
   * What is asked of the cloud; of a file once it was taken, with its id as `evidence`. A file is brought there under the
   * `draft` that is named here.
   */
  action: ActionName
  input: Readonly<Record<string, unknown>>
  file?: ParcelFile
  /** The parcel that has to arrive before it: the id that one was given is sent along as `id`. */
  after?: string
  /** Something may still be added to what is asked: it goes when that has come, or at this moment without. */
  notBefore?: string
  /** Once it has arrived, what was asked does not stay on the phone. */
  forgets?: true
  state: 'waiting' | 'arrived' | 'refused'
  /** Why it was refused, … */
  code?: RefusalCode
  /** … in words for the person. */
  problem?: string
  /** … and by field, where there are such. */
  problems?: Problems
  /** What the cloud gave it. */
  given?: Given
  /** Nobody needs to see it any more: it goes once it has arrived. */
  released?: true
}

/** What a later parcel and the screen need of the answer. */
export interface Given {
  id: string
  number?: string
}

/** What is asked of the cloud; the id that an earlier parcel was given and those of files are still to come. */
type Asking = { [Name in ActionName]: { action: Name; input: Partial<Input<Name>> } }[ActionName]

/** What is said when something is captured. */
export type Captured = Omit<
  Parcel,
  'action' | 'input' | 'state' | 'code' | 'problem' | 'problems' | 'given' | 'released'
> &
  Asking

/** A parcel as it stands now. */
export interface Standing extends Parcel {
  /** Percent of its bytes, while it is on its way. */
  sending?: number
}
