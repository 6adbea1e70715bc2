import { Alert } from 'antd'
import type { RightsCase } from '../../../../miniprogram/contract/rights/desk-answers'

/** What comes before every form while an officer may need help. */
export function CallFirst({ application: { applicant } }: { application: RightsCase }) {
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={`请马上电话联系${applicant.name}`}
      description={`警号 ${applicant.number}，${applicant.unitName}。本人联系不上的联系其所在单位：是否安全，是否需要就医、增援。`}
    />
  )
}
