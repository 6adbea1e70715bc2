import jsQR from 'jsqr'
import { conditions } from '../conditions'
import { chooseFiles } from '../frame/sheets/choose-files'
import { showActionSheet, showModal } from '../frame/sheets/dialogs'
import { ApiFailure } from './call'
import { refuseIfRefused } from './open/scopes'

interface ScanOptions {
  onlyFromCamera?: boolean
}

/** Reads a QR code from what the camera sees; without a camera from a picture, or from text typed in. */
export async function scanCode({ onlyFromCamera = false }: ScanOptions) {
  await refuseIfRefused('camera')
  const seen = await conditions.camera?.()
  if (seen) return result(decoded(seen))
  const chosen = await showActionSheet(onlyFromCamera ? ['输入码的内容'] : ['输入码的内容', '从图片中识别'], {
    title: '扫码',
  })
  if (chosen === 0) return result(await typed())
  if (chosen === 1) return result(await fromPicture())
  throw new ApiFailure('cancel')
}

const result = (text: string) => ({
  result: text,
  scanType: 'QR_CODE',
  charSet: 'UTF-8',
  path: '',
  rawData: btoa(unescape(encodeURIComponent(text))),
})

function decoded({ data, width, height }: ImageData): string {
  const found = jsQR(data, width, height)
  if (!found) throw new ApiFailure('no code was found')
  return found.data
}

async function typed(): Promise<string> {
  const { content } = await showModal({ title: '输入码的内容', editable: true })
  if (!content) throw new ApiFailure('cancel')
  return content
}

async function fromPicture(): Promise<string> {
  const [file] = (await chooseFiles({ accept: 'image/*', multiple: false })) ?? []
  if (!file) throw new ApiFailure('cancel')
  const bitmap = await createImageBitmap(file)
  const canvas = document.createElement('canvas')
  canvas.width = bitmap.width
  canvas.height = bitmap.height
  const context = canvas.getContext('2d')
  if (!context) throw new ApiFailure('the picture cannot be read')
  context.drawImage(bitmap, 0, 0)
  return decoded(context.getImageData(0, 0, canvas.width, canvas.height))
}
