import type { Evidence } from '../../contract/evidence'
import { momentOf } from '../../contract/moments'
import type { TimelineEntry } from '../../contract/case/answers'

interface Row {
  at: string
  when: string
  words: string
  evidence: Evidence[]
}

/** What has happened to a case, the latest first. */
Component({
  properties: { entries: { type: Array, value: [] as TimelineEntry[] } },
  data: { rows: [] as Row[] },
  observers: {
    entries(entries: TimelineEntry[]) {
      const rows: Row[] = []
      for (const { at, words, evidence = [] } of entries) rows.unshift({ at, when: momentOf(at), words, evidence })
      this.setData({ rows })
    },
  },
})
