import { clockFace, type ClockFace, type Promised } from './clock'

/** What has been promised by when, and how much of that time is left. */
Component({
  properties: { petition: Object },
  data: { face: null as ClockFace | null },
  observers: {
    petition(petition: Promised | null) {
      this.setData({ face: (petition && clockFace(petition, new Date())) || null })
    },
  },
})
