import { momentOf } from '../../contract/moments'
import type { TalkEntry } from '../../contract/petition/answers'

interface Bubble extends Pick<TalkEntry, 'id' | 'from' | 'words' | 'evidence'> {
  /** Who said it, and when. */
  head: string
}

const speakers = { citizen: '我', department: '督察部门' } as const

/** What was said between a citizen and the department, the newest at the bottom. */
Component({
  properties: { entries: { type: Array, value: [] as TalkEntry[] } },
  data: { bubbles: [] as Bubble[] },
  observers: {
    entries(entries: TalkEntry[]) {
      const bubbles = entries.map(({ id, at, from, words, evidence }) => ({
        id,
        from,
        words,
        evidence,
        head: `${speakers[from]} · ${momentOf(at)}`,
      }))
      this.setData({ bubbles })
    },
  },
})
