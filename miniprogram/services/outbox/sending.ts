import type { ActionName } from '../../contract/actions'
import type { Problems } from '../../contract/form'
import type { RefusalCode, Reply } from '../../contract/replies'
import type { Given, Parcel, ParcelFile } from './parcel'

/** What sending needs of the phone. */
export interface Ways {
  ask: (action: ActionName, input: object) => Promise<Reply<unknown>>
  /** Brings a file into the cloud; `tell` hears how many percent, and the ticket once the bytes are there. */
  handIn: (
    parcel: { draft: string; name: string; file: ParcelFile },
    tell: (step: Step) => void,
  ) => Promise<Reply<{ id: string }>>
}

/** How far a file is. */
export interface Step {
  /** Percent. */
  progress?: number
  ticket?: string
  attached?: string
  /** What is asked, where it is another thing from now on. */
  input?: Parcel['input']
}

/** What became of one try. */
export type Outcome =
  | { state: 'arrived'; given?: Given }
  /** Its answer says that it never will be taken like this. */
  | { state: 'refused'; code: RefusalCode; problem: string; problems: Problems }
  /** Nothing is wrong with it: it is to be tried again. */
  | { state: 'later'; unreached: boolean }

/** Another try may well succeed. */
const passing: ReadonlySet<RefusalCode> = new Set(['NETWORK', 'INTERNAL', 'SLOWED'])

/** One try, from where the last one came to; `keep` writes down every step that need not be made again. */
export async function carry(
  parcel: Parcel,
  before: Given | undefined,
  { ask, handIn }: Ways,
  keep: (step: Step) => void,
): Promise<Outcome> {
  const { key, name, file, action, input } = parcel
  let attached = file?.attached
  if (file && !attached) {
    const draft = typeof input.draft === 'string' ? input.draft : key
    const taken = await handIn({ draft, name, file }, keep)
    if (!taken.ok) return outcomeOf(taken)
    attached = taken.data.id
    keep({ attached })
  }
  const reply = await ask(action, {
    ...input,
    ...(before && { id: before.id }),
    ...(attached && { evidence: [attached] }),
  })
  const anew = sweptSince(parcel, reply)
  if (!anew) return outcomeOf(reply)
  keep(anew)
  return { state: 'later', unreached: false }
}

/** What an earlier visit brought may have been swept meanwhile: what is to be done otherwise then. */
function sweptSince({ file, input }: Parcel, reply: Reply<unknown>): Step | undefined {
  if (reply.ok || !reply.error.fields?.evidence) return undefined
  // Its bytes are brought there once more.
  if (file) return file.attached ? { ticket: '', attached: '' } : undefined
  // The files of a form have parcels of their own.
  const { evidence, ...words } = input
  return evidence ? { input: words } : undefined
}

function outcomeOf(reply: Reply<unknown>): Outcome {
  if (reply.ok) return { state: 'arrived', ...givenIn(reply.data) }
  const { code, message, fields = {} } = reply.error
  if (passing.has(code)) return { state: 'later', unreached: code === 'NETWORK' }
  return { state: 'refused', code, problem: Object.values(fields)[0] ?? message, problems: fields }
}

function givenIn(data: unknown): { given?: Given } {
  const { id, number } = (data ?? {}) as Partial<Given>
  return id ? { given: { id, ...(number && { number }) } } : {}
}
