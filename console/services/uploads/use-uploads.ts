import { useSyncExternalStore } from 'react'
import type { EvidenceKind } from '../../../miniprogram/contract/evidence'
import { call } from '../cloud'
import { session } from '../session'
import type { ShownFiles } from '../../components/files/shown-files'
import { accepted, acceptedTypes } from './accept'
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

/** The files of one form or case, and what may be done to them. */
export interface Uploads {
  items: readonly Upload[]
  /** Why the last chosen files were not added. */
  refused: readonly string[]
  add: (files: readonly File[]) => void
  retry: (key: number) => void
  remove: (key: number) => void
  forget: () => void
}

interface Shelf {
  items: readonly Upload[]
  refused: readonly string[]
}

/** Files stay on their shelf while one looks at another page. */
const shelves = new Map<string, Shelf>()
const empty: Shelf = { items: [], refused: [] }
const listeners = new Set<() => void>()
let lastKey = 0

session.listen(() => {
  if (!session.now() && session.ended() === 'left') shelves.clear()
})

window.addEventListener('beforeunload', (event) => {
  if ([...shelves.values()].some(({ items }) => items.length > 0)) event.preventDefault()
})

function listen(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function change(draft: string, next: Partial<Shelf> | undefined) {
  if (next) shelves.set(draft, { ...(shelves.get(draft) ?? empty), ...next })
  else shelves.delete(draft)
  for (const listener of listeners) listener()
}

function update(draft: string, key: number, news: Partial<Upload>) {
  const { items } = shelves.get(draft) ?? empty
  // A file that was taken away meanwhile is of no interest.
  if (items.some((item) => item.key === key))
    change(draft, { items: items.map((item) => (item.key === key ? Object.assign({ ...item }, news) : item)) })
}

async function send(draft: string, { key, file, kind, ticket }: Upload) {
  update(draft, key, { share: 0, problem: undefined })
  const reply = await upload(call, {
    draft,
    kind,
    file,
    ticket,
    onTicket: (id) => update(draft, key, { ticket: id }),
    onProgress: (share) => update(draft, key, { share }),
  })
  update(draft, key, reply.ok ? { id: reply.data.id, share: 1 } : { problem: reply.error.message })
}

function add(draft: string, files: readonly File[]) {
  const items = [...(shelves.get(draft) ?? empty).items]
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
  for (const item of added) void send(draft, item)
}

export function useUploads(draft: string): Uploads {
  const { items, refused } = useSyncExternalStore(listen, () => shelves.get(draft) ?? empty)
  return {
    items,
    refused,
    add: (files) => add(draft, files),
    retry: (key) => {
      const item = items.find((one) => one.key === key)
      if (item) void send(draft, item)
    },
    remove: (key) => change(draft, { items: items.filter((item) => item.key !== key), refused: [] }),
    forget: () => change(draft, undefined),
  }
}

/** As a form's control shows them. */
export const shownFiles = ({ items, ...uploads }: Uploads): ShownFiles => ({
  ...uploads,
  accept: acceptedTypes,
  items: items.map(({ key, file, kind, share, id, problem }) => ({
    key,
    name: file.name,
    kind,
    bytes: file.size,
    share,
    stored: id !== undefined,
    problem,
  })),
})

/** The files' ids to be sent along, or why that cannot be done yet. */
export function idsOf({ items }: Uploads): { ids: string[]; problem?: string } {
  const ids = items.flatMap(({ id }) => (id ? [id] : []))
  if (items.some(({ problem }) => problem)) return { ids, problem: '有文件没有传上，请重试或者去掉' }
  if (ids.length < items.length) return { ids, problem: '还有文件正在上传，请等传完再提交' }
  return { ids }
}
