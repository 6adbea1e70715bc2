import { tones } from '../../contract/look'
import { petitionStatuses, type PetitionStatus } from '../../contract/petition/statuses'

/** A petition's status: a word, a shape and a colour. */
Component({
  properties: { status: String },
  data: { word: '', tone: '', shape: '' },
  observers: {
    status(status: PetitionStatus | '') {
      if (!status) return
      const { label, tone } = petitionStatuses[status]
      this.setData({ word: label, tone, shape: tones[tone].shape })
    },
  },
})
