import { Button, DatePicker, Form, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { Problems } from '../../../miniprogram/contract/form'
import { dateAndTimeOf, dayOf } from '../../../miniprogram/contract/moments'
import type { Colleague } from '../../../miniprogram/contract/people/answers'
import {
  delegationForm,
  mostDelegatedDays,
  whoStandsIn,
  type OwnDelegation,
} from '../../../miniprogram/contract/people/delegation'
import { call } from '../../services/cloud'

type Values = Readonly<Record<'officer' | 'from' | 'until', string>>
/** The last day of the longest that begins on this one. */
const lastDayFrom = (from: string): string =>
  dayjs(from)
    .add(mostDelegatedDays - 1, 'day')
    .format('YYYY-MM-DD')

const nothing: Values = { officer: '', from: '', until: '' }

interface Asking {
  colleagues: readonly Colleague[]
  onSet: (own: OwnDelegation) => void
}

/** Asks for a colleague and the days. */
export function DelegationForm({ colleagues, onSet }: Asking) {
  const { values, problems, sending, change, send } = useSetting(onSet)
  const item = (name: keyof Values, label: string, extra?: string) => ({
    label,
    htmlFor: `delegation-${name}`,
    validateStatus: problems[name] ? ('error' as const) : ('' as const),
    help: problems[name],
    extra,
  })
  const today = dateAndTimeOf(new Date()).date
  const latest = lastDayFrom(values.from || today)
  const day = (name: 'from' | 'until', earliest: string, last?: string) => (
    <DatePicker
      id={`delegation-${name}`}
      value={values[name] ? dayjs(values[name]) : null}
      minDate={dayjs(earliest)}
      maxDate={last ? dayjs(last) : undefined}
      onChange={(chosen) => change({ ...values, [name]: chosen?.format('YYYY-MM-DD') ?? '' })}
    />
  )
  return (
    <section className="card">
      <h2>请同事代办</h2>
      <p className="faint">
        受托人在这些天里有您的职责，也一起回避您应当回避的来件；不能再转委托，不能审签您拟的稿。一次最多{' '}
        {mostDelegatedDays} 天。
      </p>
      <Form layout="vertical" onFinish={() => void send()}>
        <Form.Item {...item('officer', '同事', `${whoStandsIn}那几天要在岗，三员不能受托`)}>
          <Select
            id="delegation-officer"
            showSearch={{ optionFilterProp: 'label' }}
            value={values.officer || null}
            placeholder="请选择同事"
            options={colleagues.map(({ id, name, unitName }) => ({ value: id, label: `${name} · ${unitName}` }))}
            onChange={(officer: string) => change({ ...values, officer })}
          />
        </Form.Item>
        <div className="delegation-days">
          <Form.Item {...item('from', '从')}>{day('from', today)}</Form.Item>
          <Form.Item {...item('until', '到', `最晚 ${dayOf(`${latest}T00:00:00+08:00`)}`)}>
            {day('until', values.from || today, latest)}
          </Form.Item>
        </div>
        {problems['form'] && <p role="alert">{problems['form']}</p>}
        <Button type="primary" htmlType="submit" loading={sending}>
          委托
        </Button>
      </Form>
    </section>
  )
}

function useSetting(onSet: (own: OwnDelegation) => void) {
  const [values, setValues] = useState(nothing)
  const [problems, setProblems] = useState<Problems>({})
  const [sending, setSending] = useState(false)
  const change = (next: Values) => {
    // An end that is too late for another beginning is chosen anew.
    const fits = next.until >= next.from && next.until <= lastDayFrom(next.from || next.until)
    setValues(fits ? next : { ...next, until: '' })
    setProblems({})
  }
  const send = async () => {
    const read = delegationForm.read(values)
    if (read.problems) return setProblems(read.problems)
    setSending(true)
    const reply = await call('people.delegation.set', read.value)
    setSending(false)
    if (reply.ok) return onSet(reply.data)
    return setProblems(reply.error.fields ?? { form: reply.error.message })
  }
  return { values, problems, sending, change, send }
}
