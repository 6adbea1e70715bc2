import { useQuery } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { linkForm } from '../../../../miniprogram/contract/rights/desk'
import { FieldControl } from '../../../components/fields/field-control'
import { answerTo } from '../../../services/cloud'
import { useMeetsBoth } from '../../../services/may'
import { LinkedCard } from '../../case/linked/linked-card'
import { useUnlinking } from '../../case/linked/use-unlinking'
import { useLinking } from './use-linking'

/** The petitions about the same event, for whoever may meet both sorts of case. */
export function LinkedPetitions({ id }: { id: string }) {
  const meetsBoth = useMeetsBoth()
  const linked = useQuery({ ...answerTo('rights.links.list', { id }), enabled: meetsBoth })
  const unlink = useUnlinking()
  if (!meetsBoth) return null
  return (
    <LinkedCard
      title="关联的来件"
      list="/petitions"
      none="还没有关联的来件"
      unsaid=""
      answer={linked}
      unlink={(petition, reason) => unlink({ id, petition, reason })}
    >
      {linked.data && <LinkForm id={id} />}
    </LinkedCard>
  )
}

function LinkForm({ id }: { id: string }) {
  const { number, problem, sending, change, submit } = useLinking(id)
  return (
    <Form layout="vertical" requiredMark={false} onFinish={() => void submit()}>
      <Form.Item
        label="填写来件编号关联"
        htmlFor="link-petition"
        extra="同一件事的来件；申请民警和来件人看不到这项关联"
        validateStatus={problem ? 'error' : ''}
        help={problem}
      >
        <div className="linked-number">
          <FieldControl
            id="link-petition"
            field={linkForm.fields.petition}
            value={number}
            wrong={Boolean(problem)}
            onChange={change}
          />
          <Button htmlType="submit" loading={sending}>
            关联
          </Button>
        </div>
      </Form.Item>
    </Form>
  )
}
