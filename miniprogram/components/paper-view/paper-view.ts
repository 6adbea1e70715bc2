import { dateOf } from '../../contract/moments'
import type { IssuedPaper } from '../../contract/case/answers'
import { type PaperKind, papers } from '../../contract/petition/papers'

interface Row extends Pick<IssuedPaper<PaperKind>, 'id' | 'number' | 'parts'> {
  title: string
  date: string
}

/** The numbered documents that a citizen was given, the newest first and unfolded. */
Component({
  properties: { issued: { type: Array, value: [] as IssuedPaper<PaperKind>[] } },
  data: { rows: [] as Row[], open: '' },
  observers: {
    issued(issued: IssuedPaper<PaperKind>[]) {
      const rows: Row[] = []
      for (const { id, kind, number, at, parts } of issued)
        rows.unshift({ id, number, parts, title: papers[kind].label, date: dateOf(at) })
      const known = rows.some(({ id }) => id === this.data.open)
      this.setData({ rows, open: known ? this.data.open : (rows[0]?.id ?? '') })
    },
  },
  methods: {
    turn({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      const { id } = currentTarget.dataset
      this.setData({ open: this.data.open === id ? 'none' : id })
    },
  },
})
