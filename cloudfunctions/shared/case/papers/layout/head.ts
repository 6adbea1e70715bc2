import { BorderStyle, Header, type FileChild, type Paragraph } from 'docx'
import type { PaperContent } from '../content'
import { closer, line, mm, page, pt, size, typeArea, widthOf } from './measures'
import { paragraph, sliver } from './text'

const red = 'FF0000'
const rule = { style: BorderStyle.SINGLE, color: red } as const
const thick = { ...rule, size: 18 } as const
const thin = { ...rule, size: 6 } as const

/** The largest in which the organ stands on one line; 小初 is the most that looks official. */
const markPoints = (organ: string): number =>
  Math.min(36, Math.floor(((typeArea.width / 20) * 0.96) / Array.from(organ).length))

/** The organ in red: Word cuts off what is higher than its line, so there is a tenth of its size of air above and below. */
function mark(organ: string, look: { before?: number; after?: number }): Paragraph {
  const points = markPoints(organ)
  return paragraph(organ, { font: 'title', points, color: red, align: 'center', height: pt(points * 1.2), ...look })
}
export const markAir = (organ: string): number => pt(markPoints(organ) * 0.1)

const draftWords = '草稿（尚未签发，不具效力）'

/** 文号; a draft says instead that it is one. */
const numberLine = ({ number }: PaperContent, look: Parameters<typeof paragraph>[1]) =>
  paragraph(number ?? draftWords, { font: number ? 'body' : 'head', ...look })

/** 文件格式: the mark 35 mm below the type area's upper edge, two lines, 文号, a red rule (7.2.4–7.2.7). */
export function documentHead(content: PaperContent): FileChild[] {
  const { organ } = content
  return [
    mark(organ, { before: mm(35) - markAir(organ) }),
    numberLine(content, {
      align: 'center',
      before: 2 * line,
      // 4 mm from the characters, of which the line's own air is a part.
      border: { bottom: { ...rule, size: 12, space: 5 } },
    }),
  ]
}

/** 信函格式: the mark, a double rule of 170 mm 4 mm below it (10.1). */
export const letterHead = ({ organ }: PaperContent): Header =>
  new Header({ children: [mark(organ, { after: mm(4) - markAir(organ) }), ...doubleRule(thick, thin)] })

/** The first page's lower double rule: thin above, thick below. */
export const letterFootRule = () => doubleRule(thin, thick)

/** Two rules of 170 mm on a page of 210 mm: longer than the type area on both sides. */
function doubleRule(upper: typeof thick | typeof thin, lower: typeof thick | typeof thin) {
  const left = mm(20) - page.margin.left
  const right = mm(20) - page.margin.right
  return [upper, lower].map((bottom) => sliver({ left, right, border: { bottom: { ...bottom, space: 0 } } }))
}

/** 文号 at the right edge, 7/8 of a character below the rule. */
export const letterNumber = (content: PaperContent): FileChild =>
  numberLine(content, {
    align: 'right',
    before: pt((size.number3 * 7) / 8) - (line - pt(size.number3)) / 2,
    right: -closer,
  })

/** Stands on every page of a draft. */
export const draftHeader = (): Header =>
  new Header({
    children: [paragraph(draftWords, { font: 'head', points: size.number4, align: 'right', height: pt(18) })],
  })

/** 标题 two lines below what stands above it, 主送 one line below the title (7.3.1, 7.3.2). */
export function titleAndAddressee({ title, addressee }: PaperContent): FileChild[] {
  return [
    ...titleLines(title).map((words, place) =>
      paragraph(words, {
        font: 'title',
        points: size.number2,
        align: 'center',
        height: pt(32),
        before: place ? 0 : 2 * line,
        keep: true,
      }),
    ),
    paragraph(`${addressee}：`, { before: line }),
  ]
}

/** Twenty characters of number 2 fill a line, and figures take more than half of one: a longer title is parted into lines of about the same length, no number within. */
function titleLines(title: string): string[] {
  const lines = Math.ceil(widthOf(title) / 19)
  const length = widthOf(title) / lines
  const done: string[] = []
  for (const part of title.match(/[\w-]+|./gsu) ?? []) {
    const last = done.at(-1)
    const fits = last !== undefined && (done.length === lines || widthOf(last) + widthOf(part) / 2 <= length)
    if (fits) done[done.length - 1] = last + part
    else done.push(part)
  }
  return done
}
