import { officerAsking } from '../../shared/caller'
import type { KeptLawyer } from '../../../miniprogram/contract/rights/desk-answers'
import type { LawyerEntry } from '../../../miniprogram/contract/rights/desk'
import { officersDraft } from '../../shared/case/moving/move'
import { basename } from 'node:path'
import { evidenceKinds } from '../../../miniprogram/contract/evidence'
import type { EvidenceRecord } from '../../shared/evidence/record'
import { handedIn } from '../../shared/evidence/handed-in'
import { Refusal } from '../../shared/refusal'
import type { RightsContext } from '../context'
import { keptOf } from './list'

/** A new lawyer, or what changed of one: a sending whose answer was lost is the same lawyer when it is sent again. */
export async function put(
  { id, draft, fields, parties, photo = [], ...entry }: LawyerEntry,
  context: RightsContext,
): Promise<KeptLawyer> {
  const { lawyers, keys } = context
  const officer = await officerAsking(context.caller)
  if (id && !(await lawyers.find(id))) throw new Refusal('NOT_FOUND')
  const mark = officersDraft(officer, draft, keys)
  const [picture] = await handedIn(photo, mark, context, 'photo')
  const _id = id ?? keys.digest('record', 'lawyer', mark)
  const changes = {
    ...entry,
    fields: partsOf(fields, /[、，,；;]/),
    parties: partsOf(parties ?? '', /[\r\n、]/),
    photo: picture && (await keptPhoto(picture, context)),
  }
  if (!(await lawyers.put(_id, changes)))
    throw new Refusal('INVALID', undefined, { licence: '这个执业证号已经在名录中' })
  const put = await lawyers.find(_id)
  const [kept] = put ? await keptOf([put], context) : []
  if (!kept) throw new Error('A lawyer who was written is not there.')
  return kept
}

/** A photo of its own: what was attached is swept away. @throws INVALID where it is none */
async function keptPhoto({ kind, copyPath }: EvidenceRecord, { files }: RightsContext): Promise<string> {
  const { bytes } = await files.read(copyPath, evidenceKinds.image.bytes)
  if (kind !== 'image' || !bytes) throw new Refusal('INVALID', undefined, { photo: '请选择图片' })
  const path = `lawyers/${basename(copyPath)}`
  await files.write(path, bytes)
  return path
}

const partsOf = (text: string, by: RegExp): string[] =>
  text
    .split(by)
    .map((part) => part.trim())
    .filter(Boolean)
