import { Alert } from 'antd'
import type { RightsCase } from '../../../../miniprogram/contract/rights/desk-answers'
import { Phone } from './phone'

/** What comes before every form while an officer may need help. */
export function CallFirst({ application: { applicant, phone, place } }: { application: RightsCase }) {
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={
        <>
          请马上电话联系{applicant.name}：
          <Phone number={phone} />
        </>
      }
      description={
        <>
          警号 {applicant.number}，{applicant.unitName}。{place ? `登记时在${place.name}。` : '没有收到登记时的位置。'}
          本人联系不上的联系其所在单位：是否安全，是否需要就医、增援。
        </>
      }
    />
  )
}
