import type { DraftFile } from '../../services/drafts/draft'
import type { Recorded } from '../../services/files/recording'
import { rowOf, type FileRow } from './rows'

type FileTouch = WechatMiniprogram.TouchEvent<object, object, { key: string }>

/** Asks for pictures, videos and voice notes, and shows how each is getting to the cloud. */
Component({
  properties: { files: { type: Array, value: [] as DraftFile[] }, hint: String, problem: String },
  data: { rows: [] as FileRow[] },
  observers: {
    files(files: DraftFile[]) {
      this.setData({ rows: files.map(rowOf) })
    },
  },
  methods: {
    shoot() {
      this.triggerEvent('choose', { source: 'camera' })
    },
    pick() {
      this.triggerEvent('choose', { source: 'album' })
    },
    recorded({ detail }: { detail: Recorded }) {
      this.triggerEvent('recorded', detail)
    },
    look({ currentTarget }: FileTouch) {
      this.triggerEvent('look', { key: currentTarget.dataset.key })
    },
    retry({ currentTarget }: FileTouch) {
      this.triggerEvent('retry', { key: currentTarget.dataset.key })
    },
    remove({ currentTarget }: FileTouch) {
      this.triggerEvent('remove', { key: currentTarget.dataset.key })
    },
  },
})
