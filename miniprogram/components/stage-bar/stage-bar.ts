import type { StageStep } from './steps'

/** The parts of the way, and which of them a case is in. */
Component({
  properties: { steps: { type: Array, value: [] as StageStep[] } },
})
