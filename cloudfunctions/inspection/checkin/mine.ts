import type { Page } from '../../../miniprogram/contract/case/answers'
import type { Checkin } from '../../../miniprogram/contract/inspection/answers'
import { officerAsking } from '../../shared/caller'
import { pageSize } from '../../shared/case/records/store'
import type { InspectionContext } from '../context'
import { shownOwn } from './own'

/** What was asked of the officer, the latest change first. */
export async function mine(
  { after }: { after?: string | undefined },
  context: InspectionContext,
): Promise<Page<Checkin>> {
  const { caller, checkins, rollcalls } = context
  const [officer] = (await officerAsking(caller)).posts
  const found = await checkins.mine(officer._id, after)
  const records = found.slice(0, pageSize)
  const all = new Map((await rollcalls.byIds(records.map(({ rollcall }) => rollcall))).map((one) => [one._id, one]))
  const items = await Promise.all(
    records.flatMap((record) => {
      const rollcall = all.get(record.rollcall)
      return rollcall ? [shownOwn({ record, rollcall }, context)] : []
    }),
  )
  const next = found.length > pageSize ? records.at(-1)?.changed : undefined
  return { items, ...(next && { next }) }
}
