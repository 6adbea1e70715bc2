import { Select } from 'antd'
import type { KeptLawyer } from '../../../miniprogram/contract/rights/desk-answers'
import type { Drawing, Offer } from './drawing'
import { lawyerFacts } from './lawyer-facts'
import { OfferTrouble } from './offer-trouble'

/** One lawyer of the directory, each with what speaks for or against the choice. */
export function LawyerControl({ lawyers, ...drawing }: Drawing & { lawyers: Offer<KeptLawyer> }) {
  const { id, field, value, wrong, onChange } = drawing
  const practising = lawyers.items.filter(({ retired }) => !retired)
  return (
    <>
      <Select<string>
        id={id}
        value={typeof value === 'string' && value !== '' ? value : undefined}
        placeholder="选择，或输入姓名、机构、领域查找"
        notFoundContent={lawyers.busy ? '正在读取' : '没有这样的律师'}
        loading={lawyers.busy}
        showSearch={{ optionFilterProp: 'search' }}
        listHeight={400}
        aria-label={field.label}
        aria-invalid={wrong}
        options={practising.map((lawyer) => ({
          value: lawyer.id,
          label: `${lawyer.name} · ${lawyer.firm}`,
          search: [lawyer.name, lawyer.firm, ...lawyer.fields].join(' '),
          facts: lawyerFacts(lawyer),
        }))}
        optionRender={({ label, data }) => (
          <span className="offered">
            {label}
            <small>{data.facts}</small>
          </span>
        )}
        onChange={onChange}
      />
      <OfferTrouble offer={lawyers} />
    </>
  )
}
