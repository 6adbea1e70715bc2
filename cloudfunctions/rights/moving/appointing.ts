import { rightsActorOf } from '../../../miniprogram/contract/rights/actors'
import { marksOf } from '../../shared/case/records/marks'
import type { OfficerRecord } from '../../shared/officers/record'
import { Refusal } from '../../shared/refusal'
import type { RightsRecord } from '../records/record'
import type { EffectNeeded } from './effect'

/** Whether somebody may be named to handle applications. */
export const mayHandle = ({ duties }: Pick<OfficerRecord, 'duties'>): boolean =>
  rightsActorOf('handler').duties.some((duty) => duties.includes(duty))

/** The officers who handle it from now on. @throws INVALID for whoever may not: without the duty, gone, or involved (回避) */
export async function appointed(
  { _id, barred }: RightsRecord,
  ids: readonly string[],
  { keys, officers }: Pick<EffectNeeded, 'keys' | 'officers'>,
) {
  const found = await Promise.all(ids.map((id) => officers.byId(id)))
  const handlers = found.map((officer) => {
    if (!officer || !mayHandle(officer)) throw refused('请选择维权办、督察民警或者督察大队承办人')
    const name = officers.nameOf(officer)
    if (marksOf(officer, keys).some((mark) => barred.includes(mark))) throw refused(`${name}应当回避，请选择其他人`)
    return { id: officer._id, name }
  })
  return {
    handlers: handlers.map(({ id, name }) => ({ id, name: keys.seal.text(name, _id, handlerField(id)) })),
    names: handlers.map(({ name }) => name),
  }
}

export const handlerField = (id: string): string => `handler.${id}`

const refused = (problem: string): Refusal => new Refusal('INVALID', undefined, { handlers: problem })
