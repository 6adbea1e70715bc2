import type { Beginning } from '../../../miniprogram/contract/rights/desk'
import { eventOf } from '../../shared/case/records/events'
import { Refusal } from '../../shared/refusal'
import { claimed } from '../applying/claiming'
import { writtenIn } from '../applying/written'
import { take } from '../../shared/case/moving/perform'
import { dueIn } from '../../shared/case/moving/due'
import { officersDraft } from '../../shared/case/moving/move'
import type { RightsContext } from '../context'
import { placesHeld } from '../records/circle'
import type { PetitionRecord } from '../../petition/records/record'
import { isUntrue } from '../../petition/records/untrue'
import { otherSide } from '../links/other-side'

/**
 * Begins an application for an officer, 依职权: at once before the city's office. Whoever is not of the office does so for
 * a petition that was found untrue only.
 */
export async function begin(
  { draft, number, petition: named, ...form }: Beginning,
  context: RightsContext,
): Promise<{ id: string; number: string }> {
  const { officers, keys, now, area, calendar } = context
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

  const at = now()
  const mark = officersDraft(officer, draft, keys)
  const record = await claimed({ draft: mark, at: at.toISOString() }, applicant, context, true)
  if (record.status === 'CLAIMED') {
    const status = 'CITY_REVIEW'
    const words = `维权办依职权为您启动维权，编号 ${record.number}：${form.details}`
    const event = eventOf(record, { at, status, note: 'begun' as const, words, officer }, keys)
    const written = writtenIn(record, form, keys)
    await take(record, {}, { event, due: dueIn(area, record, status, at, calendar), set: written }, context)
  }
  if (petition) await context.links.add({ application: record._id, petition: petition._id, by: officer._id, at })
  return { id: record._id, number: record.number }
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
