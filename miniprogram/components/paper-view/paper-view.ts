import { dateOf } from '../../contract/moments'
import type { IssuedPaper } from '../../contract/case/answers'
import type { Paper } from '../../contract/case/papers'

interface Row extends Pick<IssuedPaper, 'id' | 'number' | 'parts'> {
  title: string
  date: string
  /** Made to be shown to others: it has a page of its own. */
  shown: boolean
}

type Kinds = Readonly<Record<string, Pick<Paper, 'label' | 'shown'>>>
type PaperTouch = WechatMiniprogram.TouchEvent<object, object, { id: string }>

/** The numbered documents that somebody was given, the newest first and unfolded. */
Component({
  properties: {
    issued: { type: Array, value: [] as IssuedPaper[] },
    /** The table of the kinds of documents. */
    kinds: Object,
  },
  data: { rows: [] as Row[], open: '' },
  observers: {
    'issued, kinds'(issued: IssuedPaper[], kinds: Kinds | null) {
      const rows: Row[] = []
      for (const { id, kind, number, at, parts } of issued) {
        const { label = '', shown = false } = kinds?.[kind] ?? {}
        rows.unshift({ id, number, parts, title: label, date: dateOf(at), shown })
      }
      const known = rows.some(({ id }) => id === this.data.open)
      this.setData({ rows, open: known ? this.data.open : (rows[0]?.id ?? '') })
    },
  },
  methods: {
    turn({ currentTarget }: PaperTouch) {
      const { id } = currentTarget.dataset
      this.setData({ open: this.data.open === id ? 'none' : id })
    },
    show({ currentTarget }: PaperTouch) {
      this.triggerEvent('show', { id: currentTarget.dataset.id })
    },
  },
})
