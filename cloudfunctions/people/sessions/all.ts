import type { Page } from '../../../miniprogram/contract/case/answers'
import type { SomebodysSession } from '../../../miniprogram/contract/people/sessions'
import type { PeopleContext } from '../context'
import { shown } from './own'

const pageSize = 20

/** Everybody's consoles, by officer. */
export async function all({ after = '' }: { after?: string }, context: PeopleContext): Promise<Page<SomebodysSession>> {
  const { sessions, officers, now } = context
  const found = await sessions.everybodys(after, pageSize + 1, now())
  const page = found.slice(0, pageSize)
  const items = page.flatMap((officer) => {
    const { _id: id, number, unitName } = officer
    const whose = { id, name: officers.nameOf(officer), number, unitName }
    return sessions.open(officer, now()).map((one) => Object.assign(shown(one), whose))
  })
  const last = page.at(-1)
  return found.length > pageSize && last ? { items, next: last._id } : { items }
}
