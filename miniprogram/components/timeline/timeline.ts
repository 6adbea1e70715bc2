import type { Evidence } from '../../contract/evidence'
import { momentOf } from '../../contract/moments'
import type { TimelineEntry } from '../../contract/case/answers'
import type { PetitionStatus } from '../../contract/petition/statuses'

interface Row {
  at: string
  when: string
  words: string
  evidence: Evidence[]
}

/** What has happened to a petition, the latest first. */
Component({
  properties: { entries: { type: Array, value: [] as TimelineEntry<PetitionStatus>[] } },
  data: { rows: [] as Row[] },
  observers: {
    entries(entries: TimelineEntry<PetitionStatus>[]) {
      const rows: Row[] = []
      for (const { at, words, evidence = [] } of entries) rows.unshift({ at, when: momentOf(at), words, evidence })
      this.setData({ rows })
    },
  },
})
