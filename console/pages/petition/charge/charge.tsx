import type { PetitionCase } from '../../../../miniprogram/contract/petition/desk-answers'
import { statusOf } from '../../../../miniprogram/contract/petition/statuses'
import { DueLabel } from '../../../components/due/due-label'
import { Fact } from '../../case/fact'
import { Inspector } from './inspector'
import './charge.css'

/** The inspector in charge, and the team that the case was handed to. */
export function Charge({ petition }: { petition: PetitionCase }) {
  const { status, team } = petition
  return (
    <dl className="facts charge">
      <Fact label="承办民警">
        <Inspector petition={petition} />
      </Fact>
      {team && <Fact label="承办单位">{team.name}</Fact>}
      {team?.dueAt && statusOf(status).stage === 'handling' && (
        <Fact label="反馈期限">
          <DueLabel dueAt={team.dueAt} />
        </Fact>
      )}
    </dl>
  )
}
