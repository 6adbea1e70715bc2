import type { PetitionCase } from '../../../../miniprogram/contract/petition/answers'
import { moveForm, moveOf, type AskedValues, type StaffMove } from '../../../../miniprogram/contract/petition/moves'
import { askedOnly, focusFirst } from '../../../components/fields/asked-fields'
import { useSure } from '../../../components/use-sure'
import type { ShownFiles } from '../../../components/files/shown-files'
import { idsOf, shownFiles, useUploads } from '../../../services/uploads/use-uploads'
import { useUnsent } from '../../../services/unsent'
import { useAct, type Acting } from '../use-act'
import { ToldBefore } from './told-before'

export interface Filled {
  petition: PetitionCase
  name: StaffMove
  /** What was asked when it was drafted before. */
  drafted?: AskedValues
  onClose: () => void
}

interface Filling {
  acting: Acting
  /** All that was written … */
  values: AskedValues
  /** … and what of it is asked. */
  asked: AskedValues
  files: ShownFiles
  keep: (values: AskedValues) => void
  submit: () => void
  cancel: () => void
}

/** A move while it is filled in: read, warned of, sent. What is written stays until it is sent or cancelled. */
export function useFilling({ petition, name, drafted, onClose }: Filled): Filling {
  const { id, version } = petition
  const { label, asks, warns, steps } = moveOf(name)
  const sure = useSure()
  const acting = useAct(petition)
  const { values, keep, forget } = useUnsent(`move ${id} ${name}`, drafted)
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
  const close = () => {
    forget()
    uploads.forget()
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
  return { acting, values, asked, files: shownFiles(uploads), keep, submit, cancel: close }
}
