import { dateOf } from '../../contract/moments'
import { call } from '../../services/cloud'

/** One notice as it is read. */
interface Shown {
  title: string
  /** Who published it and on which day. */
  from: string
  text: string
}

Page({
  data: {
    id: '',
    shown: null as Shown | null,
    /** Why there is nothing to read. */
    failure: '',
  },
  onLoad({ id = '' }: Record<string, string | undefined>) {
    this.setData({ id })
    void this.load()
  },
  async load() {
    const reply = await call('notice.read', { id: this.data.id })
    if (!reply.ok) return this.setData({ failure: reply.error.message })
    const { title, text, at, unitName } = reply.data
    this.setData({ shown: { title, text, from: `${unitName} · ${dateOf(at)}` } })
  },
  retry() {
    this.setData({ failure: '' })
    return this.load()
  },
})
