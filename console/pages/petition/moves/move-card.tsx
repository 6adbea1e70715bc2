import { Alert, Form } from 'antd'
import { useEffect, useRef } from 'react'
import { moveOf, type MoveRequest } from '../../../../miniprogram/contract/petition/moves'
import { papers, type PaperKind } from '../../../../miniprogram/contract/petition/papers'
import { AskedFields } from '../../../components/fields/asked-fields'
import { answerTo } from '../../../services/cloud'
import { useUnits } from '../../../services/units'
import { PreviewButton } from '../papers/preview-button'
import { MoveEnd } from './move-end'
import { ToldBefore } from './told-before'
import { useFilling, type Filled } from './use-filling'

/** What a move asks, who must agree, what the citizen will read, and the warning before it is done. */
export function MoveCard(filled: Filled) {
  const { petition, name, drafted } = filled
  const { label, asks, warns, paper, hands } = moveOf(name)
  const units = useUnits()
  const { acting, values, asked, problems, files, keep, read, submit, cancel } = useFilling(filled)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="card moves filling" aria-label="处理">
      <h2 ref={heading} tabIndex={-1}>
        {label}
      </h2>
      {acting.said && (
        <Alert type="warning" showIcon role="alert" title={acting.said} closable={{ onClose: acting.hush }} />
      )}
      <Form layout="vertical" onFinish={submit} requiredMark={false} disabled={acting.sending}>
        <AskedFields
          form={name}
          fields={asks}
          values={values}
          problems={problems}
          units={units}
          unitKinds={hands ? { [hands]: 'team' } : {}}
          files={files}
          onChange={keep}
        />
        {!warns && <ToldBefore name={name} petition={petition} asked={asked} />}
        <MoveEnd name={name} again={drafted !== undefined} sending={acting.sending} onCancel={cancel}>
          {paper && <PaperButton paper={paper} sending={acting.sending} read={read} />}
        </MoveEnd>
      </Form>
    </section>
  )
}

interface Previewing {
  paper: PaperKind
  sending: boolean
  read: () => MoveRequest | undefined
}

/** What will be signed, from what is filled in so far. */
function PaperButton({ paper, sending, read }: Previewing) {
  const look = () => {
    const input = read()
    return input && answerTo('petition.papers.preview', input)
  }
  return <PreviewButton size="large" disabled={sending} title={`${papers[paper].label}（预览）`} look={look} />
}
