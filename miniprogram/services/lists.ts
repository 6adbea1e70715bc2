import type { Page } from '../contract/petition/answers'
import type { Reply } from '../contract/replies'

/** A list as the screen holds it. */
export interface ListData<Row> {
  /** Unknown until the first answer. */
  rows: Row[] | null
  next: string
  /** Why there is nothing to show. */
  failure: string
  loadingMore: boolean
}

interface Source<Item, Row> {
  ask: (input: { after?: string }) => Promise<Reply<Page<Item>>>
  rowOf: (item: Item) => Row
  /** What is on the screen now. */
  shown: () => ListData<Row>
  show: (change: Record<string, unknown>) => void
}

export interface List {
  load: () => Promise<void>
  /** The next page, at the end. */
  more: () => Promise<void>
  retry: () => Promise<void>
}

function say(title: string): void {
  void wx.showToast({ title, icon: 'none' })
}

function appended<Item>(from: number, { items, next = '' }: Page<Item>, rowOf: (item: Item) => unknown) {
  const rows = items.map((item, index) => [`rows[${from + index}]`, rowOf(item)] as const)
  return { ...Object.fromEntries(rows), next }
}

/** A fresh object for each page: its `rows` are not to be shared. */
export const emptyList = <Row>(): ListData<Row> => ({ rows: null, next: '', failure: '', loadingMore: false })

/** Fills a list page by page; what it shows stays when a refresh fails. */
export function createList<Item, Row>({ ask, rowOf, shown, show }: Source<Item, Row>): List {
  async function load(): Promise<void> {
    const reply = await ask({})
    if (reply.ok) show({ rows: reply.data.items.map(rowOf), next: reply.data.next ?? '', failure: '' })
    else if (shown().rows) say(reply.error.message)
    else show({ failure: reply.error.message })
  }

  return {
    load,
    async more() {
      const { next, rows, loadingMore } = shown()
      if (!next || !rows || loadingMore) return
      show({ loadingMore: true })
      const reply = await ask({ after: next })
      show({ loadingMore: false })
      if (!reply.ok) say(reply.error.message)
      // A refresh that came between has begun the list anew.
      else if (shown().next === next) show(appended(rows.length, reply.data, rowOf))
    },
    async retry() {
      show({ failure: '' })
      await load()
    },
  }
}
