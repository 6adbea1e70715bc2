import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { fromText, toText, type Document } from '../database/ejson'
import { isRecord } from '../fault'

/**
 * One document as WeChat's database import takes it: a line of JSON, dates as `{"$date":"2018-08-31T17:30:00.882Z"}`.
 * A date that ISO cannot write in four digits keeps its milliseconds.
 */
export const toLine = (storedText: string): string =>
  JSON.stringify(JSON.parse(storedText), (_, value) => isoDate(value))

function isoDate(value: unknown): unknown {
  const date = isRecord(value) ? value['$date'] : undefined
  if (!isRecord(date) || Object.keys(date).join() !== '$numberLong') return value
  const at = new Date(Number(date['$numberLong']))
  const year = at.getUTCFullYear()
  return year >= 0 && year <= 9999 ? { $date: at.toISOString() } : value
}

/** A document as text that is equal for equal documents, wherever their `_id` stands. */
export function comparable(document: Document): string {
  const { _id: id, ...fields } = document
  return toText({ _id: id, ...fields })
}

/** Writes lines and tells their hash once they are on disk. */
export async function writeLines(file: string, lines: Iterable<string>): Promise<{ count: number; sha256: string }> {
  const handle = await open(file, 'wx')
  const hash = createHash('sha256')
  let count = 0
  let waiting = ''
  const flush = async () => {
    hash.update(waiting)
    await handle.writeFile(waiting)
    waiting = ''
  }
  try {
    for (const line of lines) {
      count++
      waiting += `${line}\n`
      if (waiting.length > 1 << 20) await flush()
    }
    await flush()
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { count, sha256: hash.digest('hex') }
}

/** The documents of a file, each with the number of its line; an error names file and line, never the content. */
export async function* readDocuments(file: string): AsyncGenerator<{ line: number; document: Document }> {
  let line = 0
  for await (const text of linesOf(file)) {
    line++
    if (!text.trim()) continue
    try {
      yield { line, document: fromText(text) }
    } catch (error) {
      throw new Error(`${file}, line ${line}: ${error instanceof Error ? error.message : 'not a document'}`, {
        cause: error,
      })
    }
  }
}

/** Lines without the mark that some editors put at the beginning of a file. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  let first = true
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    yield first ? line.replace(/^\uFEFF/, '') : line
    first = false
  }
}

export async function hashOf(bytes: AsyncIterable<Uint8Array>): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256')
  let size = 0
  for await (const part of bytes) {
    size += part.length
    hash.update(part)
  }
  return { size, sha256: hash.digest('hex') }
}

export const hashOfFile = (file: string) => hashOf(createReadStream(file))
