import { clockFace, type ClockFace, type Promised } from './clock'

/** What has been promised by when, and how much of that time is left. */
Component({
  properties: { promised: Object },
  data: { face: null as ClockFace | null },
  observers: {
    promised(promised: Promised | null) {
      this.setData({ face: (promised && clockFace(promised, new Date())) || null })
    },
  },
})
