import { Alert, Button, Progress, Radio } from 'antd'
import { useRef, useState } from 'react'
import type { RosterImport } from '../../../../miniprogram/contract/people/roster/answers'
import { rosterColumnNames, rosterColumns } from '../../../../miniprogram/contract/people/roster/columns'
import { rosterModes, type RosterMode } from '../../../../miniprogram/contract/people/roster/imports'
import { useLeaveGuard } from '../../../services/leave-guard'
import { Template } from './template'
import type { Uploading } from './use-uploading'

const modeWords: Record<RosterMode, string> = {
  ADDITION: '只新增、修改文件里的人，其他人不动',
  COMPLETE: '文件就是全部人员，文件里没有的人不再在册，马上不能登录',
}

/** Says what a file must hold, and takes one. */
export function ChooseFile({ uploading, again }: { uploading: Uploading; again?: RosterImport }) {
  const { reading, share, problem, start } = uploading
  const goesOn = again?.state === 'RECEIVING'
  const [chosen, setMode] = useState<RosterMode>('ADDITION')
  const mode = goesOn ? again.mode : chosen
  const input = useRef<HTMLInputElement>(null)
  useLeaveGuard({
    on: share !== undefined,
    title: '正在上传，要离开吗？',
    content: '离开后上传停下，已经传到的都在；再选同一个文件，从断开的地方继续。',
  })
  const choose = ({ target }: { target: HTMLInputElement }) => {
    const [file] = target.files ?? []
    if (file) void start(file, mode)
    // The same file may be chosen again.
    target.value = ''
  }
  return (
    <section className="card roster-choose" aria-label="上传文件">
      <h2>{goesOn ? '接着上传' : '上传文件'}</h2>
      {!goesOn && <Modes mode={mode} disabled={share !== undefined} onChange={setMode} />}
      {!goesOn && <Template />}
      {problem && <Alert type="warning" showIcon role="alert" title={problem} />}
      {share === undefined ? (
        <Button type="primary" size="large" loading={reading} onClick={() => input.current?.click()}>
          {reading ? '正在读取' : goesOn ? '选择同一个文件，接着上传' : '选择文件并上传'}
        </Button>
      ) : (
        <div className="roster-progress" role="status">
          正在上传
          <Progress percent={Math.floor(share * 100)} />
        </div>
      )}
      <input ref={input} type="file" hidden aria-label="花名册文件" accept=".xlsx,.csv" onChange={choose} />
    </section>
  )
}

interface Choosing {
  mode: RosterMode
  disabled: boolean
  onChange: (mode: RosterMode) => void
}

function Modes({ mode, disabled, onChange }: Choosing) {
  return (
    <>
      <Radio.Group
        className="roster-modes"
        aria-label="导入方式"
        value={mode}
        disabled={disabled}
        onChange={({ target }) => onChange(target.value as RosterMode)}
        options={(['ADDITION', 'COMPLETE'] as const).map((value) => ({
          value,
          label: (
            <>
              <strong>{rosterModes[value]}</strong>
              <span className="faint">{modeWords[value]}</span>
            </>
          ),
        }))}
      />
      <p className="faint">
        {`第一行是表头：${rosterColumnNames.map((name) => rosterColumns[name].label).join('、')}。列的先后不限，多出的列不读。`}
      </p>
    </>
  )
}
