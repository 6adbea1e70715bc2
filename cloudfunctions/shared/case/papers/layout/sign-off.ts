import type { FileChild } from 'docx'
import type { PaperContent } from '../content'
import { chars, line, typeArea, widthOf } from './measures'
import { paragraph, type ParagraphLook } from './text'

const undated = '　　年　月　日'

/**
 * The organ's name above the date, both about one middle, the date four characters from the right edge (7.3.5.1). The
 * seal goes over both, its upper edge within a line of the text, for which two lines are left free.
 */
export function signOff({ organ, date = undated }: PaperContent): FileChild[] {
  const middle = Math.max(4 + widthOf(date) / 2, widthOf(organ) / 2)
  const look: ParagraphLook = { align: 'center', left: typeArea.width - chars(2 * middle) }
  return [paragraph(organ, { ...look, before: 2 * line, keep: true }), paragraph(date, look)]
}
