import { nameKey, type AskedValues } from '../../../../miniprogram/contract/case/move'
import { beginningOf, type Problems } from '../../../../miniprogram/contract/form'
import type { Input } from '../../../../miniprogram/contract/actions'
import { askedOnly, focusFirst } from '../../../components/fields/asked-fields'
import type { Choices } from '../../../components/fields/drawing'
import type { ShownFiles } from '../../../components/files/shown-files'
import { useSure } from '../../../components/use-sure'
import type { AreaName } from '../../../services/area-name'
import { useUnsent, type Unsent } from '../../../services/unsent'
import { idsOf, outdatedLeftOut, shownFiles } from '../../../services/uploads/shown'
import { useUploads } from '../../../services/uploads/use-uploads'
import { useArea, type Matter } from '../area'
import { useAct, type Acting } from '../use-act'
import { placeOf, titleOf, type Chosen } from './chosen'
import { ToldBefore } from './told-before'
import { useChoices, withNames } from './use-choices'

export interface Filled {
  matter: Matter
  chosen: Chosen
  /** What was asked when it was drafted before. */
  drafted?: AskedValues
  /** What was said with it the last time. */
  earlier?: AskedValues
  onClose: () => void
}

/** A move as it would be sent. */
export type MoveInput = Input<`${AreaName}.move`>

interface Filling {
  acting: Acting
  choices: Choices
  /** All that was written … */
  values: AskedValues
  /** … and what of it is asked, with the names of what was chosen. */
  asked: AskedValues
  problems: Problems
  files: ShownFiles
  unsent: Pick<Unsent, 'restored' | 'forget'>
  keep: (values: AskedValues, changed: string) => void
  /** What would be sent; undefined where something is wrong, which is said at its field. */
  read: () => MoveInput | undefined
  submit: () => void
  cancel: () => void
}

/** A move while it is filled in: read, warned of, sent. What is written stays until it is sent or cancelled. */
export function useFilling({ matter, chosen, drafted, earlier, onClose }: Filled): Filling {
  const area = useArea()
  const { label, asks, warns, steps } = area.moveOf(chosen.name)
  const sure = useSure()
  const acting = useAct(matter)
  const unsent = useUnsent(placeOf(matter.id, chosen), drafted ?? earlier ?? beginningOf(asks))
  const { values, keep, forget } = unsent
  const { asked, choices, read, problems, files, forgetFiles } = useReading(matter, chosen, values, acting)

  const close = () => {
    forget()
    forgetFiles()
    onClose()
  }
  const send = async () => {
    const request = read()
    const done = steps ? `已提交${steps[0]?.label}` : `已办理：${titleOf(label, chosen)}`
    if (request && (await acting.act(`${area.name}.move`, request, done))) close()
  }
  const submit = () => {
    if (!warns) void send()
    else if (read()) {
      sure({
        title: `确定${steps ? `提交“${label}”` : label}？`,
        content: <ToldBefore area={area} name={chosen.name} matter={matter} asked={asked} warns={warns} />,
        yes: `确定${steps ? '提交' : label}`,
        act: send,
      })
    }
  }
  const change = (next: AskedValues, changed: string) => {
    acting.clear(changed)
    keep(next)
  }
  return { acting, choices, values, asked, problems, files, unsent, keep: change, read, submit, cancel: close }
}

/** What is asked of all that was written, with the files, and what is wrong with it. */
function useReading({ id, version }: Matter, { name, element }: Chosen, values: AskedValues, acting: Acting) {
  const { name: area, moveForm, moveOf } = useArea()
  const { asks } = moveOf(name)
  const choices = useChoices(asks)
  const uploads = useUploads(area, id)
  const { ids, problem: unfinished } = idsOf(uploads)
  const said = {
    ...askedOnly(asks, values),
    ...(element && { [element.of]: element.id }),
    ...(asks['evidence'] && { evidence: ids }),
  }
  const read = () => {
    const reading = moveForm.read({ id, version, move: name, ...said })
    const waits = asks['evidence'] && unfinished ? { evidence: unfinished } : undefined
    const problems = reading.problems || waits ? { ...reading.problems, ...waits } : undefined
    acting.point(problems ?? {})
    if (problems) requestAnimationFrame(() => focusFirst(name, asks, problems))
    return problems ? undefined : reading.value
  }
  const named = withNames(asks, said, choices)
  const asked = element ? { ...named, [nameKey(element.of)]: element.label } : named
  const problems = outdatedLeftOut(acting.problems, unfinished, ids)
  return { asked, choices, read, problems, files: shownFiles(uploads), forgetFiles: uploads.forget }
}
