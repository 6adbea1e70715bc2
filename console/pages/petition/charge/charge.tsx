import type { PetitionCase } from '../../../../miniprogram/contract/petition/answers'
import { statusOf } from '../../../../miniprogram/contract/petition/statuses'
import { DueLabel } from '../../../components/due/due-label'
import { Fact } from '../fact'

/** The inspector in charge, and the team that the case was handed to. */
export function Charge({ petition: { status, assignee, team } }: { petition: PetitionCase }) {
  return (
    <dl className="facts charge">
      <Fact label="承办民警">{assignee?.name ?? <span className="faint">尚未分派</span>}</Fact>
      {team && <Fact label="承办单位">{team.name}</Fact>}
      {team?.dueAt && statusOf(status).stage === 'handling' && (
        <Fact label="反馈期限">
          <DueLabel dueAt={team.dueAt} />
        </Fact>
      )}
    </dl>
  )
}
