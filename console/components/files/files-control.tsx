import { Button } from 'antd'
import { useRef } from 'react'
import { evidenceKinds } from '../../../miniprogram/contract/evidence'
import { bytesWords } from '../bytes-words'
import { Shape } from '../shape'
import type { ShownFile, ShownFiles } from './shown-files'
import './files.css'

/** Files to be handed in, each with how far it is. */
export function FilesControl({ id, label, files }: { id: string; label: string; files: ShownFiles }) {
  const input = useRef<HTMLInputElement>(null)
  const choose = ({ target }: { target: HTMLInputElement }) => {
    files.add([...(target.files ?? [])])
    // The same file may be chosen again.
    target.value = ''
  }
  return (
    <div className="files">
      {files.items.length > 0 && (
        <ul aria-label={label}>
          {files.items.map((file) => (
            <FileRow key={file.key} file={file} files={files} />
          ))}
        </ul>
      )}
      {files.refused.map((words) => (
        <p className="files-problem" role="alert" key={words}>
          {words}
        </p>
      ))}
      <input ref={input} type="file" multiple hidden aria-label={label} accept={files.accept} onChange={choose} />
      <Button id={id} onClick={() => input.current?.click()}>
        添加文件
      </Button>
    </div>
  )
}

function FileRow({ file, files }: { file: ShownFile; files: ShownFiles }) {
  const { key, name, kind, bytes, share, stored, problem } = file
  return (
    <li className={problem ? 'files-failed' : stored ? 'files-stored' : ''}>
      <Shape tone={problem ? 'stopped' : stored ? 'done' : 'active'} />
      <span>
        <strong>{name}</strong>
        <small role="status">
          {problem ?? `${evidenceKinds[kind].label} · ${bytesWords(bytes)} · ${stateWords(share, stored)}`}
        </small>
      </span>
      {problem && (
        <Button size="small" onClick={() => files.retry(key)}>
          重试
        </Button>
      )}
      <Button size="small" type="text" aria-label={`去掉 ${name}`} onClick={() => files.remove(key)}>
        去掉
      </Button>
    </li>
  )
}

const stateWords = (share: number, stored: boolean) => (stored ? '已上传' : `正在上传 ${Math.round(share * 100)}%`)
