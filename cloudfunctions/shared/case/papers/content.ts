/**
 * 文件格式 for what decides, 信函格式 for what is told to one receiver (GB/T 9704—2012, 7 and 10.1;
 * docs/decisions/16-documents-with-docx.md says which is which and why).
 */
export type PaperFormat = 'document' | 'letter'

export interface PaperSection {
  /** Without its number: the layout counts. */
  head: string
  paragraphs: string[]
}

/** All that stands on a paper, in words; how it looks is the layout's. */
export interface PaperContent {
  kind: string
  format: PaperFormat
  /** The issuing organ: in red at the head, and above the date where the seal goes. */
  organ: string
  /** 文号. Absent: a draft, which says so and bears no date. */
  number?: string
  title: string
  addressee: string
  opening: string[]
  sections: PaperSection[]
  closing: string
  /** 成文日期, `2026年11月26日`. */
  date?: string
  /** 抄送. */
  copies: string[]
  /** 印发机关, which only a document names. */
  printer: string
  /** A QR code by which anyone can check the paper: PNG. */
  proof?: Buffer
}
