import type { PaperKind } from '../../../miniprogram/contract/petition/papers'
import { composed } from '../../shared/case/papers/compose'
import type { PaperContent } from '../../shared/case/papers/content'
import { veiled } from '../views/masks'
import { templateOf } from './templates'
import { wordsFor, type PaperInput } from './words'

/** What stands in a letter's words for whoever complained. */
const unsaid = { name: '来件人', phone: '（电话略）' }

/** What a paper of this kind says about this case. */
export function contentOf(kind: PaperKind, input: PaperInput): PaperContent {
  const template = templateOf(kind)
  const hides = template.veils && input.asked['identity'] !== 'SHOWN'
  const said = wordsFor(kind, input)
  const words = hides ? veiled(said, { name: input.reporterName, phone: input.reporterPhone }, unsaid) : said
  return composed(template, words, { kind, ...input })
}
