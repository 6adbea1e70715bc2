import { Alert, Button, Form } from 'antd'
import type { Receipt } from '../../../miniprogram/contract/petition/answers'
import { entryForm } from '../../../miniprogram/contract/petition/desk'
import { AskedFields, askedOnly } from '../../components/fields/asked-fields'
import { Restored } from '../../components/restored'
import { useSure } from '../../components/use-sure'
import { idsOf, outdatedLeftOut, shownFiles } from '../../services/uploads/shown'
import { useUploads } from '../../services/uploads/use-uploads'
import { useUnits } from '../../services/units'
import { hintsFor } from './hints'
import { sections } from './sections'
import { useEntryDraft } from './use-entry-draft'
import { useSending } from './use-sending'

export function EntryForm({ onDone }: { onDone: (receipt: Receipt) => void }) {
  const entry = useEntering(onDone)
  const { sending, said, submit, clear } = entry
  return (
    <Form layout="vertical" className="entry" requiredMark={false} disabled={sending} onFinish={submit}>
      <div className="list-head">
        <h1>来件登记</h1>
        <p className="faint">来访、来电、来信，登记后交给来件人一张回执</p>
      </div>
      <Restored unsent={entry.unsent} but="姓名、电话和文件需要重新填写和添加" />
      <Sections entry={entry} />
      <div className="entry-end">
        {said && <Alert type="warning" showIcon role="alert" title={said} />}
        <p className="faint">没有登记的内容刷新后还在，退出登录或关闭页面后不保留；姓名、电话刷新后也不保留。</p>
        <ClearButton onClear={clear} disabled={Object.keys(entry.values).length === 0} />
        <Button type="primary" size="large" htmlType="submit" loading={sending}>
          登记
        </Button>
      </div>
    </Form>
  )
}

/** The form while it is filled in, with its files and what is wrong with it. */
function useEntering(onDone: (receipt: Receipt) => void) {
  const unsent = useEntryDraft()
  const { draft, values, keep, forget } = unsent
  const uploads = useUploads('petition', draft)
  const { ids, problem: unfinished } = idsOf(uploads)
  const { problems, send, clear, ...sending } = useSending((receipt) => {
    uploads.forget()
    forget()
    onDone(receipt)
  })
  return {
    ...sending,
    unsent,
    values,
    files: shownFiles(uploads),
    problems: outdatedLeftOut(problems, unfinished, ids),
    change: (next: typeof values, changed: string) => {
      clear(changed)
      keep(next)
    },
    clear: forget,
    submit: () => {
      const asked = askedOnly(entryForm.fields, values)
      void send({ draft, ...asked, evidence: ids }, unfinished ? { evidence: unfinished } : {})
    },
  }
}

function Sections({ entry: { values, problems, files, change } }: { entry: ReturnType<typeof useEntering> }) {
  const units = useUnits()
  return sections.map(({ title, fields }) => (
    <section className="card entry-section" key={title} aria-label={title}>
      <h2>{title}</h2>
      <div className="entry-fields">
        <AskedFields
          form="entry"
          fields={fields}
          values={values}
          problems={problems}
          choices={{ units }}
          hints={hintsFor(values, units)}
          files={files}
          onChange={change}
        />
      </div>
    </section>
  ))
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
