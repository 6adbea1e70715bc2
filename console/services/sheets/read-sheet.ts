import { rowsOfCsv } from './csv'
import { textOf } from './text'
import { rowsOfXlsx } from './xlsx'
import { openArchive } from './zip'

type Sheet = { rows: string[][]; problem?: undefined } | { rows?: undefined; problem: string }

const again = '请另存为 .xlsx 或 .csv 再选'

/** The cells of an .xlsx or .csv file, told by its bytes, or why it cannot be read. */
export async function readSheet(bytes: Uint8Array<ArrayBuffer>): Promise<Sheet> {
  if (begins(bytes, [0x50, 0x4b])) return readBook(bytes)
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { problem: `这是旧版 .xls 或者加了密码的文件，${again}` }
  const text = textOf(bytes)
  return text === undefined ? { problem: `这个文件不是表格，${again}` } : { rows: rowsOfCsv(text) }
}

async function readBook(bytes: Uint8Array<ArrayBuffer>): Promise<Sheet> {
  try {
    const archive = openArchive(bytes)
    const rows = archive && (await rowsOfXlsx(archive))
    return rows ? { rows } : { problem: `文件不完整，或者不是 Excel 表格，${again}` }
  } catch {
    // Whatever it was: the file is at fault, and stays where it is.
    return { problem: `文件打不开，可能没有下载完整，${again}` }
  }
}

const begins = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, place) => bytes[place] === byte)
