import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Input } from '../../miniprogram/contract/actions'
import { everyConsent } from '../../miniprogram/contract/petition/consents'
import type { Channel } from '../../miniprogram/contract/petition/desk'
import type { Attachment, EvidenceKind } from '../../miniprogram/contract/evidence'
import type { PetitionKind } from '../../miniprogram/contract/petition/kinds'
import type { Submission } from '../../miniprogram/contract/petition/form'
import type { Phone } from './cloud'

/** A submission that passes, with what a test wants different. */
export const submission = (changes: Partial<Submission> = {}): Submission => ({
  draft: randomUUID(),
  kind: 'COMPLAINT',
  happening: 'PAST',
  category: 'INACTION',
  subject: '报警后一直没有人来',
  details: '昨晚十点在南湖路报警，等了两个小时没有人来，也没有电话。',
  signing: 'ANONYMOUS',
  // Whatever it brings: tests add files and a place afterwards.
  agreed: everyConsent,
  ...changes,
})

export const named = (changes: Partial<Submission> = {}): Submission =>
  submission({ signing: 'NAMED', name: '王芳', phone: '13800138000', ...changes })

/** What an officer enters of a letter or a visit. */
export function entry(channel: Channel, changes: Partial<Submission> = {}): Input<'petition.desk.enter'> {
  const { agreed: _agreed, ...written } = named(changes)
  return { ...written, channel }
}

/** What each kind asks, and nothing else. */
const others: Record<Exclude<PetitionKind, 'COMPLAINT'>, Partial<Submission>> = {
  SUGGESTION: { subject: '办证大厅周末也开放', details: '上班的人只有周末有空，希望办证大厅周六上午也开放。' },
  PRAISE: { subject: '民警冒雨帮我找回老人', details: '上周三下大雨，民警找了四个小时，把走失的老人送回家。' },
  TIP: {
    happening: 'PAST',
    subject: '夜间有人聚众赌博',
    details: '城北某仓库每周五夜里有十几人聚众赌博，门口有人望风。',
  },
}

/** A submission of any kind that passes. */
export function petitionOf(kind: PetitionKind, changes: Partial<Submission> = {}): Submission {
  if (kind === 'COMPLAINT') return submission(changes)
  const { happening: _happening, category: _category, ...plain } = submission()
  return { ...plain, kind, ...others[kind], ...changes }
}

export const sample = (name: string): Buffer => readFileSync(join(__dirname, 'files', name))

/** Takes a file all the way: ticket, upload, attach. */
export async function attachFile(
  phone: Phone,
  { draft, kind, name, bytes = sample(name) }: { draft: string; kind: EvidenceKind; name: string; bytes?: Buffer },
): Promise<Attachment> {
  const ticket = await phone.get('petition.evidence.ticket', { draft, kind })
  await phone.upload(ticket.cloudPath, bytes)
  return phone.get('petition.evidence.attach', { draft, ticket: ticket.id, name })
}
