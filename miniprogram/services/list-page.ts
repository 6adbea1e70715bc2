import type { Page as ListedPage } from '../contract/case/answers'
import type { Reply } from '../contract/replies'

/** A list as the screen holds it. */
interface ListData<Row> {
  /** Unknown until the first answer. */
  rows: Row[] | null
  next: string
  /** Why there is nothing to show. */
  failure: string
  /** Whether it is that its holder may not use it. */
  denied: boolean
  loadingMore: boolean
}

interface Source<Item, Row> {
  ask: (input: { after?: string }) => Promise<Reply<ListedPage<Item>>>
  rowOf: (item: Item) => Row
  /** Hears what is on the screen after each load. */
  loaded?: (rows: readonly Row[]) => void
}

/** The page that the hooks become part of. */
interface Screen<Row> {
  data: ListData<Row>
  setData: (change: Record<string, unknown>) => void
}

/** What every page has that is one list: its data and its hooks. It fills page by page, and keeps what it shows when a refresh fails. */
export function listPage<Item, Row>(source: Source<Item, Row>) {
  const { ask, rowOf } = source
  const data: ListData<Row> = { rows: null, next: '', failure: '', denied: false, loadingMore: false }
  return {
    data,
    load(this: Screen<Row>) {
      return load(this, source)
    },
    async retry(this: Screen<Row>) {
      this.setData({ failure: '' })
      await load(this, source)
    },
    async onPullDownRefresh(this: Screen<Row>) {
      await load(this, source)
      void wx.stopPullDownRefresh()
    },
    onReachBottom(this: Screen<Row> & { loadMore: () => Promise<void> }) {
      void this.loadMore()
    },
    async loadMore(this: Screen<Row>) {
      const { next, rows, loadingMore } = this.data
      if (!next || !rows || loadingMore) return
      this.setData({ loadingMore: true })
      const reply = await ask({ after: next })
      this.setData({ loadingMore: false })
      if (!reply.ok) say(reply.error.message)
      // A refresh that came between has begun the list anew.
      else if (this.data.next === next) this.setData(appended(rows.length, reply.data, rowOf))
    },
  }
}

async function load<Item, Row>(screen: Screen<Row>, { ask, rowOf, loaded }: Source<Item, Row>): Promise<void> {
  const reply = await ask({})
  if (reply.ok)
    screen.setData({ rows: reply.data.items.map(rowOf), next: reply.data.next ?? '', failure: '', denied: false })
  else if (screen.data.rows) say(reply.error.message)
  else screen.setData({ failure: reply.error.message, denied: reply.error.code === 'DENIED' })
  if (screen.data.rows) loaded?.(screen.data.rows)
}

function appended<Item>(from: number, { items, next = '' }: ListedPage<Item>, rowOf: (item: Item) => unknown) {
  const rows = items.map((item, index) => [`rows[${from + index}]`, rowOf(item)] as const)
  return { ...Object.fromEntries(rows), next }
}

function say(title: string): void {
  void wx.showToast({ title, icon: 'none' })
}
