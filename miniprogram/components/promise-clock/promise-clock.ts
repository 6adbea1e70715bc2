import type { PetitionStatus } from '../../contract/petition/moves'
import { clockFace, type ClockFace } from './clock'

/** What has been promised by when, and how much of that time is left. */
Component({
  properties: { status: String, dueAt: String },
  data: { face: null as ClockFace | null },
  observers: {
    'status, dueAt'(status: PetitionStatus | '', dueAt: string) {
      this.setData({ face: (status && clockFace(status, dueAt || undefined, new Date())) || null })
    },
  },
})
