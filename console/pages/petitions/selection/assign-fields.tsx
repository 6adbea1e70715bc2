import { Button, Select } from 'antd'
import { useColleagues } from '../../../services/colleagues'
import type { Assigning } from './use-assigning'
import './assign.css'

interface Asking {
  assigning: Assigning
  /** Who has it already is not offered. */
  except?: string
  disabled?: boolean
  /** Where somebody has just asked for it, the focus goes there. */
  autoFocus?: boolean
  button: string
  cancel: string
  onCancel: () => void
}

/** Asks to whom, for many petitions as for one. */
export function AssignFields({ assigning, except, disabled, autoFocus, button, cancel, onCancel }: Asking) {
  const colleagues = useColleagues()
  const { officer, choose, sending, assign } = assigning
  const offered = colleagues.data?.filter(({ id }) => id !== except)
  return (
    <>
      <Select<string>
        className="assign-officer"
        aria-label="承办民警"
        placeholder={`${button}给`}
        autoFocus={autoFocus}
        showSearch={{ optionFilterProp: 'label' }}
        loading={colleagues.isPending}
        notFoundContent={colleagues.error?.message ?? `没有${except ? '其他' : ''}可以分派的民警`}
        value={officer}
        options={offered?.map(({ id, name, unitName }) => ({ value: id, label: `${name} · ${unitName}` }))}
        popupMatchSelectWidth={false}
        onChange={choose}
      />
      <Button type="primary" disabled={!officer || disabled} loading={sending} onClick={() => void assign()}>
        {button}
      </Button>
      <Button type="text" onClick={onCancel}>
        {cancel}
      </Button>
    </>
  )
}
