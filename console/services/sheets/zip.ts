/** More than any roster unpacks to: a file made to fill the memory is put down. */
const mostBytes = 256 * 1024 * 1024

interface Entry {
  method: number
  packed: number
  unpacked: number
  at: number
}

/** The files in a ZIP archive, each unpacked when it is asked for (APPNOTE 6.3.10, 4.3; without ZIP64 and encryption). */
export interface Archive {
  text: (name: string) => Promise<string | undefined>
}

/** Undefined when it is no such archive. */
export function openArchive(bytes: Uint8Array): Archive | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = entriesOf(view, bytes)
  if (!entries) return undefined
  return {
    text: async (name) => {
      const entry = entries.get(name)
      if (!entry) return undefined
      if (entry.unpacked > mostBytes) throw new RangeError('the file unpacks to too much')
      const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
      return unpacked(bytes.slice(from, from + entry.packed), entry)
    },
  }
}

const endMark = 0x06054b50
const entryMark = 0x02014b50

function entriesOf(view: DataView, bytes: Uint8Array): Map<string, Entry> | undefined {
  let end = view.byteLength - 22
  // A comment of up to 64 kB may follow it.
  while (end >= 0 && end > view.byteLength - 22 - 0xffff && view.getUint32(end, true) !== endMark) end -= 1
  if (end < 0 || view.getUint32(end, true) !== endMark) return undefined
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark) return undefined
    const name = view.getUint16(at + 28, true)
    const entry = {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    }
    entries.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)), entry)
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

async function unpacked(packed: Uint8Array<ArrayBuffer>, { method }: Entry): Promise<string> {
  const content = new Blob([packed]).stream()
  const plain = method === 0 ? content : content.pipeThrough(new DecompressionStream('deflate-raw'))
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for (let reader = plain.getReader(); ;) {
    const { value, done } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    // What the archive says of its size is only a claim.
    if (bytes > mostBytes) throw new RangeError('the file unpacks to too much')
    text += decoder.decode(value, { stream: true })
  }
}
