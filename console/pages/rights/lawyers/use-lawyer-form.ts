import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import type { Problems } from '../../../../miniprogram/contract/form'
import { lawyerForm } from '../../../../miniprogram/contract/rights/desk'
import type { KeptLawyer } from '../../../../miniprogram/contract/rights/desk-answers'
import { focusFirst } from '../../../components/fields/asked-fields'
import { call, keyOf } from '../../../services/cloud'
import { draftId } from '../../../services/draft-id'
import { idsOf, shownFiles } from '../../../services/uploads/shown'
import { useUploads } from '../../../services/uploads/use-uploads'

type Values = Readonly<Record<string, unknown>>

/** A lawyer's record while it is written. */
export function useLawyerForm(lawyer: KeptLawyer | undefined, onDone: () => void) {
  const [values, setValues] = useState<Values>(() => (lawyer ? writtenOf(lawyer) : {}))
  const [problems, setProblems] = useState<Problems>({})
  const [said, setSaid] = useState<string>()
  const [sending, setSending] = useState(false)
  const [draft] = useState(draftId)
  const photo = useUploads('rights', draft)
  const { message } = App.useApp()
  const cache = useQueryClient()

  const point = (found: Problems) => {
    setProblems(found)
    requestAnimationFrame(() => focusFirst('lawyer', lawyerForm.fields, found))
  }
  const close = () => {
    photo.forget()
    onDone()
  }
  const submit = async () => {
    setSaid(undefined)
    const { ids, problem: unfinished } = idsOf(photo)
    if (unfinished) return point({ photo: unfinished })
    const { value, problems: found } = entryOf({ ...values, draft, photo: ids })
    if (!value) return point(found)
    setSending(true)
    const reply = await call('rights.lawyers.put', value)
    setSending(false)
    if (!reply.ok) {
      if (reply.error.fields) return point(reply.error.fields)
      return setSaid(reply.error.message)
    }
    void message.success(`已保存${value.name}`)
    await cache.invalidateQueries({ queryKey: keyOf('rights.lawyers.list') })
    return close()
  }
  const change = (next: Values) => {
    // What was wrong with a field that is changed may not be any more.
    setProblems((before) => Object.fromEntries(Object.entries(before).filter(([name]) => next[name] === values[name])))
    setValues(next)
  }
  return { values, problems, said, sending, photo: shownFiles(photo), change, submit, close }
}

/** As it stands in the form. */
const writtenOf = ({ id, name, firm, licence, phone, fields, years, parties }: KeptLawyer): Values => ({
  id,
  name,
  firm,
  licence,
  phone,
  fields: fields.join('、'),
  years: String(years),
  parties: parties.join('\n'),
})

const entryOf = (values: Values) => lawyerForm.read({ ...values, years: yearsOf(values['years']) })

/** A number where one was written; the form says what is wrong with anything else. */
const yearsOf = (written: unknown): unknown =>
  typeof written === 'string' && /^\d{1,2}$/.test(written.trim()) ? Number(written) : written
