/** An official document of a case: who it is for, and what its number begins with. */
export interface Paper {
  label: string
  /** 机关代字 in the number: `湘公督函〔2026〕12号`. */
  code: string
  /** Whom it is addressed to: whoever brought the case is shown their own only. */
  to: string
  /** Made to be shown to others: its owner has it as a certificate, with the code by which anyone checks it. */
  shown?: true
}

/** `湘公督函〔2026〕12号`: six-angle brackets, no leading zero. */
export const numberedOf = ({ code }: Paper, year: number, place: number): string => `${code}〔${year}〕${place}号`
