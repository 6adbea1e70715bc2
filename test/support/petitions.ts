import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Attachment, EvidenceKind } from '../../miniprogram/contract/evidence'
import type { Submission } from '../../miniprogram/contract/petition/form'
import type { Phone } from './cloud'

/** A submission that passes, with what a test wants different. */
export const submission = (changes: Partial<Submission> = {}): Submission => ({
  draft: randomUUID(),
  kind: 'COMPLAINT',
  subject: '报警后一直没有人来',
  details: '昨晚十点在南湖路报警，等了两个小时没有人来，也没有电话。',
  signing: 'ANONYMOUS',
  ...changes,
})

export const named = (changes: Partial<Submission> = {}): Submission =>
  submission({ signing: 'NAMED', name: '王芳', phone: '13800138000', ...changes })

export const sample = (name: string): Buffer => readFileSync(join(__dirname, 'files', name))

/** Takes a file all the way: ticket, upload, attach. */
export async function attachFile(
  phone: Phone,
  { draft, kind, name, bytes = sample(name) }: { draft: string; kind: EvidenceKind; name: string; bytes?: Buffer },
): Promise<Attachment> {
  const ticket = await phone.get('petition.ticket', { draft, kind })
  await phone.upload(ticket.cloudPath, bytes)
  return phone.get('petition.attach', { draft, ticket: ticket.id, name })
}
