import type { RightsWorkbench } from '../../../../miniprogram/contract/rights/desk-answers'

/** Whether an officer has any part in an application now. */
export const hasWork = ({ counts, queue }: RightsWorkbench): boolean =>
  queue.length > 0 || Object.values(counts).some(({ count }) => count > 0)
