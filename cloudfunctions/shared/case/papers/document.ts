import { Document, Footer, Packer, PageNumber, TextRun, type FileChild, type ISectionOptions } from 'docx'
import type { PaperContent } from './content'
import { foot } from './layout/foot'
import { fontOf, fontTable, type FontName } from './layout/fonts'
import {
  documentHead,
  draftHeader,
  letterFootRule,
  letterHead,
  letterNumber,
  markAir,
  titleAndAddressee,
} from './layout/head'
import { mm, page, pt, size } from './layout/measures'
import { styles } from './layout/styles'
import { signOff } from './layout/sign-off'
import { bodyText, paragraphOf } from './layout/text'

/** The paper as a .docx, in the layout of GB/T 9704—2012. */
export function paperDocument(content: PaperContent): Promise<Buffer> {
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
    properties: { page: { size: page, margin: { ...page.margin, header: mm(15), footer: mm(24) } } },
    footers: numbers(0),
    ...(!content.number && { headers: { default: draftHeader(), even: draftHeader() } }),
  }),
  letter: (content) => ({
    // The mark itself is 30 mm from the edge, its lower double rule 20 mm.
    properties: {
      page: { size: page, margin: { ...page.margin, header: mm(30) - markAir(content.organ), footer: mm(20) } },
      titlePage: true,
    },
    // The first page bears no number (10.1).
    footers: { ...numbers(mm(4)), first: new Footer({ children: letterFootRule() }) },
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
  const height = pt(18)
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

interface Block {
  words: string
  font: FontName
}

const plain = (words: string): Block => ({ words, font: 'body' })

function blocksOf({ opening, sections, closing }: PaperContent): Block[] {
  return [
    ...opening.map(plain),
    ...sections.flatMap(({ head, paragraphs }, place) => [
      { words: `${numerals[place] ?? place + 1}、${head}`, font: 'head' as const },
      ...paragraphs.map(plain),
    ]),
    ...(closing ? [plain(closing)] : []),
  ]
}
