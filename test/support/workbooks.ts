import JSZip from 'jszip'
import write from 'write-excel-file/node'

/** An .xlsx file, its cells text. */
export const bookOf = (rows: readonly (readonly string[])[]): Promise<Buffer> =>
  write(
    rows.map((row) => row.map((value) => ({ value, type: String }))),
    {},
  ).toBuffer()

/** An .xlsx file as another program may write it: this sheet, and these strings for it to name. */
export async function handmadeBook(sheet: string, strings = ''): Promise<Buffer> {
  const zip = new JSZip()
  zip.file('xl/workbook.xml', '<workbook><sheets><sheet name="册" sheetId="7" r:id="rId9"/></sheets></workbook>')
  zip.file(
    'xl/_rels/workbook.xml.rels',
    '<Relationships><Relationship Id="rId1" Target="x.xml"/><Relationship Id="rId9" Target="/xl/worksheets/s7.xml"/></Relationships>',
  )
  zip.file('xl/worksheets/s7.xml', `<worksheet><sheetData>${sheet}</sheetData></worksheet>`)
  if (strings) zip.file('xl/sharedStrings.xml', `<sst>${strings}</sst>`)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** 中文 in the encoding that Excel saves CSV in on a Chinese Windows. */
export const gbk = (rows: readonly (readonly string[])[]): Buffer =>
  Buffer.concat(rows.flatMap((row) => [Buffer.concat(Array.from(row.join(','), gbkOf)), Buffer.from('\r\n')]))

let known: Map<string, Buffer> | undefined

/** Node decodes GBK and does not encode it: every pair of bytes is tried once. */
function gbkOf(character: string): Buffer {
  if (character.charCodeAt(0) < 0x80) return Buffer.from(character)
  const found = (known ??= gbkTable()).get(character)
  if (!found) throw new Error(`${character} is not in GBK`)
  return found
}

function gbkTable(): Map<string, Buffer> {
  const decoder = new TextDecoder('gbk')
  const table = new Map<string, Buffer>()
  for (let first = 0x81; first < 0xff; first++) {
    for (let second = 0x40; second < 0xff; second++) {
      const bytes = Buffer.of(first, second)
      table.set(decoder.decode(bytes), bytes)
    }
  }
  return table
}
