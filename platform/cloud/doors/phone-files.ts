import type { IncomingMessage, ServerResponse } from 'node:http'
import { CloudFault } from '../fault'
import type { Sessions } from '../sessions/sessions'
import { assertCloudPath } from '../storage/cloud-path'
import { FileTooLarge } from '../storage/file-store'
import { defaultLinkSeconds } from '../storage/links'
import { serveFile } from '../storage/serve-file'
import { findFile, mostFileIds, type Storage } from '../storage/storage'
import { HttpFault, sendJson, urlOf } from './http'
import { callerOf, readJson } from './phone-door'

export interface PhoneFileParts {
  sessions: Sessions
  storage: Storage
  maxFileBytes: number
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const missing = { status: -503003, errMsg: 'storage file not exists' }
const foreign = { status: -503002, errMsg: 'storage exceed authority' }

/** Uploads, links and deletions by phones: anybody reads what they have the id of, only the uploader changes it. */
export function phoneFiles({ sessions, storage, maxFileBytes }: PhoneFileParts): Record<string, Handler> {
  const tooLarge = () => new HttpFault(413, -403001, `file larger than ${maxFileBytes} bytes`)

  async function upload(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { openid } = callerOf(sessions, request)
    const path = urlOf(request).searchParams.get('path')
    try {
      assertCloudPath(path)
    } catch (error) {
      throw new HttpFault(400, -503004, error instanceof CloudFault ? error.message : 'cloudPath is not allowed')
    }
    const present = storage.files.find(path)
    if (present && present.owner !== openid) throw new HttpFault(403, foreign.status, foreign.errMsg)
    if (Number(request.headers['content-length'] ?? 0) > maxFileBytes) throw tooLarge()
    try {
      await storage.files.receive(request, { path, owner: openid, maxBytes: maxFileBytes })
    } catch (error) {
      if (error instanceof FileTooLarge) throw tooLarge()
      // The phone went away: there is nobody to answer.
      if (request.destroyed) return
      throw error
    }
    sendJson(response, 200, { fileID: storage.ids.of(path) })
  }

  async function links(request: IncomingMessage, response: ServerResponse): Promise<void> {
    callerOf(sessions, request)
    const base = request.headers.host ? `http://${request.headers.host}` : storage.address()
    const fileList = (await fileIds(request)).map((fileID) => {
      const file = findFile(storage, fileID)
      if (!file) return { fileID, tempFileURL: '', status: missing.status, errMsg: missing.errMsg }
      const tempFileURL = base + encodeURI(storage.links.sign(file.path, defaultLinkSeconds))
      return { fileID, tempFileURL, status: 0, errMsg: 'ok' }
    })
    sendJson(response, 200, { fileList })
  }

  async function remove(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { openid } = callerOf(sessions, request)
    const fileList = []
    for (const fileID of await fileIds(request)) {
      const file = findFile(storage, fileID)
      const outcome = !file ? missing : file.owner === openid ? { status: 0, errMsg: 'ok' } : foreign
      if (file && outcome.status === 0) await storage.files.remove(file)
      fileList.push({ fileID, ...outcome })
    }
    sendJson(response, 200, { fileList })
  }

  return { 'PUT /wx/files': upload, 'POST /wx/file-links': links, 'DELETE /wx/files': remove }
}

async function fileIds(request: IncomingMessage): Promise<unknown[]> {
  const { fileList } = await readJson(request)
  if (!Array.isArray(fileList) || !fileList.length)
    throw new HttpFault(400, -501007, 'fileList must be a nonempty list')
  if (fileList.length > mostFileIds) throw new HttpFault(400, -501007, `fileList may have at most ${mostFileIds} items`)
  return fileList
}

/** `GET /files/…`: a link is permission enough while it lasts. */
export async function serveLink(storage: Storage, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') throw new HttpFault(405, -501007, 'method not allowed')
  const path = storage.links.verify(urlOf(request).pathname)
  if (path === undefined) throw new HttpFault(403, -503002, 'the link is not valid, or no longer')
  const file = storage.files.find(path)
  if (!file) throw new HttpFault(404, missing.status, missing.errMsg)
  await serveFile(storage.files, file, request, response)
}
