import { toBuffer } from 'qrcode'
import { isRecord } from '../fault'
import { ApiFault, apiFaults, type Api, type ApiFields } from './api'

const width = { least: 280, usual: 430, most: 1280 }
const sceneForm = /^[A-Za-z0-9!#$&'()*+,/:;=?@\-._~]{1,32}$/
const versions = new Set(['release', 'trial', 'develop'])

/** What a code says: the page and the scene that it opens. WeChat's own form is not public. */
export const codeText = (page: string, scene: string) => `wxacode:${page}?scene=${encodeURIComponent(scene)}`

/** A code that opens a page of the mini program, the first one when none is named; here a QR code in the place of WeChat's round one. */
export const unlimitedCode = (pages: readonly string[]): Api => ({
  takes: ['scene', 'page', 'check_path', 'env_version', 'width', 'auto_color', 'line_color', 'is_hyaline'],
  answer: async (args) => {
    const { scene, page = '', check_path: checkPath = true, env_version: version = 'release' } = args
    if (typeof scene !== 'string' || !sceneForm.test(scene))
      throw new ApiFault(40169, 'invalid length for scene, or the data is not json string')
    if (typeof page !== 'string' || /^\/|\?/.test(page)) throw new ApiFault(41030, 'invalid page')
    if (typeof checkPath !== 'boolean') throw apiFaults.argument('check_path')
    if (page && checkPath && !pages.includes(page)) throw new ApiFault(41030, 'invalid page')
    if (!versions.has(String(version))) throw apiFaults.argument('env_version')
    const bytes = await toBuffer(codeText(page || (pages[0] ?? ''), scene), { type: 'png', ...looksOf(args) })
    return { contentType: 'image/png', bytes }
  },
})

function looksOf(args: ApiFields) {
  const { width: wide = width.usual, auto_color: auto = false, is_hyaline: hyaline = false } = args
  if (typeof wide !== 'number' || wide < width.least || wide > width.most) throw apiFaults.argument('width')
  if (typeof auto !== 'boolean') throw apiFaults.argument('auto_color')
  if (typeof hyaline !== 'boolean') throw apiFaults.argument('is_hyaline')
  const dark = auto ? '#000000' : colorOf(args['line_color'] ?? { r: 0, g: 0, b: 0 })
  return { width: wide, color: { dark, light: hyaline ? '#ffffff00' : '#ffffff' } }
}

/** From `{ r, g, b }`; each a number or its text, up to 255. */
function colorOf(color: unknown): string {
  if (!isRecord(color)) throw apiFaults.argument('line_color')
  const parts = [color['r'], color['g'], color['b']].map((part) => (part === '' ? NaN : Number(part)))
  if (!parts.every((part) => Number.isInteger(part) && part >= 0 && part <= 255)) throw apiFaults.argument('line_color')
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
