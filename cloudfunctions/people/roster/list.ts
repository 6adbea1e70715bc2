import type { Input } from '../../../miniprogram/contract/actions'
import type { RosterPage } from '../../../miniprogram/contract/people/roster/answers'
import { fewestOfName, nameDigest } from '../../shared/officers/entry'
import { Refusal } from '../../shared/refusal'
import type { PeopleContext } from '../context'
import { rosterOfficerOf } from './views'

const pageSize = 50

/** Who serves, page by page: everybody, a unit with all below it, or whose number or name begins so. */
export async function list(
  { search, words = '', unit, order, after }: Input<'people.roster.list'>,
  { roster, keys }: PeopleContext,
): Promise<RosterPage> {
  const name = words.replace(/\s/g, '')
  if (search === 'NAME' && Array.from(name).length < fewestOfName)
    throw new Refusal('INVALID', undefined, { words: '请至少输入姓名的前两个字' })
  const found = await roster.page({
    ...(search === 'NUMBER' && { number: words.toUpperCase() }),
    ...(search === 'NAME' && { name: nameDigest(name, keys) }),
    unit,
    // What begins alike stands together by number only.
    by: order === 'UNIT' && search !== 'NUMBER' ? 'byUnit' : 'number',
    after,
    limit: pageSize + 1,
  })
  const rows = found.slice(0, pageSize)
  const last = rows.at(-1)
  const next = order === 'UNIT' && search !== 'NUMBER' ? last?.byUnit : last?.number
  const items = rows.map((row) => rosterOfficerOf(row, keys))
  return found.length > pageSize && next ? { items, next } : { items }
}
