import type { LawyerEntry } from '../../miniprogram/contract/rights/desk'
import type { Asker, Phone } from './cloud'
import { newDraft } from './rights'

let licences = 0
export const lawyerEntry = (changes: Partial<LawyerEntry> = {}): LawyerEntry => ({
  draft: newDraft(),
  name: '韩立',
  firm: '湘城正衡律师事务所',
  licence: `1430120201000${String(++licences).padStart(4, '0')}`,
  phone: '13900001111',
  fields: '刑事、行政',
  years: 9,
  parties: '湘城某物业公司\n钱某',
  ...changes,
})

/** A lawyer whom the city's office put into the directory and who has bound a WeChat. */
export async function boundLawyer(office: Asker, phone: Phone, changes: Partial<LawyerEntry> = {}): Promise<string> {
  const { id, licence } = await office.get('rights.lawyers.put', lawyerEntry(changes))
  const { code } = await office.get('rights.lawyers.invite', { id })
  await phone.get('rights.counsel.bind', { code, licence })
  return id
}
