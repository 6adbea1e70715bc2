import type { ActionTable } from '../actions'
import { CloudFault, faults, isRecord } from '../fault'
import { assertCloudPath } from './cloud-path'
import { defaultLinkSeconds } from './links'
import { findFile, mostFileIds, type Storage } from './storage'

function listOf(value: unknown, field: string): unknown[] {
  if (!Array.isArray(value) || !value.length) throw faults.invalid(`${field} must be a nonempty list`)
  if (value.length > mostFileIds) throw faults.invalid(`${field} may have at most ${mostFileIds} items`)
  return value
}

function secondsOf(maxAge: unknown): number {
  if (maxAge === undefined) return defaultLinkSeconds
  if (typeof maxAge !== 'number' || !(maxAge > 0)) throw faults.invalid('max_age must be seconds')
  return Math.floor(maxAge)
}

function linkTo(storage: Storage, item: unknown) {
  if (!isRecord(item)) throw faults.invalid('file_list must have objects')
  const { fileid, max_age: maxAge, ...others } = item
  const stranger = Object.keys(others).find((field) => others[field] !== undefined)
  if (stranger) throw faults.unsupported(`${stranger} in storage.batchGetDownloadUrl`)
  const file = findFile(storage, fileid)
  const url = file && storage.address() + storage.links.sign(file.path, secondsOf(maxAge))
  const code = url ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST'
  return { fileid, fileID: fileid, download_url: url ?? '', tempFileURL: url ?? '', maxAge: secondsOf(maxAge), code }
}

/** Whether somebody on a phone may read files; the SDK asks it for uploaders of Tencent's other log-ins as well. */
function authorityOver(storage: Storage, item: unknown, person: unknown) {
  if (!isRecord(item)) throw faults.invalid('fileList must have objects')
  const { path, type } = item
  if (type !== 'READ') throw faults.unsupported(`type ${String(type)} in storage.getFileAuthority`)
  const file = findFile(storage, path)
  const read = file !== undefined && typeof person === 'string' && storage.permissions.mayRead(file, person)
  return { path, cosFileId: encodeURI(String(path)), read }
}

/** What functions ask of storage; the bytes of an upload follow to the address they are given. */
export const storageActions = (storage: Storage, sdkUrl: string, token: string): ActionTable => ({
  'storage.getUploadMetadata': {
    fields: ['path', 'method'],
    run: async ({ path, method = 'post' }, { callId }) => {
      if (method !== 'put' && method !== 'post')
        throw faults.unsupported(`method ${String(method)} in storage.getUploadMetadata`)
      assertCloudPath(path)
      const url = `${sdkUrl}/${callId}/upload?path=${encodeURIComponent(path)}`
      const fileId = storage.ids.of(path)
      // The SDK puts it into a header, where only ASCII fits.
      const cosFileId = encodeURI(fileId)
      return { data: { url, token, authorization: token, fileId, cosFileId } }
    },
  },
  'storage.batchGetDownloadUrl': {
    fields: ['file_list'],
    run: async (body) => ({
      data: { download_list: listOf(body['file_list'], 'file_list').map((item) => linkTo(storage, item)) },
    }),
  },
  'storage.batchDeleteFile': {
    fields: ['fileid_list'],
    run: async (body) => {
      const deleted = []
      for (const fileID of listOf(body['fileid_list'], 'fileid_list')) {
        const file = findFile(storage, fileID)
        if (file) await storage.files.remove(file)
        deleted.push({ fileID, code: file ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' })
      }
      return { data: { delete_list: deleted } }
    },
  },
  'storage.getFileAuthority': {
    fields: ['openId', 'uid', 'loginType', 'fileList'],
    run: async ({ openId, uid, fileList }) => ({
      data: listOf(fileList, 'fileList').map((item) => authorityOver(storage, item, openId ?? uid)),
    }),
  },
})

/** COS answers a failed upload in XML; the SDK looks for all five parts. */
export function uploadFailure(error: Error, requestId: string): string {
  const code = error instanceof CloudFault ? error.code : 'InternalError'
  const message = error.message.replace(/[<>&]/g, ' ')
  const parts = { Code: code, Message: message, Resource: '', RequestId: requestId, TraceId: requestId }
  return `<Error>${Object.entries(parts)
    .map(([tag, text]) => `<${tag}>${text}</${tag}>`)
    .join('')}</Error>`
}
