import { evidenceKinds, howToShorten, type Attachment } from '../../../miniprogram/contract/evidence'
import type { Files } from '../files'
import type { Keys } from '../keys'
import { Refusal } from '../refusal'
import type { AttachmentRecord, Attachments } from './attachments'
import { digestsOf } from './digests'
import { examine, type Examined } from './examine'
import type { EvidenceRecord } from './record'
import { isWhole, readUpload, uploadPathsOf } from './uploads'
import { attachmentOf } from './view'

/** All that taking files needs. */
export interface Storing {
  attachments: Attachments
  files: Files
  keys: Keys
  now: () => Date
}

interface Taking {
  ticket: string
  /** Whose draft it belongs to. */
  owner: string
  name?: string
}

/** Takes one uploaded file: checks it by its bytes, stores a copy without metadata and the sealed original. */
export async function takeIn({ ticket, owner, name }: Taking, context: Storing): Promise<Attachment> {
  const { attachments, files, keys, now } = context
  const attachment = await attachments.find(ticket, owner, now())
  if (!attachment) throw ticketGone()
  // The answer may have been lost.
  if (attachment.file) return attachmentOf(attachment.file, keys.seal)

  const called = name ?? evidenceKinds[attachment.kind].label
  const { original, copy, type } = await checked(attachment, called, context)
  const file = describe(attachment, called, original, type, keys)
  // Of two uploads to one ticket the first that is examined counts, or hash and bytes could part.
  if (!(await attachments.claim(ticket, markOf(file, keys), now())))
    throw refused(`“${called}”已经上传过，请刷新后查看`)
  await files.write(file.copyPath, copy)
  await files.write(file.originalPath, keys.seal.bytes(original, file.id, 'original'))
  await attachments.attach(ticket, file)
  await files.remove(uploadPathsOf(attachment))
  return attachmentOf(file, keys.seal)
}

/** Somebody else's ticket looks exactly like one that is no longer good. */
export const ticketGone = (): Refusal => new Refusal('NOT_FOUND', '这个文件的上传凭据已失效，请重新选择文件')

/** Reads the upload and looks into it; what is refused is deleted at once, the rest of the draft stays. */
async function checked(attachment: AttachmentRecord, called: string, { files, attachments }: Storing) {
  const { _id, kind } = attachment
  const { bytes: most, label } = evidenceKinds[kind]
  const { state, bytes } = await readUpload(attachment, most, files)
  // Storage lost what had arrived: it is to be sent again, or nobody could ever go on.
  if (state === 'missing' && isWhole(attachment)) await attachments.drop(_id)
  if (state === 'missing') throw refused(`“${called}”没有上传成功，请重试`)
  const examined = bytes && (await examine(bytes))
  if (bytes && examined?.kind === kind && examined.copy) return { original: bytes, type: examined, copy: examined.copy }

  await attachments.drop(_id)
  await files.remove(uploadPathsOf(attachment))
  if (!bytes) throw tooLong(called, kind)
  if (examined?.kind === kind) throw refused(`“${called}”已损坏，无法打开，请重新选择`)
  throw refused(`“${called}”的内容不是可以接收的${label}格式，请重新选择`)
}

/** A file that is larger than its kind may be, with what to do about it. */
export const tooLong = (called: string, kind: AttachmentRecord['kind']): Refusal =>
  refused(`“${called}”超过 ${evidenceKinds[kind].bytes / 1024 / 1024} MB，${howToShorten[kind]}`)

function describe(
  { _id, kind, copyBase, originalPath }: AttachmentRecord,
  called: string,
  original: Buffer,
  { type, extension }: Examined,
  { seal }: Keys,
): EvidenceRecord {
  const { sm3, sha256 } = digestsOf(original)
  return {
    id: _id,
    kind,
    type,
    originalPath,
    name: seal.text(called, _id, 'name'),
    bytes: original.length,
    sm3: seal.text(sm3, _id, 'sm3'),
    sha256: seal.text(sha256, _id, 'sha256'),
    copyPath: `${copyBase}.${extension}`,
  }
}

/** Tells one upload's bytes from another's, and nothing to who has no key. */
const markOf = ({ id, sm3 }: EvidenceRecord, { digest, seal }: Keys): string =>
  digest('draft', 'bytes', id, seal.open(sm3, id, 'sm3'))

const refused = (message: string): Refusal => new Refusal('INVALID', message)
