import { tones } from '../../contract/look'
import { petitionStatuses, petitionTones, type PetitionStatus } from '../../contract/petition/moves'

/** A petition's status: a word, a shape and a colour. */
Component({
  properties: { status: String },
  data: { word: '', tone: '', shape: '' },
  observers: {
    status(status: PetitionStatus | '') {
      if (!status) return
      const tone = petitionTones[status]
      this.setData({ word: petitionStatuses[status], tone, shape: tones[tone].shape })
    },
  },
})
