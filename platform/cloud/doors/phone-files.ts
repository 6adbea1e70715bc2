import type { IncomingMessage, ServerResponse } from 'node:http'
import { CloudFault } from '../fault'
import type { Sessions } from '../sessions/sessions'
import { DamagedFile } from '../storage/blobs'
import { assertCloudPath } from '../storage/cloud-path'
import { FileTooLarge, PathTaken, UploadStalled, type StoredFile } from '../storage/file-store'
import { defaultLinkSeconds } from '../storage/links'
import { serveFile } from '../storage/serve-file'
import { findFile, mostFileIds, type Storage } from '../storage/storage'
import { ClientGone, HttpFault, sendJson, urlOf, type Handler } from './http'
import { callerOf, readJson } from './phone-door'

export interface PhoneFileParts {
  sessions: Sessions
  storage: Storage
  maxFileBytes: number
}

const done = { status: 0, errMsg: 'ok' }
const missing = { status: -503003, errMsg: 'storage file not exists' }
const foreign = { status: -503002, errMsg: 'storage exceed authority' }

/** Uploads, links and deletions by phones, as far as the storage's permissions allow. */
export function phoneFiles(parts: PhoneFileParts): Record<string, Handler> {
  return {
    'PUT /wx/files': (request, response) => upload(parts, request, response),
    'POST /wx/file-links': (request, response) => links(parts, request, response),
    'DELETE /wx/files': (request, response) => remove(parts, request, response),
  }
}

async function upload(
  { sessions, storage, maxFileBytes }: PhoneFileParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { openid } = callerOf(sessions, request)
  const path = pathIn(request)
  const mayReplace = (present: StoredFile) => storage.permissions.mayChange(present, openid)
  const present = storage.files.find(path)
  if (present ? !mayReplace(present) : !storage.permissions.mayAdd) throw refused()
  if (Number(request.headers['content-length'] ?? 0) > maxFileBytes) throw tooLarge(maxFileBytes)
  try {
    await storage.files.receive(request, { path, owner: openid, maxBytes: maxFileBytes, mayReplace })
  } catch (error) {
    if (error instanceof FileTooLarge) throw tooLarge(maxFileBytes)
    if (error instanceof PathTaken) throw refused()
    if (error instanceof UploadStalled) throw new HttpFault(408, -501002, 'the upload came too slowly')
    throw isBrokenOff(error) ? new ClientGone('the upload broke off') : error
  }
  sendJson(response, 200, { fileID: storage.ids.of(path) })
}

function pathIn(request: IncomingMessage): string {
  const path = urlOf(request).searchParams.get('path')
  try {
    assertCloudPath(path)
    return path
  } catch (error) {
    throw new HttpFault(400, -503004, error instanceof CloudFault ? error.message : 'cloudPath is not allowed')
  }
}

const refused = () => new HttpFault(403, foreign.status, foreign.errMsg)
const tooLarge = (most: number) => new HttpFault(413, -403001, `file larger than ${most} bytes`)

async function links(
  { sessions, storage }: PhoneFileParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { openid } = callerOf(sessions, request)
  const base = request.headers.host ? `http://${request.headers.host}` : storage.address()
  const fileList = (await fileIds(request)).map((fileID) => {
    const file = findFile(storage, fileID)
    const { status, errMsg } = !file ? missing : storage.permissions.mayRead(file, openid) ? done : foreign
    const link = file && status === done.status ? storage.links.sign(file.path, defaultLinkSeconds) : undefined
    return { fileID, tempFileURL: link ? base + encodeURI(link) : '', status, errMsg }
  })
  sendJson(response, 200, { fileList })
}

async function remove(
  { sessions, storage }: PhoneFileParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { openid } = callerOf(sessions, request)
  const fileList = []
  for (const fileID of await fileIds(request)) {
    const file = findFile(storage, fileID)
    const outcome = !file ? missing : storage.permissions.mayChange(file, openid) ? done : foreign
    if (file && outcome === done) await storage.files.remove(file)
    fileList.push({ fileID, ...outcome })
  }
  sendJson(response, 200, { fileList })
}

const isBrokenOff = (error: unknown) =>
  ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes((error as NodeJS.ErrnoException).code ?? '')

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
  try {
    await serveFile(storage.files, file, request, response)
  } catch (error) {
    if (isBrokenOff(error)) throw new ClientGone('the download broke off')
    if (error instanceof DamagedFile) throw new HttpFault(500, -503001, error.message)
    throw error
  }
}
