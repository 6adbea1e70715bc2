import {
  FrameAnchorType,
  FrameWrap,
  HeightRule,
  ImageRun,
  Tab,
  TextRun,
  type IFrameOptions,
  type Paragraph,
} from 'docx'
import type { PaperContent } from '../content'
import { mm, page, pt, size, typeArea, widthOf } from './measures'
import { paragraph, paragraphOf, run, type ParagraphLook } from './text'

/** 0.35 mm above and below, 0.25 mm between (7.4.1). */
const outer = mm(0.35)
const inner = mm(0.25)
/** A black dot, drawn out to a rule: a frame takes a paragraph's borders for its own, and LibreOffice then loses it. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
)

const ruleHeight = pt(2)
const recordLine = pt(26)
const proofLine = pt(14)
/** Between it and 版记. */
const proofGap = mm(2)
const proofWidth = mm(28)
const qrSide = mm(25)
const proofWords = '扫码核验文书真伪'

/**
 * What stands at the lower edge of the last page, in frames that are anchored to the paragraph that follows: the QR code
 * on the left beside the seal, and below it 抄送 and, on a document, who printed it (7.4).
 */
export const foot = (content: PaperContent): Paragraph[] => [...proof(content), ...record(content)]

/** The paragraphs of a frame all bear the same one. */
const base = {
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.PAGE },
  wrap: FrameWrap.AROUND,
  rule: HeightRule.AUTO,
} as const

function proof(content: PaperContent): Paragraph[] {
  if (!content.proof) return []
  const height = qrSide + proofLine
  const y = page.height - page.margin.bottom - recordHeight(content) - proofGap - height
  const frame: IFrameOptions = { ...base, type: 'absolute', position: { x: 0, y }, width: proofWidth, height }
  const picture = image(content.proof, { width: qrSide, height: qrSide }, proofWords)
  return [
    // A line of a fixed height would cut the picture off.
    paragraphOf([picture], { frame, align: 'center', height: 'content' }),
    paragraph(proofWords, { frame, align: 'center', points: size.small, height: proofLine }),
  ]
}

/** 版记 at the very bottom. A letter has neither rules nor a printer (10.1). */
function record(content: PaperContent): Paragraph[] {
  const { format, copies, printer, date } = content
  const height = recordHeight(content)
  const y = page.height - page.margin.bottom - height
  const frame: IFrameOptions = { ...base, type: 'absolute', position: { x: 0, y }, width: typeArea.width, height }
  const copied = copies.length ? [copyLine(copies, { frame })] : []
  if (format === 'letter') return copied
  return [
    rule(outer, { frame }),
    ...copied.flatMap((line) => [line, rule(inner, { frame })]),
    printLine(printer, date, { frame }),
    rule(outer, { frame }),
  ]
}

const rule = (height: number, look: ParagraphLook): Paragraph =>
  paragraphOf([image(dot, { width: typeArea.width, height }, '分隔线')], { ...look, height: ruleHeight })

const copyWords = (copies: readonly string[]): string => `抄送：${copies.join('，')}。`

/** One character free on both sides; what goes on a second line stands below the first name. */
const copyLine = (copies: readonly string[], look: ParagraphLook): Paragraph =>
  paragraph(copyWords(copies), {
    ...look,
    points: size.number4,
    left: pt(size.number4 * 4),
    right: pt(size.number4),
    first: -pt(size.number4 * 3),
    height: recordLine,
  })

function printLine(printer: string, date: string | undefined, look: ParagraphLook): Paragraph {
  const side = pt(size.number4)
  const small = { points: size.number4 }
  return paragraphOf(
    [run(printer, small), new TextRun({ children: [new Tab()] }), run(date ? `${date}印发` : '未印发', small)],
    { ...look, left: side, right: side, tab: typeArea.width - side, height: recordLine },
  )
}

/** How much of the type area 版记 takes. */
function recordHeight({ format, copies }: PaperContent): number {
  const perLine = Math.floor(typeArea.width / pt(size.number4)) - 5
  const copied = copies.length ? Math.ceil((widthOf(copyWords(copies)) - 3) / perLine) : 0
  const rules = format === 'document' ? 2 + Math.min(copied, 1) : 0
  return (copied + (format === 'document' ? 1 : 0)) * recordLine + rules * ruleHeight
}

/** Twips in; the library wants pixels, 96 to the inch. */
function image(data: Buffer, { width, height }: { width: number; height: number }, words: string): ImageRun {
  const transformation = { width: width / 15, height: height / 15 }
  return new ImageRun({ type: 'png', data, transformation, altText: { name: words, title: words, description: words } })
}
