import { Document, Footer, Packer, PageNumber, TextRun, type FileChild, type ISectionOptions } from 'docx'
import type { PaperContent } from '../content'
import { foot } from './foot'
import { fontOf, fontTable, type FontName } from './fonts'
import { documentHead, draftHeader, letterFootRule, letterHead, letterNumber, titleAndAddressee } from './head'
import { mm, page, pt, size } from './measures'
import { styles } from './styles'
import { signOff } from './sign-off'
import { bodyText, paragraphOf } from './text'

/** The file's bytes. `layout/` is the only place that knows `docx`. */
export function write(content: PaperContent): Promise<Buffer> {
  const { organ, title } = content
  const document = new Document({
    title,
    // Who pressed the button is nobody's business outside.
    creator: organ,
    lastModifiedBy: organ,
    description: '',
    evenAndOddHeaderAndFooters: true,
    sections: [{ ...formats[content.format](content), children: body(content) }],
  })
  return Packer.toBuffer(document, undefined, [
    { path: 'word/fontTable.xml', data: fontTable },
    { path: 'word/styles.xml', data: styles },
  ])
}

type Around = Omit<ISectionOptions, 'children'>

/** What stands around the body, and where. */
const formats: Record<PaperContent['format'], (content: PaperContent) => Around> = {
  document: (content) => ({
    properties: { page: { size: page, margin: { ...page.margin, header: mm(15), footer: mm(24.5) } } },
    footers: numbers(0),
    ...(!content.number && { headers: { default: draftHeader(), even: draftHeader() } }),
  }),
  letter: (content) => ({
    properties: { page: { size: page, margin: { ...page.margin, header: mm(30), footer: mm(20) } }, titlePage: true },
    // The first page bears no number (10.1).
    footers: { ...numbers(mm(4.5)), first: new Footer({ children: letterFootRule() }) },
    headers: {
      first: letterHead(content),
      ...(!content.number && { default: draftHeader(), even: draftHeader() }),
    },
  }),
}

/** Page numbers 7 mm below the type area, a character from the outer edge (7.5). */
function numbers(after: number): { default: Footer; even: Footer } {
  const look = { font: fontOf('number'), size: size.number4 * 2 }
  const number = new TextRun({ ...look, children: ['— ', PageNumber.CURRENT, ' —'] })
  const side = pt(size.number4)
  const height = pt(size.number4)
  return {
    default: new Footer({ children: [paragraphOf([number], { align: 'right', right: side, height, after })] }),
    even: new Footer({ children: [paragraphOf([number], { align: 'left', left: side, height, after })] }),
  }
}

function body(content: PaperContent): FileChild[] {
  return [
    ...(content.format === 'document' ? documentHead(content) : [letterNumber(content)]),
    ...titleAndAddressee(content),
    ...text(content),
    ...signOff(content),
  ]
}

/** The foot is anchored to where the end begins: the last paragraph, its head and what follows stay on one page. */
function text(content: PaperContent): FileChild[] {
  const blocks = blocksOf(content)
  const end = blocks.length - (blocks.at(-2)?.font === 'head' ? 2 : 1)
  const paragraphs = blocks.map(({ words, font }, place) =>
    bodyText(words, { font, keep: font === 'head' || place >= end }),
  )
  return [...paragraphs.slice(0, end), ...foot(content), ...paragraphs.slice(end)]
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

function blocksOf({ opening, sections, closing }: PaperContent): { words: string; font: FontName }[] {
  const plain = (words: string) => ({ words, font: 'body' }) as const
  return [
    ...opening.map(plain),
    ...sections.flatMap(({ head, paragraphs }, place) => [
      { words: `${numerals[place] ?? place + 1}、${head}`, font: 'head' } as const,
      ...paragraphs.map(plain),
    ]),
    ...(closing ? [plain(closing)] : []),
  ]
}
