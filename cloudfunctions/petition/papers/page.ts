import type { PaperPage } from '../../../miniprogram/contract/petition/desk-answers'
import type { Seal } from '../../shared/seal'
import type { PetitionRecord } from '../records/record'
import { maskedIn } from '../views/masks'
import type { Paper } from './of-record'

/** A paper as a screen shows it: who complained stays masked there until somebody says why they must know. */
export function pageOf({ content }: Paper, { _id, name, phone }: PetitionRecord, seal: Seal): PaperPage {
  const { format: _format, printer: _printer, proof: _proof, ...page } = content
  if (!name || !phone) return page
  return maskedIn(page, { name: seal.open(name, _id, 'name'), phone: seal.open(phone, _id, 'phone') })
}
