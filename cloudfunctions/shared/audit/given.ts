/** What of an action's input its record says. */
interface Given {
  subjects: string[]
  move?: string
  searched?: true
  /** To be sealed. */
  kept?: Readonly<Record<string, unknown>>
}

type Values = Readonly<Record<string, unknown>>

/** Why, on what ground, of which document, whether a unit was told who complained, and with which petition an application was linked. */
const keptFields = ['reason', 'ground', 'paper', 'identity', 'petition']

/** @param input as the form read it, or nothing when it could not be read: then nobody knows what it holds. */
export function givenIn(fields: object, input: Values = {}, answer?: unknown): Given {
  const subjects = subjectsOf(input, answer)
  const others = subjects.filter((id) => !madeHere.test(id))
  const { kept: asked, ...rest } = 'search' in fields ? filtersIn(input) : keptOf(input)
  const kept = { ...asked, ...tallyIn(answer), ...(others.length && { others }) }
  const sealed = Object.keys(kept).length ? kept : undefined
  return {
    subjects: subjects.filter((id) => madeHere.test(id)),
    ...(typeof input['move'] === 'string' && { move: input['move'] }),
    ...rest,
    ...(sealed && { kept: sealed }),
  }
}

/** An id of ours is a digest or random. What else stands in its place may be a telephone number that somebody tried. */
const madeHere = /^([\w-]{43}|[\da-f]{32})$/

function subjectsOf({ id, ids }: Values, answer: unknown): string[] {
  if (typeof id === 'string') return [id]
  if (Array.isArray(ids)) return ids.map(String)
  // What was only just made, or is one's own, is named by the answer.
  return [answer].flat().flatMap(idIn)
}

function idIn(answered: unknown): string[] {
  const id = typeof answered === 'object' && answered !== null && 'id' in answered ? answered.id : undefined
  return typeof id === 'string' ? [id] : []
}

/** Whatever may be searched is a list: all that it takes but the page says what was looked for. */
function filtersIn({ after: _page, ...filters }: Values): Pick<Given, 'searched' | 'kept'> {
  return {
    ...(filters['words'] !== undefined && { searched: true }),
    ...(Object.keys(filters).length && { kept: filters }),
  }
}

/** What concerns many at once is told by counts, not by names. */
function tallyIn(answered: unknown): Values {
  const tally = typeof answered === 'object' && answered !== null && 'tally' in answered ? answered.tally : undefined
  return tally === undefined ? {} : { tally }
}

/** Never a case's own words, which stand in the case and are deleted with it: what is sent under a draft is nothing else. */
function keptOf(input: Values): Pick<Given, 'kept'> {
  const names = 'draft' in input ? [] : 'ids' in input ? [...keptFields, 'officer'] : keptFields
  const found = names.filter((name) => input[name] !== undefined)
  return found.length ? { kept: Object.fromEntries(found.map((name) => [name, input[name]])) } : {}
}
