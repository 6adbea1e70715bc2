import type { PaperPage } from '../../../miniprogram/contract/case/answers'
import type { Seal } from '../../shared/seal'
import type { PetitionRecord } from '../records/record'
import { maskedIn } from '../views/masks'
import type { PaperContent } from '../../shared/case/papers/content'
import type { Paper } from './of-record'

type Sent = Pick<PetitionRecord, '_id' | 'name' | 'phone'>

/** A paper as a screen shows it: who complained stays masked there until somebody says why they must know. */
export function pageOf({ content }: Paper, petition: Sent, seal: Seal): PaperPage {
  const { format: _format, printer: _printer, proof: _proof, ...page } = maskedContent(content, petition, seal)
  return page
}

/** What a paper says, without saying who complained. */
export function maskedContent(content: PaperContent, { _id, name, phone }: Sent, seal: Seal): PaperContent {
  if (!name || !phone) return content
  return maskedIn(content, { name: seal.open(name, _id, 'name'), phone: seal.open(phone, _id, 'phone') })
}

/** Whether a paper tells who complained. */
export const tellsReporter = (content: PaperContent, petition: Sent, seal: Seal): boolean =>
  JSON.stringify(maskedContent(content, petition, seal)) !== JSON.stringify(content)
