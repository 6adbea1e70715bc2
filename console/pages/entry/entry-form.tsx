import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form } from 'antd'
import { useState } from 'react'
import type { Problems } from '../../../miniprogram/contract/form'
import type { Receipt } from '../../../miniprogram/contract/petition/answers'
import { entryForm } from '../../../miniprogram/contract/petition/desk'
import { AskedFields, askedOnly, focusFirst } from '../../components/fields/asked-fields'
import { useSure } from '../../components/use-sure'
import { call, keyOf } from '../../services/cloud'
import { useLeaveGuard } from '../../services/leave-guard'
import { idsOf, shownFiles, useUploads } from '../../services/uploads/use-uploads'
import { useUnits } from '../../services/units'
import { isUnkept } from './draft'
import { hintsFor } from './hints'
import { sections } from './sections'
import { useEntryDraft } from './use-entry-draft'

export function EntryForm({ onDone }: { onDone: (receipt: Receipt) => void }) {
  const { draft, keep, forget } = useEntryDraft()
  const { values } = draft
  const units = useUnits()
  const uploads = useUploads(draft.draft)
  const { ids, problem: unfinished } = idsOf(uploads)
  const { sending, problems, said, send } = useSending(onDone, () => {
    uploads.forget()
    forget()
  })
  useLeaveGuard({
    on: isUnkept(draft) || uploads.items.length > 0,
    title: '离开来件登记？',
    content: '姓名、电话和文件不会留在这台电脑上，关闭页面后需要重新填写和添加。其他内容已存为草稿。',
  })
  return (
    <Form
      layout="vertical"
      className="entry"
      requiredMark={false}
      disabled={sending}
      onFinish={() => {
        const asked = askedOnly(entryForm.fields, values)
        void send({ draft: draft.draft, ...asked, evidence: ids }, unfinished ? { evidence: unfinished } : {})
      }}
    >
      <div className="list-head">
        <h1>来件登记</h1>
        <p className="faint">来访、来电、来信，登记后交给来件人一张回执</p>
      </div>
      {sections.map(({ title, fields }) => (
        <section className="card entry-section" key={title} aria-label={title}>
          <h2>{title}</h2>
          <div className="entry-fields">
            <AskedFields
              form="entry"
              fields={fields}
              values={values}
              problems={problems}
              units={units}
              hints={hintsFor(values, units)}
              files={shownFiles(uploads)}
              onChange={keep}
            />
          </div>
        </section>
      ))}
      <div className="entry-end">
        {said && <Alert type="warning" showIcon role="alert" title={said} />}
        <p className="faint">文字随时存为本机草稿；姓名和电话不存，以免被使用这台电脑的其他人看到。</p>
        <ClearButton onClear={forget} disabled={Object.keys(values).length === 0} />
        <Button type="primary" size="large" htmlType="submit" loading={sending}>
          登记
        </Button>
      </div>
    </Form>
  )
}

function useSending(onDone: (receipt: Receipt) => void, forget: () => void) {
  const [sending, setSending] = useState(false)
  const [problems, setProblems] = useState<Problems>({})
  const [said, setSaid] = useState<string>()
  const cache = useQueryClient()
  const point = (found: Problems) => {
    setProblems(found)
    requestAnimationFrame(() => focusFirst('entry', entryForm.fields, found))
  }
  const send = async (filled: Readonly<Record<string, unknown>>, unfinished: Problems) => {
    setSaid(undefined)
    const { value, problems: found } = entryForm.read(filled)
    point({ ...found, ...unfinished })
    if (!value || Object.keys(unfinished).length > 0) return
    setSending(true)
    const reply = await call('petition.desk.enter', value)
    setSending(false)
    if (reply.ok) {
      forget()
      onDone(reply.data)
      void cache.invalidateQueries({ queryKey: keyOf('petition.queue') })
      void cache.invalidateQueries({ queryKey: keyOf('petition.desk.workbench') })
    } else if (reply.error.fields) point(reply.error.fields)
    else setSaid(reply.error.message)
  }
  return { sending, problems, said, send }
}

function ClearButton({ onClear, disabled }: { onClear: () => void; disabled: boolean }) {
  const sure = useSure()
  const ask = () => sure({ title: '清空已填写的内容？', content: '这份草稿不再保留。', yes: '清空', act: onClear })
  return (
    <Button type="text" size="large" disabled={disabled} onClick={ask}>
      清空
    </Button>
  )
}
