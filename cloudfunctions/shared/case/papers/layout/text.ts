import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  TabStopType,
  TextRun,
  type IFrameOptions,
  type IParagraphOptions,
} from 'docx'
import { fontOf, type FontName } from './fonts'
import { chars, closer, line, pt, size } from './measures'

/** An emoji with all that belongs to it: tone, presentation, and what it is joined with. */
const emoji =
  /((?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)(?:\p{Emoji_Modifier}|\ufe0f|\u200d\p{Extended_Pictographic})*)/u

interface RunLook {
  font?: FontName
  /** In points. */
  points?: number
  /** Hexadecimal. */
  color?: string
}

/** Body text unless said otherwise. */
export function run(words: string, { font = 'body', points = size.number3, color }: RunLook = {}): TextRun {
  return new TextRun({
    text: printable(words),
    font: fontOf(font),
    size: points * 2,
    ...(points === size.number3 && { characterSpacing: closer }),
    ...(color && { color }),
  })
}

/** The words as they stand, but an emoji in a font that has it. */
const runs = (words: string, look: RunLook): TextRun[] =>
  words
    .split(emoji)
    .flatMap((part, place) => (part ? [run(part, place % 2 === 1 ? { ...look, font: 'emoji' } : look)] : []))

export interface ParagraphLook extends RunLook {
  align?: 'left' | 'center' | 'right' | 'both'
  /** Twips above and below, and from the left and right edge of the type area. */
  before?: number
  after?: number
  left?: number
  right?: number
  /** The first line alone; less than nothing hangs out. */
  first?: number
  /** A tab stop at which words end. */
  tab?: number
  /** Height of a line, twips: `line` unless said otherwise. */
  height?: number | 'content'
  /** Stays on one page with what follows, and whole. */
  keep?: boolean
  border?: IParagraphOptions['border']
  frame?: IFrameOptions
}

const alignments = { left: 'LEFT', center: 'CENTER', right: 'RIGHT', both: 'BOTH' } as const

export function paragraph(words: string, look: ParagraphLook = {}): Paragraph {
  return paragraphOf(runs(words, look), look)
}

export function paragraphOf(children: IParagraphOptions['children'], look: ParagraphLook = {}): Paragraph {
  const { align = 'left', before = 0, after = 0, left = 0, right = 0, first = 0, height = line, keep = false } = look
  return new Paragraph({
    children,
    alignment: AlignmentType[alignments[align]],
    spacing: {
      before,
      after,
      ...(height === 'content'
        ? { line: 240, lineRule: LineRuleType.AUTO }
        : { line: height, lineRule: LineRuleType.EXACT }),
    },
    indent: { left, right, ...(first < 0 ? { hanging: -first } : { firstLine: first }) },
    keepNext: keep,
    keepLines: keep,
    ...(look.border && { border: look.border }),
    ...(look.frame && { frame: look.frame }),
    ...(look.tab !== undefined && { tabStops: [{ type: TabStopType.RIGHT, position: look.tab }] }),
  })
}

/** A paragraph of the body: two characters in, both edges straight. */
export const bodyText = (words: string, look: ParagraphLook = {}): Paragraph =>
  paragraph(words, { align: 'both', first: chars(2), ...look })

/** A line with nothing in it but perhaps a rule. */
export const sliver = (look: ParagraphLook): Paragraph => paragraphOf([], { height: pt(2), ...look })

/** XML 1.0 has no control characters and no halves of characters; Word refuses a file with either. */
function printable(words: string): string {
  return (
    words
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/\p{Surrogate}/gu, '\ufffd')
  )
}
