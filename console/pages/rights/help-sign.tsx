import type { RightsSummary } from '../../../miniprogram/contract/rights/answers'
import { UrgentSign } from '../../components/urgent-mark'

/** Said of what was claimed, until somebody has recorded it. */
export const HelpSign = ({ row: { urgent } }: { row: Pick<RightsSummary, 'urgent'> }) =>
  urgent && <UrgentSign>可能需要帮助</UrgentSign>
