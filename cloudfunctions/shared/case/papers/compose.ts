import { dateOf } from '../../../../miniprogram/contract/moments'
import { organ } from '../../../../miniprogram/contract/organ'
import type { PaperContent, PaperFormat, PaperSection } from './content'

/** What each paper says. */
export interface PaperTemplate {
  format: PaperFormat
  /** Who issues it, where it is not the department itself. */
  issuer?: 'above'
  title: string
  addressee: string
  /** A line in which one of the `{words}` is missing is left out; so is a section without lines. */
  opening: readonly string[]
  sections: readonly { head: string; lines: readonly string[] }[]
  closing: string
}

/** What stands for each `{word}`; undefined where there is nothing to say. */
export type Words = Readonly<Record<string, string | undefined>>

/** What of a paper is not in its words. */
interface Issued {
  kind: string
  /** 文号. Absent: a draft. */
  number?: string
  /** ISO 8601. */
  signedAt?: string
  copies?: readonly string[]
  /** A QR code: PNG. */
  proof?: Buffer
}

/** What a template says with these words. */
export function composed(
  template: PaperTemplate,
  words: Words,
  { kind, number, signedAt, copies = [], proof }: Issued,
): PaperContent {
  return {
    kind,
    format: template.format,
    organ: organ[template.issuer ?? 'name'],
    title: filled(template.title, words).join(''),
    addressee: filled(template.addressee, words).join(''),
    opening: template.opening.flatMap((line) => sentences(line, words)),
    sections: template.sections
      .map(({ head, lines }): PaperSection => ({ head, paragraphs: lines.flatMap((line) => sentences(line, words)) }))
      .filter(({ paragraphs }) => paragraphs.length),
    closing: template.closing,
    // A draft is not dated: the date is that of the last signature.
    ...(number && { number }),
    ...(number && signedAt && { date: dateOf(signedAt) }),
    copies: [...copies],
    printer: organ.printer,
    ...(proof && { proof }),
  }
}

/** What a paper says, for a screen. */
export function partsOf({ opening, sections }: PaperContent): { label: string; words: string }[] {
  const told = sections.map(({ head, paragraphs }) => ({ label: head, words: paragraphs.join('\n') }))
  return [{ label: '事由', words: opening.join('\n') }, ...told]
}

/** A template's line as paragraphs: what people wrote may be several. None where a word is missing. */
function filled(line: string, words: Words): string[] {
  const named = [...line.matchAll(/\{(\w+)\}/g)].map(([, word = '']) => word)
  if (named.some((word) => words[word] === undefined)) return []
  const text = line.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '')
  return (
    text
      .split(/[\r\n]+/)
      // People end what a template ends once more.
      .map((paragraph) => paragraph.trim().replaceAll(/([。！？；])。/g, '$1'))
      .filter(Boolean)
  )
}

/** People leave the last full stop out. */
const sentences = (line: string, words: Words): string[] =>
  filled(line, words).map((paragraph) => (/[\p{L}\p{N}]$/u.test(paragraph) ? `${paragraph}。` : paragraph))
