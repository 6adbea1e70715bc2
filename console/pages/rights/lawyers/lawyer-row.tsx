import { Button } from 'antd'
import { useState } from 'react'
import type { Answer } from '../../../../miniprogram/contract/actions'
import type { KeptLawyer } from '../../../../miniprogram/contract/rights/desk-answers'
import { answersInWords } from '../../../components/fields/lawyer-facts'
import { ToneTag } from '../../../components/status-tag'
import { InviteWindow } from './invite-window'
import { useLawyerActs } from './use-lawyer-acts'

/** One lawyer: what speaks for choosing this one, and what may be done to the record. */
export function LawyerRow({ lawyer, onEdit }: { lawyer: KeptLawyer; onEdit: () => void }) {
  const { name, firm, years, fields, load, answersIn, licence, phone, parties, retired } = lawyer
  const [invitation, setInvitation] = useState<Answer<'rights.lawyers.invite'>>()
  const { acting, invite, retire } = useLawyerActs(lawyer, setInvitation)
  return (
    <li className={retired ? 'lawyer lawyer-retired' : 'lawyer'}>
      <div>
        <p className="lawyer-name">
          <strong>{name}</strong>
          <Binding lawyer={lawyer} />
        </p>
        <p>
          {firm} · 执业 {years} 年
        </p>
        <p className="faint">{fields.join('、')}</p>
      </div>
      <div>
        <p>{load > 0 ? `在办 ${load} 件` : '没有在办案件'}</p>
        <p className="faint">{answersInWords(answersIn)}</p>
      </div>
      <div>
        <p className="number">{phone}</p>
        <p className="faint number">执业证号 {licence}</p>
        {parties.length > 0 && (
          <details>
            <summary>代理过的当事人 {parties.length} 个</summary>
            <p>{parties.join('、')}</p>
          </details>
        )}
      </div>
      <div className="lawyer-buttons" role="group" aria-label={`办理${name}`}>
        {!retired && (
          <>
            <Button onClick={onEdit}>修改</Button>
            <Button loading={acting} onClick={() => void invite()}>
              {lawyer.bound ? '重新邀请' : '邀请'}
            </Button>
            <Button type="text" disabled={acting} onClick={retire}>
              停用
            </Button>
          </>
        )}
      </div>
      {invitation && <InviteWindow name={name} invitation={invitation} onClose={() => setInvitation(undefined)} />}
    </li>
  )
}

function Binding({ lawyer: { bound, retired } }: { lawyer: KeptLawyer }) {
  if (retired) return <ToneTag tone="stopped">已停用</ToneTag>
  return bound ? <ToneTag tone="done">已绑定微信</ToneTag> : <ToneTag tone="waiting">未绑定微信</ToneTag>
}
