import type { Recorded } from '../../../services/files/recording'
import type { CapturedRow } from '../../rights/capturing/rows'

type FileTouch = WechatMiniprogram.TouchEvent<object, object, { key: string }>

/** Captures photos, videos and voice notes in one press each, and shows how they get to the cloud. */
Component({
  properties: { rows: { type: Array, value: [] as CapturedRow[] } },
  methods: {
    photo() {
      this.triggerEvent('photo')
    },
    video() {
      this.triggerEvent('video')
    },
    recorded({ detail }: { detail: Recorded }) {
      this.triggerEvent('recorded', detail)
    },
    retry({ currentTarget }: FileTouch) {
      this.triggerEvent('retry', { key: currentTarget.dataset.key })
    },
    remove({ currentTarget }: FileTouch) {
      this.triggerEvent('remove', { key: currentTarget.dataset.key })
    },
  },
})
