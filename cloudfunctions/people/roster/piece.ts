import type { Input } from '../../../miniprogram/contract/actions'
import { mostPieceLines } from '../../../miniprogram/contract/people/roster/imports'
import { Refusal } from '../../shared/refusal'
import type { PeopleContext } from '../context'
import { pieceId, type ImportRecord } from './imports'
import { linesIn } from './lines/lines'

/** Keeps some lines of the file. In whatever order they come, and however often: each piece has its own place. */
export async function piece(
  { id, place }: Input<'people.roster.piece'>,
  context: PeopleContext,
  body: Buffer,
): Promise<Record<string, never>> {
  const { imports, keys, now } = context
  const found = await imports.byId(id)
  if (!found) throw new Refusal('NOT_FOUND')
  // All of it was there already: an answer was lost on the way.
  if (found.state === 'CHECKING') return {}
  if (found.state !== 'RECEIVING') throw new Refusal('CONFLICT', '这次导入已经结束，请重新上传')
  const lines = linesIn(body)
  if (place >= found.pieces || !lines?.length || lines.length > mostPieceLines)
    throw new Refusal('INVALID', '这一段没有完整传到，请重试')
  const _id = pieceId(id, place)
  const sealed = keys.seal.text(JSON.stringify(lines), _id, 'lines')
  await imports.addPiece({ _id, import: id, place, at: now(), lines: sealed })
  await complete(found, await imports.have(id), context)
  return {}
}

/** With its last piece it waits for the clock. Two last pieces may come at once: the database decides. */
export async function complete(
  { _id, pieces }: ImportRecord,
  have: readonly number[],
  { imports, now }: PeopleContext,
): Promise<void> {
  if (have.length === pieces) await imports.move({ _id, from: ['RECEIVING'] }, 'CHECKING', { heldUntil: now() })
}
