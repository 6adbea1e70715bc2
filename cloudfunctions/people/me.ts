import type { Me } from '../../miniprogram/contract/people/answers'
import type { PeopleContext } from './context'

export async function me(_nothing: unknown, { caller, officers }: PeopleContext): Promise<Me> {
  const officer = await caller.officer()
  return officer ? { officer: officers.shown(officer) } : {}
}
