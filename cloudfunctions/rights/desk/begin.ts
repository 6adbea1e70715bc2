import type { Beginning } from '../../../miniprogram/contract/rights/desk'
import { eventOf } from '../../shared/case/records/events'
import type { OfficerRecord } from '../../shared/officers/record'
import { Refusal } from '../../shared/refusal'
import { claimed } from '../applying/claiming'
import { writtenIn } from '../applying/written'
import { stepped } from '../../shared/case/moving/changes'
import { dueIn } from '../../shared/case/moving/due'
import { officersDraft } from '../../shared/case/moving/move'
import type { RightsContext } from '../context'
import { placesHeld } from '../records/circle'
import type { RightsRecord } from '../records/record'
import type { Sight } from '../records/sight'
import type { PetitionRecord } from '../../petition/records/record'
import { isUntrue } from '../../petition/records/untrue'
import { otherSide } from '../links/other-side'

/**
 * Begins an application for an officer, 依职权: at once before the city's office. Whoever is not of the office does so for
 * a petition that was found untrue only. The application and its link to that are stored together or not at all.
 */
export async function begin(beginning: Beginning, context: RightsContext): Promise<{ id: string; number: string }> {
  const { officers, keys, now } = context
  const { draft, number, petition: named, checked } = beginning
  const { officer } = await context.sight()
  const isOffice = officer.posts.some((holder) => placesHeld(holder).some(({ actor }) => actor === 'office'))
  if (!named && !isOffice) {
    // Who meets no petitions could never name one.
    await otherSide(context)
    throw new Refusal('INVALID', undefined, { petition: '请填写来件编号' })
  }
  const petition = named ? await untrue(named, context) : undefined
  const applicant = await officers.byNumber(number)
  if (!applicant) throw new Refusal('INVALID', undefined, { number: '花名册中没有这个警号' })
  if (petition && !checked) refuseAnother(petition, applicant, context)

  const at = now()
  const mark = officersDraft(officer, draft, keys)
  const record = await claimed({ draft: mark, at: at.toISOString() }, applicant, context, {
    filled: true,
    made: (claim) => begun(claim, beginning, officer, context),
    ...(petition && {
      add: (made: RightsRecord) => context.links.begin(made, { petition: petition._id, by: officer._id, at }),
    }),
  })
  return { id: record._id, number: record.number }
}

/** The claim as it stands before the city's office. */
function begun(claim: RightsRecord, form: Beginning, officer: Sight['officer'], context: RightsContext): RightsRecord {
  const { area, calendar, keys, now } = context
  const at = now()
  const status = 'CITY_REVIEW'
  const words = `维权办依职权为您启动维权，编号 ${claim.number}：${form.details}`
  const event = eventOf(claim, { at, status, note: 'begun' as const, words, officer }, keys)
  const { kind, subject, details } = form
  const set = writtenIn(claim, { kind, subject, details }, keys)
  return stepped(area, claim, { event, due: dueIn(area, claim, status, at, calendar), set }, calendar).after
}

/** A petition that was closed as untrue, with no review open. @throws INVALID */
async function untrue(number: string, context: RightsContext): Promise<PetitionRecord> {
  const { petitions, where } = await otherSide(context)
  const [row] = (await petitions.page({ ...where, number: number.trim().toUpperCase() }, ['order', 'desc'])).rows
  const petition = row && (await petitions.find(row._id, where))
  if (!petition || !isUntrue(petition, context.keys.seal))
    throw new Refusal('INVALID', undefined, { petition: '只有已经办结、查明不属实的来件可以启动澄清' })
  return petition
}

/** Whom it was about stands in the sender's own words: a name, a number, or neither. @throws INVALID */
function refuseAnother({ _id, officer }: PetitionRecord, applicant: OfficerRecord, context: RightsContext): void {
  const { officers, keys } = context
  const written = officer && keys.seal.open(officer, _id, 'officer')
  const name = officers.nameOf(applicant)
  if (written?.includes(name) || written?.includes(applicant.number)) return
  const about = written ? `来件写的被反映民警是“${written}”` : '来件没有写明被反映的民警'
  const words = `${about}，警号 ${applicant.number} 是${name}。核对是同一人的，请勾选后再启动`
  throw new Refusal('INVALID', undefined, { checked: words })
}
