import { rightsActorOf } from '../../../miniprogram/contract/rights/actors'
import type { Colleague } from '../../../miniprogram/contract/people/answers'
import type { RightsContext } from '../context'

/** Everybody who may be named to handle an application. */
export async function handlers(_nothing: unknown, context: RightsContext): Promise<Colleague[]> {
  const found = await context.officers.holding(rightsActorOf('handler').duties)
  return found.map((officer) => ({
    id: officer._id,
    name: context.officers.nameOf(officer),
    unitName: officer.unitName,
  }))
}
