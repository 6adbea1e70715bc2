import { Select } from 'antd'
import type { Colleague } from '../../../miniprogram/contract/people/answers'
import type { Drawing, Offer } from './drawing'
import { OfferTrouble } from './offer-trouble'

/** Several officers, each found by name or unit. */
export function OfficersControl({ officers, ...drawing }: Drawing & { officers: Offer<Colleague> }) {
  const { id, field, value, wrong, onChange } = drawing
  return (
    <>
      <Select<string[]>
        id={id}
        mode="multiple"
        value={Array.isArray(value) ? value.map(String) : []}
        maxCount={field.max}
        placeholder="选择，或输入姓名、单位查找"
        notFoundContent={officers.busy ? '正在读取' : '没有这样的人'}
        loading={officers.busy}
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={field.label}
        aria-invalid={wrong}
        options={officers.items.map(({ id: officer, name, unitName }) => ({
          value: officer,
          label: `${name} · ${unitName}`,
        }))}
        onChange={onChange}
      />
      <OfferTrouble offer={officers} />
    </>
  )
}
