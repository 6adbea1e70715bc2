import { Alert, Button } from 'antd'
import type { CaseMove, CaseNames } from '../../../../miniprogram/contract/case/move'
import { answerTo } from '../../../services/cloud'
import { isUnsent } from '../../../services/unsent'
import { useArea, type Matter } from '../area'
import { PreviewButton } from '../papers/preview-button'
import { useAct } from '../use-act'
import { placeOf, type Chosen } from './chosen'
import './moves.css'

interface Choosing {
  matter: Matter
  onFill: (chosen: Chosen) => void
}

/** What this officer may do with the case now, drawn from the table of moves: the next step first. */
export function MovesCard({ matter, onFill }: Choosing) {
  const { name: area, moveForm, moveOf } = useArea()
  const acting = useAct(matter)
  // A move of one element stands there.
  const [next, ...others] = matter.moves.filter((name) => !moveOf(name).of)
  const press = (name: string) => {
    acting.hush()
    const move = moveOf(name)
    if (!isAtOnce(move)) {
      onFill({ name })
      return
    }
    const { value, problems } = moveForm.read({ id: matter.id, version: matter.version, move: name })
    if (problems) acting.point(problems)
    else void acting.act(`${area}.move`, value, `已办理：${move.label}`)
  }
  const button = (name: string) => (
    <Button
      key={name}
      block
      size={name === next ? 'large' : 'middle'}
      type={name === next && !matter.pending && !moveOf(name).aside ? 'primary' : 'default'}
      disabled={acting.sending}
      onClick={() => press(name)}
    >
      {moveOf(name).label}
      {isUnsent(placeOf(matter.id, { name })) && <small className="unsent">未提交</small>}
    </Button>
  )
  return (
    <section className="card moves" aria-label="处理">
      <h2>处理</h2>
      {acting.said && (
        <Alert type="warning" showIcon role="alert" title={acting.said} closable={{ onClose: acting.hush }} />
      )}
      {next ? button(next) : <p className="faint">现在没有需要您做的操作</p>}
      {next && isAtOnce(moveOf(next)) && <PreviewAtOnce matter={matter} name={next} />}
      {others.length > 0 && <div className="moves-others">{others.map(button)}</div>}
    </section>
  )
}

/** Whether pressing its button is all there is to it. */
const isAtOnce = ({ asks, warns, steps }: CaseMove<CaseNames>): boolean =>
  Object.keys(asks).length === 0 && !warns && !steps

/** A document that goes out by one press can be read before. */
function PreviewAtOnce({ matter: { id, version }, name }: { matter: Matter; name: string }) {
  const { name: area, moveForm, moveOf, paperOf } = useArea()
  const { paper } = moveOf(name)
  if (!paper) return null
  const { label } = paperOf(paper)
  const look = () => {
    const { value: input } = moveForm.read({ id, version, move: name })
    return input && answerTo(`${area}.papers.preview`, input)
  }
  return <PreviewButton type="link" title={`${label}（预览）`} label={`预览${label}`} look={look} />
}
