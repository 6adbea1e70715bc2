import { App, Button } from 'antd'
import { useState } from 'react'
import { call } from '../../../services/cloud'
import { saveFile } from '../../../services/save-file'
import { useArea } from '../area'
import { ReasonWindow } from '../reason-window'

interface Downloading {
  id: string
  /** An issued document; absent for the draft's. */
  paper?: string
  label: string
  /** It tells who brought the case: the reason is asked at once. */
  names?: boolean
}

/** Fetches a document as a .docx file; one that tells who brought the case, for a reason that is recorded. */
export function DownloadButton({ id, paper, label, names = false }: Downloading) {
  const { download } = useArea()
  const [asking, setAsking] = useState(false)
  const { fetching, fetchIt } = useDownload({ id, paper }, () => setAsking(true))
  return (
    <>
      <Button loading={fetching} onClick={() => (names ? setAsking(true) : void fetchIt())}>
        {label}
      </Button>
      {download && (
        <ReasonWindow {...download} button="下载" open={asking} onClose={() => setAsking(false)} ask={fetchIt} />
      )}
    </>
  )
}

/** Saves the file; what is refused without a reason is asked for one, and with one is said where it was asked. */
function useDownload(wanted: { id: string; paper?: string }, onAsked: () => void) {
  const { name } = useArea()
  const [fetching, setFetching] = useState(false)
  const { message } = App.useApp()
  const fetchIt = async (reason?: string) => {
    setFetching(true)
    const reply = await call(`${name}.papers.print`, { ...wanted, reason })
    setFetching(false)
    if (reply.ok) saveFile(reply.data)
    else if (reason) return reply.error
    else if (reply.error.fields?.['reason']) onAsked()
    else void message.error(`没能下载：${reply.error.message}`)
    return undefined
  }
  return { fetching, fetchIt }
}
