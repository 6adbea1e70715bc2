import { App, Button } from 'antd'
import { useState } from 'react'
import { call } from '../../../services/cloud'
import { saveFile } from '../../../services/save-file'

interface Downloading {
  id: string
  /** An issued document; absent for the draft's. */
  paper?: string
  label: string
}

/** Fetches a document as a .docx file. */
export function DownloadButton({ id, paper, label }: Downloading) {
  const [fetching, setFetching] = useState(false)
  const { message } = App.useApp()
  const fetchIt = async () => {
    setFetching(true)
    const reply = await call('petition.papers.print', { id, paper })
    setFetching(false)
    if (reply.ok) saveFile(reply.data)
    else void message.error(`没能下载：${reply.error.message}`)
  }
  return (
    <Button loading={fetching} onClick={() => void fetchIt()}>
      {label}
    </Button>
  )
}
