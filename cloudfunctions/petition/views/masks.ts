import { everyMove, fieldsOf } from '../../../miniprogram/contract/petition/moves'

interface Identity {
  name: string
  phone: string
}

const choiceOf = (field: string, value: string): string => `${field}: ${value}`

const everyAsked = everyMove.flatMap((move) => Object.entries(fieldsOf(move)))
const askedInWords = everyAsked.flatMap(([field, { control }]) =>
  control === 'text' || control === 'paragraph' ? [field] : [],
)
/** One move asks for an opinion in words, another by a choice. */
const choices = new Set(
  everyAsked.flatMap(([field, { options = {} }]) => Object.keys(options).map((value) => choiceOf(field, value))),
)

/** Under these keys stands what people wrote, or a paper says with it. Ids, dates, words of tables are never touched. */
const written = new Set(
  [
    ['subject', 'details', 'officer', 'place.name', 'place.address', 'evidence.name', 'words'],
    ['addressee', 'opening', 'paragraphs', 'copies', 'reporter', 'signature'],
    askedInWords,
  ].flat(),
)

const hidden: Identity = { name: '※', phone: '※' }

/** The same with everything in it that tells who complained taken out. */
export const veiled = <Shown>(shown: Shown, identity: Partial<Identity>, by = hidden): Shown =>
  replaced(shown, identity, by)

/** The same with name and phone masked wherever they stand. */
export const maskedIn = <Shown>(shown: Shown, identity: Identity): Shown => replaced(shown, identity, masked(identity))

/** As it stands where nobody asked to see it: 王*, 138****8000. */
export function masked({ name, phone }: Identity): Identity {
  const [first = '', ...rest] = Array.from(name)
  return { name: first + '*'.repeat(Math.min(rest.length, 3)), phone: `${phone.slice(0, 3)}****${phone.slice(-4)}` }
}

function replaced<Shown>(shown: Shown, { name = '', phone = '' }: Partial<Identity>, by: Identity): Shown {
  const [dialled, spelled] = [asDialled(phone), asWritten(name)]
  // The phone first: a name may be some of its digits.
  const clean = (text: string) => without(without(text, dialled, by.phone), spelled, by.name)
  return walked(shown, clean, '', '') as Shown
}

const without = (text: string, what: RegExp | undefined, instead: string): string =>
  what ? text.replace(what, () => instead) : text

/** Lists stand under the key that they are listed under. */
function walked(value: unknown, clean: (text: string) => string, key: string, parent: string): unknown {
  if (typeof value === 'string') {
    const free = (written.has(key) || written.has(`${parent}.${key}`)) && !choices.has(choiceOf(key, value))
    return free ? clean(value) : value
  }
  if (Array.isArray(value)) return value.map((one: unknown) => walked(one, clean, key, parent))
  if (typeof value !== 'object' || value?.constructor !== Object) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walked(inner, clean, name, key)]))
}

const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A single character would be taken out of other words too. */
const asWritten = (name: string): RegExp | undefined =>
  Array.from(name).length > 1 ? new RegExp(literally(name), 'giu') : undefined

/** People write 138 0013 8000 and 138-0013-8000. */
const asDialled = (phone: string): RegExp | undefined =>
  phone ? new RegExp(Array.from(phone).map(literally).join('[\\s-]?'), 'gu') : undefined
