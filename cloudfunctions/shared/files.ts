import type { ICloud } from 'wx-server-sdk'

export type Download =
  { state: 'read'; bytes: Buffer } | { state: 'missing'; bytes?: undefined } | { state: 'tooLarge'; bytes?: undefined }

/** Cloud storage by path, so that records survive a change of environment. */
export interface Files {
  read: (path: string, most: number) => Promise<Download>
  write: (path: string, bytes: Buffer) => Promise<void>
  /** Files that are gone already are no error. */
  remove: (paths: readonly string[]) => Promise<void>
  /** Addresses that expire after minutes, by path; a missing file has none. */
  links: (paths: readonly string[]) => Promise<Map<string, string>>
}

export interface Storage {
  uploadFile: (file: ICloud.UploadFileParam) => Promise<ICloud.UploadFileResult>
  getTempFileURL: (files: ICloud.GetTempFileURLParam) => Promise<ICloud.GetTempFileURLResult>
  deleteFile: (files: ICloud.DeleteFileParam) => Promise<ICloud.DeleteFileResult>
}

const linkSeconds = 600
const mostPerCall = 50
const gone = -503003
const markerPath = 'origin'

export function filesOver(storage: Storage): Files {
  const idOf = idsIn(storage)
  const links: Files['links'] = async (paths) => {
    const pairs: [string, string][] = []
    for (let from = 0; from < paths.length; from += mostPerCall) {
      const some = paths.slice(from, from + mostPerCall)
      const fileList = await Promise.all(some.map(async (path) => ({ fileID: await idOf(path), maxAge: linkSeconds })))
      const answer = await storage.getTempFileURL({ fileList })
      pairs.push(...answer.fileList.map(({ tempFileURL }, place): [string, string] => [some[place] ?? '', tempFileURL]))
    }
    return new Map(pairs.filter(([, url]) => url))
  }
  return {
    links,
    read: async (path, most) => {
      const url = (await links([path])).get(path)
      return url ? download(url, most) : { state: 'missing' }
    },
    write: async (path, bytes) => {
      await storage.uploadFile({ cloudPath: path, fileContent: bytes })
    },
    remove: async (paths) => {
      for (let from = 0; from < paths.length; from += mostPerCall) {
        const fileList = await Promise.all(paths.slice(from, from + mostPerCall).map(idOf))
        const { fileList: results } = await storage.deleteFile({ fileList })
        const failed = results.find(({ status }) => status !== 0 && status !== gone)
        if (failed) throw new Error(`A file could not be deleted: ${failed.status} ${failed.errMsg}`)
      }
    },
  }
}

/** Only the cloud knows what stands before a path in its file ids: the answer to one upload tells, once per instance. */
function idsIn(storage: Storage): (path: string) => Promise<string> {
  let prefix: Promise<string> | undefined
  const ask = async () => {
    const { fileID } = await storage.uploadFile({ cloudPath: markerPath, fileContent: Buffer.from('origin') })
    return fileID.slice(0, -markerPath.length)
  }
  return async (path) => {
    prefix ??= ask()
    try {
      return (await prefix) + path
    } catch (error) {
      prefix = undefined
      throw error
    }
  }
}

/** Reads no more than it may: the size that a phone reports is only a claim. */
async function download(url: string, most: number): Promise<Download> {
  const response = await fetch(encodeURI(url))
  if (response.status === 404) return { state: 'missing' }
  if (!response.ok || !response.body) throw new Error(`A file could not be read: HTTP ${response.status}`)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body) {
    size += chunk.length
    if (size > most) return { state: 'tooLarge' }
    chunks.push(chunk)
  }
  return { state: 'read', bytes: Buffer.concat(chunks) }
}
