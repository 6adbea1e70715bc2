import { colours } from '../../../contract/look'

/** What a certificate's picture says, from above. */
export interface Sheet {
  organ: string
  title: string
  number: string
  parts: readonly { label: string; words: string }[]
  date: string
  /** A data URI. */
  qr: string
  caption: string
}

type Canvas = WechatMiniprogram.Canvas
type Brush = WechatMiniprogram.CanvasRenderingContext.CanvasRenderingContext2D

/** Lengths in the picture's own dots. */
const width = 1080
const margin = 88
const inner = width - 2 * margin
const qrSize = 440

/** How each sort of line is written. */
const styles = {
  organ: { size: 38, weight: 400, colour: colours.secondary, align: 'center', before: 24 },
  title: { size: 64, weight: 600, colour: colours.ink, align: 'center', before: 12 },
  number: { size: 36, weight: 400, colour: colours.secondary, align: 'center', before: 16 },
  label: { size: 36, weight: 400, colour: colours.secondary, align: 'left', before: 48 },
  words: { size: 42, weight: 400, colour: colours.ink, align: 'left', before: 8 },
  date: { size: 42, weight: 400, colour: colours.ink, align: 'right', before: 48 },
  caption: { size: 36, weight: 400, colour: colours.secondary, align: 'center', before: 16 },
} as const
type Style = keyof typeof styles

interface Line {
  text: string
  style: Style
  /** Of its middle. */
  y: number
}

const fontOf = (style: Style): string => `${styles[style].weight} ${styles[style].size}px sans-serif`

/** Draws the sheet, as long as it needs to be, and answers the file. */
export async function drawSheet(canvas: Canvas, sheet: Sheet): Promise<string> {
  const brush = canvas.getContext('2d')
  const { lines, qrTop, height } = laidOut(sheet, brush)
  Object.assign(canvas, { width, height })
  brush.fillStyle = colours.card
  brush.fillRect(0, 0, width, height)
  brush.fillStyle = colours.brand
  brush.fillRect(0, 0, width, 16)
  for (const line of lines) write(brush, line)
  brush.drawImage(await loaded(canvas, sheet.qr), (width - qrSize) / 2, qrTop, qrSize, qrSize)
  const { tempFilePath } = await wx.canvasToTempFilePath({
    canvas,
    x: 0,
    y: 0,
    width,
    height,
    destWidth: width,
    destHeight: height,
    fileType: 'png',
  })
  return tempFilePath
}

/** Where everything stands: the code between the date and its caption. */
function laidOut({ organ, title, number, parts, date, caption }: Sheet, brush: Brush) {
  const above: [Style, string][] = [
    ['organ', organ],
    ['title', title],
    ['number', number],
    ...parts.flatMap(({ label, words }): [Style, string][] => [
      ['label', label],
      ['words', words],
    ]),
    ['date', date],
  ]
  const head = stacked(above, margin, brush)
  const qrTop = head.bottom + 48
  const foot = stacked([['caption', caption]], qrTop + qrSize, brush)
  return { lines: [...head.lines, ...foot.lines], qrTop, height: foot.bottom + margin }
}

function stacked(texts: readonly (readonly [Style, string])[], top: number, brush: Brush) {
  const lines: Line[] = []
  let bottom = top
  for (const [style, text] of texts) {
    const { size, before } = styles[style]
    const high = Math.round(size * 1.6)
    bottom += before
    brush.font = fontOf(style)
    for (const line of broken(text, brush)) {
      lines.push({ text: line, style, y: bottom + high / 2 })
      bottom += high
    }
  }
  return { lines, bottom }
}

/** A text in lines as wide as the sheet: between any two characters, as Chinese is broken. */
function broken(text: string, brush: Brush): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = ['']
    for (const character of paragraph) {
      const longer = (lines[lines.length - 1] ?? '') + character
      // What closes a sentence or a bracket begins no line.
      const fits = brush.measureText(longer).width <= inner || /[，。；：、？！）》”]/.test(character)
      if (fits) lines[lines.length - 1] = longer
      else lines.push(character)
    }
    return lines
  })
}

const edges = { left: margin, center: width / 2, right: width - margin } as const

function write(brush: Brush, { text, style, y }: Line): void {
  const { colour, align } = styles[style]
  Object.assign(brush, { font: fontOf(style), fillStyle: colour, textAlign: align, textBaseline: 'middle' })
  brush.fillText(text, edges[align], y)
}

function loaded(canvas: Canvas, src: string): Promise<WechatMiniprogram.Image> {
  return new Promise((resolve, reject) => {
    const picture = canvas.createImage()
    const onload = () => resolve(picture)
    const onerror = () => reject(new Error('the code of a certificate cannot be drawn'))
    Object.assign(picture, { onload, onerror, src })
  })
}
