import { fileStore } from '../../files/file-store'
import { drawn } from '../../files/measure'
import { api, ApiFailure } from '../call'

interface Part {
  /** The node of a `<canvas type="2d">`. */
  canvas?: unknown
  x?: number
  y?: number
  width?: number
  height?: number
  destWidth?: number
  destHeight?: number
  fileType?: 'png' | 'jpg'
  quality?: number
}

/** A part of what was drawn, as a file. Unlike WeChat's its own size is that of the part, whatever the screen's density. */
async function canvasToTempFilePath({ canvas, x = 0, y = 0, fileType = 'png', quality = 1, ...size }: Part) {
  if (!(canvas instanceof HTMLCanvasElement)) throw new ApiFailure('canvas is empty')
  const { width = canvas.width - x, height = canvas.height - y } = size
  const { destWidth = width, destHeight = height } = size
  const part = await createImageBitmap(canvas, x, y, width, height)
  const type = fileType === 'jpg' ? 'image/jpeg' : 'image/png'
  return {
    tempFilePath: fileStore.addTemporary(await drawn(part, destWidth, destHeight, type, quality), `.${fileType}`),
  }
}

export const canvasApi = { canvasToTempFilePath: api('canvasToTempFilePath', canvasToTempFilePath) }
