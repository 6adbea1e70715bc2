import type { Input } from '../../../miniprogram/contract/actions'
import type { RosterTicket } from '../../../miniprogram/contract/people/roster/answers'
import { mostPieces, mostRosterLines } from '../../../miniprogram/contract/people/roster/imports'
import { officerAsking } from '../../shared/caller'
import { randomId } from '../../shared/keys'
import type { OfficerRecord } from '../../shared/officers/record'
import { Refusal } from '../../shared/refusal'
import type { PeopleContext } from '../context'
import { stateOf, type ImportRecord } from './imports'
import { complete } from './piece'

/** Begins an import, or goes on with that of the same file. */
export async function begin(input: Input<'people.roster.begin'>, context: PeopleContext): Promise<RosterTicket> {
  const { caller, imports } = context
  if (!input.lines) throw new Refusal('INVALID', '文件里没有人员')
  if (input.lines > mostRosterLines || input.pieces < 1 || input.pieces > mostPieces)
    throw new Refusal('INVALID', `一次最多导入 ${mostRosterLines} 行，请分几次用“增补”导入`)
  const officer = await officerAsking(caller)
  const made = newImport(input, officer, context)
  if (await imports.add(made)) return { id: made._id, have: [] }

  const open = await imports.open()
  if (!open || !isSame(open, made)) throw new Refusal('CONFLICT', '已有一次导入没有结束，请等它结束，或者先撤回')
  const have = await imports.have(open._id)
  await complete(open, have, context)
  return { id: open._id, have }
}

function newImport(
  { mode, digest, lines, pieces }: Input<'people.roster.begin'>,
  officer: OfficerRecord,
  { keys, now }: PeopleContext,
): ImportRecord {
  const _id = randomId()
  return {
    _id,
    slot: 'open',
    ...stateOf('RECEIVING', _id),
    mode,
    digest: keys.digest('roster', 'file', digest),
    lines,
    pieces,
    at: now(),
    by: officer._id,
    byName: keys.seal.text(keys.seal.open(officer.name, officer._id, 'name'), _id, 'byName'),
    state: 'RECEIVING',
    done: 0,
    heldUntil: now(),
    takes: 0,
  }
}

const isSame = (open: ImportRecord, made: ImportRecord): boolean =>
  open.state === 'RECEIVING' &&
  open.digest === made.digest &&
  open.mode === made.mode &&
  open.lines === made.lines &&
  open.pieces === made.pieces
