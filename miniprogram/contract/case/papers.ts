/**
 * An official document of a case: who it is for, and what its number begins with. Numbered at the last signature, per kind
 * and year, without gaps and never twice (GB/T 9704—2012, 7.2.5).
 */
export interface Paper {
  label: string
  /** 机关代字 in the number: `湘公督函〔2026〕12号`. */
  code: string
  /** Whom it is addressed to: whoever brought the case is shown their own only. */
  to: string
  /** Made to be shown to others: its owner has it as a certificate, with the code by which anyone checks it. */
  shown?: true
}
