import { tones, type Tone } from '../../contract/look'

/** A case's status: a word, a shape and a colour. */
export interface StatusMark {
  label: string
  tone: Tone
}

Component({
  properties: { status: Object },
  data: { word: '', tone: '', shape: '' },
  observers: {
    status(status: StatusMark | null) {
      if (status?.label) this.setData({ word: status.label, tone: status.tone, shape: tones[status.tone].shape })
    },
  },
})
