import type { RollcallCase } from '../../../miniprogram/contract/inspection/answers'
import type { RollcallDraft } from '../../../miniprogram/contract/inspection/rollcall/form'
import { mostAsked } from '../../../miniprogram/contract/inspection/rollcall/limits'
import { officerAsking } from '../../shared/caller'
import { moveCase } from '../../shared/case/moving/move'
import type { OfficerRecord } from '../../shared/officers/record'
import { Refusal } from '../../shared/refusal'
import type { InspectionContext } from '../context'
import { newRollcall } from './new-rollcall'

/** Two inspectors ask; a leader has to agree before anybody hears of it. One draft makes one, however often it is sent. */
export async function ask(draft: RollcallDraft, context: InspectionContext): Promise<RollcallCase> {
  const { caller, rollcalls, asked, units } = context
  const [officer] = (await officerAsking(caller)).posts
  const sight = await context.sight()
  const partner = await partnerOf(draft, officer, context)
  const inspectors = [officer, partner].map(({ _id }) => ({ id: _id }))
  const whom = { units: draft.units ?? [], named: draft.officers ?? [], inspectors }
  const count = await asked.count(whom)
  if (!count) throw new Refusal('INVALID', undefined, { units: '请选择在岗的民警，或者有民警的单位' })
  if (count > mostAsked) throw new Refusal('INVALID', undefined, { units: `一次最多点名 ${mostAsked} 人，请分几次` })
  if (draft.post && (draft.post.latitude === undefined || !draft.radius))
    throw new Refusal('INVALID', undefined, { post: '请在地图上选择岗位和范围' })
  for (const unit of whom.units)
    if (!(await units.named(unit))) throw new Refusal('INVALID', undefined, { units: '有单位已经变更，请重新选择' })

  const record = newRollcall(draft, { officer, partner, at: context.now() }, context)
  const before = (await rollcalls.add(record)) ? record : await rollcalls.byId(record._id)
  if (!before) throw new Error('No free number was found for a roll call.')
  // Sent again, it waits already.
  if (before.pending ?? before.status !== 'PREPARED') return context.caseOf(before, sight)
  return moveCase({ id: before._id, version: before.version, move: 'issue' }, context)
}

async function partnerOf(
  { partner: [id = ''] }: RollcallDraft,
  officer: OfficerRecord,
  { officers }: InspectionContext,
): Promise<OfficerRecord> {
  const partner = await officers.byId(id)
  const may =
    partner?.duties.includes('inspector') && partner.unitKind === officer.unitKind && partner._id !== officer._id
  if (!partner || !may) throw new Refusal('INVALID', undefined, { partner: '请选择另一名督察民警' })
  return partner
}
