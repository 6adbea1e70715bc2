import type { Keys } from '../../keys'

/** More would let the digests of one case be read like its text. */
export const mostTerms = 64
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** So many last digits of a number are looked for. */
const fewestDigits = 4
const mostDigits = 6

interface Searched {
  number: string
  subject: string
  details: string
}

/**
 * Keyed digests by which a case is found: its number's ends, all of the subject's pairs of characters, then those of
 * the longest words of the details, until there are 64. Whoever has the records alone reads nothing from them.
 */
export function termsOf({ number, subject, details }: Searched, keys: Keys): string[] {
  const long = wordsIn(details).toSorted((one, other) => other.length - one.length)
  const pairs = new Set([...pairsIn(subject), ...long.flatMap(pairsIn)])
  const words = [...pairs].map((pair) => keys.digest('search', 'word', pair))
  return [...endTerms(number, keys), ...words].slice(0, mostTerms)
}

/** By which a number is found of which only the last digits are known. */
export function endTerms(number: string, keys: Keys): string[] {
  const lengths = Array.from({ length: mostDigits - fewestDigits + 1 }, (_, more) => fewestDigits + more)
  return lengths.map((length) => termForEnd(number.slice(-length), keys))
}

const end = new RegExp(`^\\d{${fewestDigits},${mostDigits}}$`)

/** Whether that may be how a number ends. */
export const isNumberEnd = (given: string): boolean => end.test(given)

/** What is there where a number ends so. */
export const termForEnd = (digits: string, { digest }: Keys): string => digest('search', 'number', digits)

/** What all have to be there for these words to be found; empty when they are too short to look for. */
export const termsFor = (words: string, { digest }: Keys): string[] =>
  [...new Set(pairsFor(words))].map((pair) => digest('search', 'word', pair))

/** Of words where there are any; 没人 is none, and is looked for as it stands. */
function pairsFor(text: string): string[] {
  const words = wordsIn(text).flatMap(pairsIn)
  return words.length ? words : pairsIn(text)
}

/** Digests of a name and a phone number. */
export const contactTerms = ({ name, phone }: { name?: string; phone?: string }, { digest }: Keys): string[] => [
  ...(name ? [digest('search', 'name', name)] : []),
  ...(phone ? [digest('search', 'phone', phone)] : []),
]

function wordsIn(text: string): string[] {
  const found = [...segmenter.segment(text.toLowerCase())].filter(({ isWordLike }) => isWordLike)
  return [...new Set(found.map(({ segment }) => segment))].filter((word) => Array.from(word).length > 1)
}

/** `派出所` has 派出 and 出所: a word is found by any part of it that is two characters long. */
function pairsIn(text: string): string[] {
  const characters = Array.from(text.toLowerCase()).filter((character) => /[\p{L}\p{N}]/u.test(character))
  return characters.slice(1).map((character, place) => `${characters[place] ?? ''}${character}`)
}
