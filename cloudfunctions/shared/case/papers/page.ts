import type { PaperPage } from '../../../../miniprogram/contract/case/answers'
import type { PaperContent } from './content'

/** A paper as a screen shows it. */
export function pageOf<Kind extends string>(kind: Kind, content: PaperContent): PaperPage<Kind> {
  const { format: _format, printer: _printer, proof: _proof, ...page } = content
  return { ...page, kind }
}
