import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy'
import { asError, CloudFault, faults } from '../fault'
import { uploadFailure } from '../storage/actions'
import { assertCloudPath } from '../storage/cloud-path'
import type { FileStore } from '../storage/file-store'
import type { ReceiveUpload } from './sdk-door'

/** Takes the bytes of `cloud.uploadFile`, PUT by SDK 4 and sent as a form by 2 and 3; an empty answer means done. */
export const sdkUpload =
  (files: FileStore, onError: (error: Error) => void): ReceiveUpload =>
  async (request, response, url) => {
    try {
      const path = url.searchParams.get('path')
      assertCloudPath(path)
      if (request.method === 'POST') await receiveForm(files, path, request)
      else await files.receive(request, { path, owner: null, maxBytes: Infinity })
      response.end()
    } catch (error) {
      if (response.destroyed) return
      if (!(error instanceof CloudFault)) onError(asError(error))
      response.writeHead(400, { 'content-type': 'application/xml', connection: 'close' })
      response.end(uploadFailure(asError(error), randomUUID()))
    }
  }

const isPartAFile = (name: string | undefined) => name === 'file'
/** What a form of the SDK has besides its file: short texts. */
const formLimits = { files: 1, fields: 10, fieldSize: 8 * 1024, headerPairs: 20 }

/** Streams the one file of a form. */
async function receiveForm(files: FileStore, path: string, request: IncomingMessage): Promise<void> {
  const form = formOf(request)
  let receiving: Promise<unknown> | undefined
  form.on('field', (name, value) => {
    if (name === 'key' && value !== path) form.destroy(faults.invalid('the key of the form is not the path asked for'))
  })
  form.on('file', (_, stream) => {
    receiving = files.receive(stream, { path, owner: null, maxBytes: Infinity })
    // Whoever fails first ends the other; both outcomes are looked at below.
    receiving.catch((error: unknown) => form.destroy(asError(error)))
    form.once('error', (error: unknown) => stream.destroy(asError(error)))
  })
  await pipeline(request, form).catch(async (error: unknown) => {
    await Promise.allSettled([receiving])
    throw error
  })
  if (!receiving) throw faults.invalid('the form has no file')
  await receiving
}

function formOf(request: IncomingMessage): BusboyInstance {
  try {
    return new Busboy({ headers: request.headers as BusboyHeaders, limits: formLimits, isPartAFile })
  } catch (error) {
    throw new CloudFault('INVALID_PARAM', `an upload must be a form: ${asError(error).message}`)
  }
}
