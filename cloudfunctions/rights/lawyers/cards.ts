import type { LawyerCard } from '../../../miniprogram/contract/rights/answers'
import type { RightsContext } from '../context'
import { isLive } from '../moving/facts'
import type { GrantRecord } from '../records/record'
import type { LawyerRecord } from '../../shared/lawyers'

/** Fewer answers say nothing of how long a lawyer takes. */
const fewestAnswers = 3
const hour = 3_600_000

/** Lawyers as they may be looked up: with their load, and how soon they answer. Two round trips for all of them. */
export async function cardsOf(
  shown: readonly LawyerRecord[],
  { applications, lawyers, files, command: _, now }: RightsContext,
): Promise<{ lawyer: LawyerRecord; card: LawyerCard }[]> {
  const [granted, photos] = await Promise.all([
    applications.only({ 'lawyers.lawyer': _.in(shown.map(({ _id }) => _id)) }, ['lawyers', 'status']),
    files.links(shown.flatMap(({ photo }) => photo ?? [])),
  ])
  const grants = granted.flatMap(({ lawyers: all, status }) => all.map((grant) => ({ ...grant, status })))
  return shown.map((lawyer) => {
    const own = grants.filter((grant) => grant.lawyer === lawyer._id)
    const { name, firm } = lawyers.opened(lawyer)
    const answersIn = medianHours(own)
    const photo = lawyer.photo && photos.get(lawyer.photo)
    const card: LawyerCard = {
      id: lawyer._id,
      name,
      firm,
      fields: lawyer.fields,
      years: lawyer.years,
      load: own.filter((grant) => isLive(grant, grant, now())).length,
      ...(photo && { photo }),
      ...(answersIn !== undefined && { answersIn }),
    }
    return { lawyer, card }
  })
}

/** From being asked to the answer. */
function medianHours(grants: readonly GrantRecord[]): number | undefined {
  const hours = grants
    .flatMap(({ offeredAt, answeredAt }) => (answeredAt ? [(answeredAt.getTime() - offeredAt.getTime()) / hour] : []))
    .toSorted((one, other) => one - other)
  return hours.length < fewestAnswers ? undefined : Math.round(hours[Math.floor(hours.length / 2)] ?? 0)
}
