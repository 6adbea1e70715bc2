import type { EvidenceKind } from '../../../miniprogram/contract/evidence'
import type { AreaName } from '../area-name'
import { call } from '../cloud'
import { session } from '../session'
import { accepted } from './accept'
import { upload } from './upload'

/** A file on its way to the cloud. */
export interface Upload {
  key: number
  file: File
  kind: EvidenceKind
  share: number
  ticket?: string
  /** Its id once it is stored. */
  id?: string
  /** Why it is not. */
  problem?: string
}

/** What one form or case has of them. */
interface Shelf {
  items: readonly Upload[]
  refused: readonly string[]
}

/** Files stay on their shelf while one looks at another page. */
const shelves = new Map<string, Shelf>()
const empty: Shelf = { items: [], refused: [] }
export const shelfOf = (draft: string): Shelf => shelves.get(draft) ?? empty
const listeners = new Set<() => void>()
let lastKey = 0

session.listen(() => {
  if (!session.now() && session.ended() === 'left') shelves.clear()
})

window.addEventListener('beforeunload', (event) => {
  if ([...shelves.values()].some(({ items }) => items.length > 0)) event.preventDefault()
})

export function listen(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function change(draft: string, next: Partial<Shelf> | undefined) {
  if (next) shelves.set(draft, { ...shelfOf(draft), ...next })
  else shelves.delete(draft)
  for (const listener of listeners) listener()
}

function update(draft: string, key: number, news: Partial<Upload>) {
  const { items } = shelfOf(draft)
  // A file that was taken away meanwhile is of no interest.
  if (items.some((item) => item.key === key))
    change(draft, { items: items.map((item) => (item.key === key ? Object.assign({ ...item }, news) : item)) })
}

export async function send(area: AreaName, draft: string, { key, file, kind, ticket }: Upload) {
  update(draft, key, { share: 0, problem: undefined })
  const reply = await upload(call, {
    area,
    draft,
    kind,
    file,
    ticket,
    onTicket: (id) => update(draft, key, { ticket: id }),
    onProgress: (share) => update(draft, key, { share }),
  })
  update(draft, key, reply.ok ? { id: reply.data.id, share: 1 } : { problem: reply.error.message })
}

export function add(area: AreaName, draft: string, files: readonly File[]) {
  const items = [...shelfOf(draft).items]
  const refused: string[] = []
  const added: Upload[] = []
  for (const file of files) {
    const { kind, problem } = accepted(
      file,
      [...items, ...added].map((item) => item.kind),
    )
    if (problem === undefined) added.push({ key: (lastKey += 1), file, kind, share: 0 })
    else refused.push(problem)
  }
  change(draft, { items: [...items, ...added], refused })
  for (const item of added) void send(area, draft, item)
}
