import { contentOf } from '../../files/source'
import { showActionSheet } from '../../frame/sheets/dialogs'
import { element } from '../../frame/screen'
import { inTap } from '../../framework/tap'
import { api, ApiFailure } from '../call'

interface FileOptions {
  filePath: string
  /** Shown instead of the path's own name. */
  fileName?: string
}

/** There is one chat to choose, and what is sent to it is saved by the browser. */
export const shareApi = {
  shareFileMessage: api('shareFileMessage', async ({ filePath, fileName }: FileOptions) => {
    // Looked at before anything is awaited: the tap is over by then.
    if (!inTap()) throw new ApiFailure('can only be invoked by user TAP gesture.')
    const content = await contentOf(filePath)
    if (!content) throw new ApiFailure('file not exist')
    const name = fileName ?? filePath.slice(filePath.lastIndexOf('/') + 1)
    const chosen = await showActionSheet(['文件传输助手'], { title: `把“${name}”发送给` })
    if (chosen === undefined) throw new ApiFailure('cancel')
    save(content, name)
  }),
}

function save(content: Blob, name: string): void {
  const link = element('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
