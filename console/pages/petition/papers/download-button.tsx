import { App, Button } from 'antd'
import { useState } from 'react'
import { printReason } from '../../../../miniprogram/contract/petition/desk'
import { call } from '../../../services/cloud'
import { saveFile } from '../../../services/save-file'
import { ReasonWindow } from '../reason-window'

interface Downloading {
  id: string
  /** An issued document; absent for the draft's. */
  paper?: string
  label: string
  /** It tells who complained: the reason is asked at once. */
  names?: boolean
}

/** Fetches a document as a .docx file; one that tells who complained, for a reason that is recorded. */
export function DownloadButton({ id, paper, label, names = false }: Downloading) {
  const [asking, setAsking] = useState(false)
  const { fetching, fetchIt } = useDownload({ id, paper }, () => setAsking(true))
  return (
    <>
      <Button loading={fetching} onClick={() => (names ? setAsking(true) : void fetchIt())}>
        {label}
      </Button>
      <ReasonWindow
        title="下载写有来件人姓名、电话的文书"
        explains="下载人、时间和理由会记入审计日志，不能删除。请仅为办理这件来件下载，并按规定保管。"
        field={printReason}
        button="下载"
        open={asking}
        onClose={() => setAsking(false)}
        ask={fetchIt}
      />
    </>
  )
}

/** Saves the file; what is refused without a reason is asked for one, and with one is said where it was asked. */
function useDownload(wanted: { id: string; paper?: string }, onAsked: () => void) {
  const [fetching, setFetching] = useState(false)
  const { message } = App.useApp()
  const fetchIt = async (reason?: string) => {
    setFetching(true)
    const reply = await call('petition.papers.print', { ...wanted, reason })
    setFetching(false)
    if (reply.ok) saveFile(reply.data)
    else if (reason) return reply.error
    else if (reply.error.fields?.['reason']) onAsked()
    else void message.error(`没能下载：${reply.error.message}`)
    return undefined
  }
  return { fetching, fetchIt }
}
