/** Of WeChat's own part, what a stage shows and plays. Types only: pages in a browser read them too. */

/** What WeChat makes of a text or a file: nothing found, somebody should look, or it breaks the rules. */
export type Suggestion = 'pass' | 'review' | 'risky'
export interface Verdicts {
  text: Suggestion
  /** Of pictures and sounds. */
  media: Suggestion
}

/** A subscribe message as it lies in somebody's WeChat. */
export interface SentMessage {
  time: string
  openid: string
  templateId: string
  title: string
  /** Where a tap on it leads, with its query; empty when nowhere. */
  page: string
  fields: { name: string; label: string; value: string }[]
}

/** What somebody has agreed to be told. */
export interface Consent {
  templateId: string
  title: string
  /** Good until it is taken back; otherwise each is used up by one message. */
  longTerm: boolean
  left: number
}

export interface Played {
  verdicts: Verdicts
  /** Empty when none is bound. */
  phoneNumber: string
  consents: Consent[]
  /** The latest first. */
  messages: SentMessage[]
}
