import { Alert, Button } from 'antd'
import type { PetitionCase } from '../../../../miniprogram/contract/petition/desk-answers'
import { moveForm, moveOf, type StaffMove } from '../../../../miniprogram/contract/petition/moves'
import { papers } from '../../../../miniprogram/contract/petition/papers'
import { answerTo } from '../../../services/cloud'
import { isUnsent } from '../../../services/unsent'
import { useAct } from '../use-act'
import { PreviewButton } from '../papers/preview-button'
import './moves.css'

interface Choosing {
  petition: PetitionCase
  onFill: (name: StaffMove) => void
}

/** What this officer may do with the case now, drawn from the table of moves: the next step first. */
export function MovesCard({ petition, onFill }: Choosing) {
  const acting = useAct(petition)
  const [next, ...others] = petition.moves
  const press = (name: StaffMove) => {
    acting.hush()
    const { label } = moveOf(name)
    if (!isAtOnce(name)) {
      onFill(name)
      return
    }
    const { value, problems } = moveForm.read({ id: petition.id, version: petition.version, move: name })
    if (problems) acting.point(problems)
    else void acting.act('petition.move', value, `已办理：${label}`)
  }
  const button = (name: StaffMove) => (
    <Button
      key={name}
      block
      size={name === next ? 'large' : 'middle'}
      type={name === next && !petition.pending && !moveOf(name).aside ? 'primary' : 'default'}
      disabled={acting.sending}
      onClick={() => press(name)}
    >
      {moveOf(name).label}
      {isUnsent(`move ${petition.id} ${name}`) && <small className="unsent">未提交</small>}
    </Button>
  )
  return (
    <section className="card moves" aria-label="处理">
      <h2>处理</h2>
      {acting.said && (
        <Alert type="warning" showIcon role="alert" title={acting.said} closable={{ onClose: acting.hush }} />
      )}
      {next ? button(next) : <p className="faint">现在没有需要您做的操作</p>}
      {next && isAtOnce(next) && <PreviewAtOnce petition={petition} name={next} />}
      {others.length > 0 && <div className="moves-others">{others.map(button)}</div>}
    </section>
  )
}

/** Whether pressing its button is all there is to it. */
function isAtOnce(name: StaffMove): boolean {
  const { asks, warns, steps } = moveOf(name)
  return Object.keys(asks).length === 0 && !warns && !steps
}

/** A document that goes out by one press can be read before. */
function PreviewAtOnce({ petition: { id, version }, name }: { petition: PetitionCase; name: StaffMove }) {
  const { paper } = moveOf(name)
  if (!paper) return null
  const { label } = papers[paper]
  const look = () => {
    const { value: input } = moveForm.read({ id, version, move: name })
    return input && answerTo('petition.papers.preview', input)
  }
  return <PreviewButton type="link" title={`${label}（预览）`} label={`预览${label}`} look={look} />
}
