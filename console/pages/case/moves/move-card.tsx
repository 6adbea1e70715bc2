import { Alert, Form } from 'antd'
import { useEffect, useRef } from 'react'
import { AskedFields } from '../../../components/fields/asked-fields'
import { Restored } from '../../../components/restored'
import { answerTo } from '../../../services/cloud'
import { useArea } from '../area'
import { PreviewButton } from '../papers/preview-button'
import { titleOf } from './chosen'
import { MoveEnd } from './move-end'
import { ToldBefore } from './told-before'
import { useFilling, type Filled, type MoveInput } from './use-filling'

/** What a move asks, who must agree, what whoever brought the case will read, and the warning before it is done. */
export function MoveCard(filled: Filled) {
  const { matter, chosen, drafted } = filled
  const { name, element } = chosen
  const area = useArea()
  const { label, asks, warns, paper, hands } = area.moveOf(name)
  const { acting, choices, values, asked, problems, files, unsent, keep, read, submit, cancel } = useFilling(filled)
  // What is wrong with the element itself has no field of its own to stand at.
  const said = acting.said ?? (element && problems[element.of])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="card moves filling" aria-label="处理">
      <h2 ref={heading} tabIndex={-1}>
        {titleOf(label, chosen)}
      </h2>
      {said && <Alert type="warning" showIcon role="alert" title={said} closable={{ onClose: acting.hush }} />}
      <Form layout="vertical" onFinish={submit} requiredMark={false} disabled={acting.sending}>
        <Restored unsent={unsent} but={asks['evidence'] && files.items.length === 0 ? '文件需要重新添加' : undefined} />
        <AskedFields
          form={name}
          fields={asks}
          values={values}
          problems={problems}
          choices={choices}
          unitKinds={hands ? { [hands]: 'team' } : {}}
          files={files}
          onChange={keep}
        />
        {!warns && <ToldBefore area={area} name={name} matter={matter} asked={asked} />}
        <MoveEnd name={name} again={drafted !== undefined} sending={acting.sending} onCancel={cancel}>
          {paper && <PaperButton paper={paper} sending={acting.sending} read={read} />}
        </MoveEnd>
      </Form>
    </section>
  )
}

interface Previewing {
  paper: string
  sending: boolean
  read: () => MoveInput | undefined
}

/** What will be signed, from what is filled in so far. */
function PaperButton({ paper, sending, read }: Previewing) {
  const { name, paperOf } = useArea()
  const look = () => {
    const input = read()
    return input && answerTo(`${name}.papers.preview`, input)
  }
  return <PreviewButton size="large" disabled={sending} title={`${paperOf(paper).label}（预览）`} look={look} />
}
