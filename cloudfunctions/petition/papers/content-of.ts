import { dateOf } from '../../../miniprogram/contract/moments'
import type { PaperKind } from '../../../miniprogram/contract/petition/papers'
import type { PaperContent, PaperSection } from '../../shared/case/papers/content'
import { organ } from '../../../miniprogram/contract/organ'
import { veiled } from '../views/masks'
import { templateOf } from './templates'
import { wordsFor, type PaperInput, type Words } from './words'

/** What stands in a letter's words for whoever complained. */
const unsaid = { name: '来件人', phone: '（电话略）' }

/** What a paper of this kind says about this case. */
export function contentOf(kind: PaperKind, input: PaperInput): PaperContent {
  const template = templateOf(kind)
  const hides = template.veils && input.asked['identity'] !== 'SHOWN'
  const said = wordsFor(kind, input)
  const words = hides ? veiled(said, { name: input.reporterName, phone: input.reporterPhone }, unsaid) : said
  const { number, signedAt, copies = [], proof } = input
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
