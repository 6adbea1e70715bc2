import { conditions } from '../conditions'
import { contentOf } from '../files/source'
import { fileStore } from '../files/file-store'
import { session } from '../holder'
import { api, ApiFailure, type Callbacks } from './call'

interface CallOptions {
  name: string
  data?: unknown
}

interface Upload {
  cloudPath: string
  filePath: string
}

interface Progress {
  progress: number
  totalBytesSent: number
  totalBytesExpectedToSend: number
}

interface FileLink {
  fileID: string
  tempFileURL: string
  status: number
  errMsg: string
}

const headers = () => ({ authorization: `Bearer ${session}`, 'content-type': 'application/json' })

const notConnected = () => new ApiFailure('request:fail net::ERR_INTERNET_DISCONNECTED', { errCode: -1 })

function refuseOffline(): void {
  if (conditions.network === 'offline') throw notConnected()
}

/** The state of the line as the stage sets it: nothing gets through, or only slowly. */
async function line(bytes = 0): Promise<void> {
  refuseOffline()
  if (conditions.network === 'slow')
    await new Promise((resolve) => setTimeout(resolve, 600 + (bytes / slowBytesPerSecond) * 1000))
  refuseOffline()
}

const slowBytesPerSecond = 50_000

/** Asks the cloud on the same origin. @throws ApiFailure in its words, with its number. */
export async function ask<T>(method: string, path: string, body: unknown): Promise<T> {
  const text = JSON.stringify(body)
  await line(text.length)
  const answer = await fetch(path, { method, headers: headers(), body: text }).catch(() => {
    throw notConnected()
  })
  const value = (await answer.json()) as T & { errCode?: number; errMsg?: string }
  if (value.errCode) throw new ApiFailure(value.errMsg ?? 'unknown error', { errCode: value.errCode })
  if (!answer.ok) throw new ApiFailure(value.errMsg ?? `status ${answer.status}`, { errCode: -1 })
  return value
}

/** An upload that tells how far it is and can be stopped. */
class UploadTask {
  private readonly request = new XMLHttpRequest()
  private readonly listeners = new Set<(progress: Progress) => void>()
  readonly done: Promise<{ fileID: string; statusCode: number }>

  constructor(upload: Upload) {
    this.done = this.run(upload)
  }

  readonly onProgressUpdate = (listener: (progress: Progress) => void) => void this.listeners.add(listener)
  readonly offProgressUpdate = (listener: (progress: Progress) => void) => void this.listeners.delete(listener)
  readonly onHeadersReceived = () => undefined
  readonly offHeadersReceived = () => undefined
  readonly abort = () => this.request.abort()

  private async run({ cloudPath, filePath }: Upload): Promise<{ fileID: string; statusCode: number }> {
    const content = await contentOf(filePath)
    if (!content) throw new ApiFailure(`no such file ${filePath}`, { errCode: -1 })
    await line(content.size)
    const { request } = this
    request.upload.addEventListener('progress', ({ loaded, total }) => this.tell(loaded, total))
    const { fileID } = await new Promise<{ fileID: string }>((resolve, reject) => {
      request.addEventListener('load', () => {
        const answer = JSON.parse(request.responseText) as { fileID?: string; errCode?: number; errMsg?: string }
        if (answer.fileID) resolve({ fileID: answer.fileID })
        else reject(new ApiFailure(answer.errMsg ?? `status ${request.status}`, { errCode: answer.errCode ?? -1 }))
      })
      request.addEventListener('error', () => reject(notConnected()))
      request.addEventListener('abort', () => reject(new ApiFailure('abort', { errCode: -1 })))
      request.open('PUT', `/wx/files?path=${encodeURIComponent(cloudPath)}`)
      request.setRequestHeader('authorization', `Bearer ${session}`)
      request.setRequestHeader('content-type', content.type || 'application/octet-stream')
      request.send(content)
    })
    return { fileID, statusCode: 204 }
  }

  private tell(loaded: number, total: number): void {
    const progress = {
      progress: Math.round((loaded / total) * 100),
      totalBytesSent: loaded,
      totalBytesExpectedToSend: total,
    }
    for (const listener of this.listeners) listener(progress)
  }
}

/** With callbacks it answers the task, without any a promise: as in WeChat, only the former tells progress. */
function uploadFile(options: Upload & Callbacks<{ fileID: string; statusCode: number; errMsg: string }>) {
  const task = new UploadTask(options)
  const promise = api('cloud.uploadFile', () => task.done)(options)
  return promise ?? task
}

export const cloudApi = {
  cloud: {
    init: () => undefined,
    callFunction: api('cloud.callFunction', async ({ name, data = {} }: CallOptions) => {
      return ask<{ requestID: string; result: unknown }>('POST', '/wx/call', { name, data })
    }),
    uploadFile,
    getTempFileURL: api('cloud.getTempFileURL', ({ fileList }: { fileList: (string | { fileID: string })[] }) => {
      const ids = fileList.map((file) => (typeof file === 'string' ? file : file.fileID))
      if (ids.length > 50) throw new ApiFailure('fileList is larger than 50', { errCode: -1 })
      return ask<{ fileList: FileLink[] }>('POST', '/wx/file-links', { fileList: ids })
    }),
    downloadFile: api('cloud.downloadFile', async ({ fileID }: { fileID: string }) => {
      const { fileList } = await ask<{ fileList: FileLink[] }>('POST', '/wx/file-links', { fileList: [fileID] })
      const address = fileList[0]?.tempFileURL
      if (!address) throw new ApiFailure(fileList[0]?.errMsg ?? 'file not found', { errCode: -503003 })
      const answer = await fetch(address)
      if (!answer.ok) throw new ApiFailure(`status ${answer.status}`, { errCode: -503003 })
      return { tempFilePath: fileStore.addTemporary(await answer.blob()), statusCode: answer.status }
    }),
    deleteFile: api('cloud.deleteFile', ({ fileList }: { fileList: string[] }) =>
      ask<{ fileList: object[] }>('DELETE', '/wx/files', { fileList }),
    ),
    CloudID: class {
      constructor(readonly cloudID: string) {}
    },
  },
}
