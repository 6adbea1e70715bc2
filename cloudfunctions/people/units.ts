import type { Unit } from '../../miniprogram/contract/people/answers'
import type { PeopleContext } from './context'

export async function units(_nothing: unknown, { units }: PeopleContext): Promise<Unit[]> {
  const all = await units.all()
  // The root's absent parent does not survive the way to the phone.
  return all.map(({ _id, name, kind, parent }) => ({ id: _id, name, kind, parent }))
}
