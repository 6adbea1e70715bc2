import type { PetitionStatus } from '../../contract/petition/statuses'
import { stepsOf, type StageStep } from './steps'

/** The parts of the way, and which of them a petition is in. */
Component({
  properties: { status: String },
  data: { steps: [] as StageStep[] },
  observers: {
    status(status: PetitionStatus | '') {
      this.setData({ steps: status ? stepsOf(status) : [] })
    },
  },
})
