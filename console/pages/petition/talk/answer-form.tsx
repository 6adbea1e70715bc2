import { Alert, Button, Form } from 'antd'
import { actions } from '../../../../miniprogram/contract/actions'
import type { PetitionCase } from '../../../../miniprogram/contract/petition/desk-answers'
import { FieldControl } from '../../../components/fields/field-control'
import { Restored } from '../../../components/restored'
import { draftId } from '../../../services/draft-id'
import { useUnsent } from '../../../services/unsent'
import { useAct } from '../../case/use-act'

const { input } = actions['petition.talk.answer']

export function AnswerForm({ petition }: { petition: PetitionCase }) {
  const acting = useAct(petition)
  const unsent = useUnsent(`talk ${petition.id}`)
  const send = async () => {
    const { value, problems } = input.read({ id: petition.id, draft: draftId(), ...unsent.values })
    if (problems) acting.point(problems)
    else if (await acting.act('petition.talk.answer', value, '已发给来件人')) unsent.forget()
  }
  const problem = acting.problems['words']
  return (
    <Form layout="vertical" onFinish={() => void send()} requiredMark={false}>
      {acting.said && <Alert type="warning" showIcon role="alert" title={acting.said} />}
      <Restored unsent={unsent} />
      <Form.Item
        label="回复来件人"
        htmlFor="talk-words"
        validateStatus={problem ? 'error' : ''}
        help={problem}
        extra="来件人会看到这段话，看不到您的姓名"
      >
        <FieldControl
          id="talk-words"
          field={input.fields.words}
          value={unsent.values['words']}
          wrong={Boolean(problem)}
          onChange={(words) => unsent.keep({ draft: draftId(), ...unsent.values, words })}
        />
      </Form.Item>
      <Button htmlType="submit" loading={acting.sending}>
        发送
      </Button>
    </Form>
  )
}
