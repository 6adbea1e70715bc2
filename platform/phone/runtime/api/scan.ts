import jsQR from 'jsqr'
import { conditions } from '../conditions'
import { chooseFiles } from '../frame/sheets/choose-files'
import { showActionSheet, showModal } from '../frame/sheets/dialogs'
import { ApiFailure } from './call'
import { refuseIfRefused } from './open/scopes'

interface ScanOptions {
  onlyFromCamera?: boolean
  /** What is looked for. */
  scanType?: string[]
}

/** Reads a QR code from what the camera sees; without a camera from a picture, or from text typed in. */
export async function scanCode({ onlyFromCamera = false, scanType = ['qrCode', 'wxCode'] }: ScanOptions) {
  await refuseIfRefused('camera')
  const { kind, ...found } = read(await look(onlyFromCamera))
  if (!scanType.includes(kind)) throw notFound()
  return found
}

async function look(onlyFromCamera: boolean): Promise<string> {
  const seen = await conditions.camera?.()
  if (seen) return decoded(seen)
  const chosen = await showActionSheet(onlyFromCamera ? ['输入码的内容'] : ['输入码的内容', '从图片中识别'], {
    title: '扫码',
  })
  if (chosen === 0) return typed()
  if (chosen === 1) return fromPicture()
  throw new ApiFailure('cancel')
}

const notFound = () => new ApiFailure('no code was found')
/** How the cloud writes a code of this very program, in the place of WeChat's round one. */
const ownCode = 'wxacode:'

/** What a code says, in WeChat's words: a code of the program has no content but a path, with its scene as written. */
function read(text: string) {
  const common = { charSet: 'UTF-8', rawData: btoa(unescape(encodeURIComponent(text))) }
  if (text.startsWith(ownCode))
    return { kind: 'wxCode', result: '', scanType: 'WX_CODE', path: text.slice(ownCode.length), ...common }
  return { kind: 'qrCode', result: text, scanType: 'QR_CODE', ...common }
}

function decoded({ data, width, height }: ImageData): string {
  const found = jsQR(data, width, height)
  if (!found) throw notFound()
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
