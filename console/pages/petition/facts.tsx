import type { ReactNode } from 'react'
import { momentOf } from '../../../miniprogram/contract/moments'
import type { PetitionCase } from '../../../miniprogram/contract/petition/answers'
import { petitionForm } from '../../../miniprogram/contract/petition/form'

const { details, unit, happenedAt, place, name, phone } = petitionForm.fields

export function Facts({ petition }: { petition: PetitionCase }) {
  return (
    <section className="card" aria-label={details.label}>
      <h2>{details.label}</h2>
      <p className="details">{petition.details}</p>
      <dl className="facts">
        <Fact label={unit.label}>{petition.unitName ?? <span className="faint">未指明</span>}</Fact>
        {petition.happenedAt && <Fact label={happenedAt.label}>{momentOf(petition.happenedAt)}</Fact>}
        {petition.place && (
          <Fact label={place.label}>
            {petition.place.name}
            {petition.place.address && <span className="faint"> {petition.place.address}</span>}
          </Fact>
        )}
        <Fact label="提交时间">{momentOf(petition.submittedAt)}</Fact>
        <Reporter reporter={petition.reporter} />
      </dl>
    </section>
  )
}

function Reporter({ reporter }: { reporter: PetitionCase['reporter'] }) {
  if (!reporter) return <Fact label="来件人">匿名。系统没有保存其姓名和电话</Fact>
  return (
    <>
      <Fact label={name.label}>{reporter.name}</Fact>
      <Fact label={phone.label}>
        <span className="number">{reporter.phone}</span>
      </Fact>
    </>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
