import type { CheckinMoveName } from '../../../miniprogram/contract/inspection/checkin/moves'
import type { CheckinStateName } from '../../../miniprogram/contract/inspection/checkin/states'
import type { DoubtName } from '../../../miniprogram/contract/inspection/rollcall/confidence'
import type { EvidenceRecord } from '../../shared/evidence/record'
import type { Sealed } from '../../shared/seal'

/** One officer's request and answer. Sealed fields are sealed to `_id` and their own name. */
export interface CheckinRecord {
  /** Digest of roll call and officer: asked twice, it is one. */
  _id: string
  rollcall: string
  officer: string
  name: Sealed
  number: Sealed
  unitName: string
  state: CheckinStateName
  at: Date
  /** `<at>-<_id>`: the board reads what came after what it has. */
  changed: string
  askedAt: Date
  closesAt: Date
  /** JSON: place and radius. */
  post?: Sealed
  reached?: true
  openedAt?: Date
  answer?: AnswerRecord
  /** When the position was fixed, by the service's clock: finds an officer's last one. */
  fixedAt?: Date
  /** Keyed digest of the picture: the same one is found again. */
  picture?: string
  /** What was said of it. */
  said: SaidRecord[]
}

export interface AnswerRecord {
  openedAt: Date
  takenAt: Date
  receivedAt: Date
  /** Seconds. */
  ahead: number
  /** JSON: latitude, longitude, accuracy, and metres from the post. Sealed as `fix`. Deleted after a time, … */
  fix?: Sealed
  doubts: DoubtName[]
  /** … with the picture as it was taken, and that with what was drawn into it. */
  original?: EvidenceRecord
  drawn?: EvidenceRecord
}

export interface SaidRecord {
  at: Date
  move: CheckinMoveName
  /** JSON of what was asked, sealed as `said.<place>`. */
  words: Sealed
  /** The inspector's name, sealed as `said.<place>.by`; absent for the officer's own. */
  by?: Sealed
}

export interface FixValues {
  latitude: number
  longitude: number
  accuracy: number
  distance?: number
}

/** Every file of it. */
export const picturesOf = ({ answer }: Pick<CheckinRecord, 'answer'>): EvidenceRecord[] =>
  [answer?.original, answer?.drawn].flatMap((file) => file ?? [])
