import { beginningOf, type Problems } from '../../../../miniprogram/contract/form'
import type { PetitionCase } from '../../../../miniprogram/contract/petition/desk-answers'
import type { AskedValues } from '../../../../miniprogram/contract/case/move'
import { moveForm, moveOf, type MoveRequest, type StaffMove } from '../../../../miniprogram/contract/petition/moves'
import { askedOnly, focusFirst } from '../../../components/fields/asked-fields'
import { useSure } from '../../../components/use-sure'
import type { ShownFiles } from '../../../components/files/shown-files'
import { idsOf, outdatedLeftOut, shownFiles } from '../../../services/uploads/shown'
import { useUploads } from '../../../services/uploads/use-uploads'
import { useUnsent } from '../../../services/unsent'
import { useAct, type Acting } from '../use-act'
import { ToldBefore } from './told-before'

export interface Filled {
  petition: PetitionCase
  name: StaffMove
  /** What was asked when it was drafted before. */
  drafted?: AskedValues
  /** What was said with it the last time. */
  earlier?: AskedValues
  onClose: () => void
}

interface Filling {
  acting: Acting
  /** All that was written … */
  values: AskedValues
  /** … and what of it is asked. */
  asked: AskedValues
  problems: Problems
  files: ShownFiles
  keep: (values: AskedValues, changed: string) => void
  /** What would be sent; undefined where something is wrong, which is said at its field. */
  read: () => MoveRequest | undefined
  submit: () => void
  cancel: () => void
}

/** A move while it is filled in: read, warned of, sent. What is written stays until it is sent or cancelled. */
export function useFilling({ petition, name, drafted, earlier, onClose }: Filled): Filling {
  const { label, asks, warns, steps } = moveOf(name)
  const sure = useSure()
  const acting = useAct(petition)
  const { values, keep, forget } = useUnsent(`move ${petition.id} ${name}`, drafted ?? earlier ?? beginningOf(asks))
  const { asked, read, problems, files, forgetFiles } = useReading(petition, name, values, acting)

  const close = () => {
    forget()
    forgetFiles()
    onClose()
  }
  const send = async () => {
    const request = read()
    const done = steps ? `已提交${steps[0]?.label}` : `已办理：${label}`
    if (request && (await acting.act('petition.move', request, done))) close()
  }
  const submit = () => {
    if (!warns) void send()
    else if (read()) {
      sure({
        title: `确定${steps ? `提交“${label}”` : label}？`,
        content: <ToldBefore name={name} petition={petition} asked={asked} warns={warns} />,
        yes: `确定${steps ? '提交' : label}`,
        act: send,
      })
    }
  }
  const change = (next: AskedValues, changed: string) => {
    acting.clear(changed)
    keep(next)
  }
  return { acting, values, asked, problems, files, keep: change, read, submit, cancel: close }
}

/** What is asked of all that was written, with the files, and what is wrong with it. */
function useReading({ id, version }: PetitionCase, name: StaffMove, values: AskedValues, acting: Acting) {
  const { asks } = moveOf(name)
  const uploads = useUploads(id)
  const { ids, problem: unfinished } = idsOf(uploads)
  const asked = { ...askedOnly(asks, values), ...(asks['evidence'] && { evidence: ids }) }
  const read = () => {
    const reading = moveForm.read({ id, version, move: name, ...asked })
    const waits = asks['evidence'] && unfinished ? { evidence: unfinished } : undefined
    const problems = reading.problems || waits ? { ...reading.problems, ...waits } : undefined
    acting.point(problems ?? {})
    if (problems) requestAnimationFrame(() => focusFirst(name, asks, problems))
    return problems ? undefined : reading.value
  }
  const problems = outdatedLeftOut(acting.problems, unfinished, ids)
  return { asked, read, problems, files: shownFiles(uploads), forgetFiles: uploads.forget }
}
