import { randomUUID } from 'node:crypto'
import { asError } from '../fault'
import { assertCloudPath } from '../storage/cloud-path'
import { uploadFailure } from '../storage/actions'
import type { FileStore } from '../storage/file-store'
import type { ReceiveUpload } from './sdk-door'

/** Takes the bytes of `cloud.uploadFile`; an empty answer means done. */
export const sdkUpload =
  (files: FileStore): ReceiveUpload =>
  async (request, response, url) => {
    try {
      const path = url.searchParams.get('path')
      assertCloudPath(path)
      await files.receive(request, { path, owner: null, maxBytes: Infinity })
      response.end()
    } catch (error) {
      if (response.destroyed) return
      response.writeHead(400, { 'content-type': 'application/xml', connection: 'close' })
      response.end(uploadFailure(asError(error), randomUUID()))
    }
  }
