/** Which encodings a program of the office may have saved in, in the order in which they are tried. */
const encodings = ['utf-8', 'gb18030']

/** A text file's content; undefined when it is none. */
export function textOf(bytes: Uint8Array): string | undefined {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : encodings
  for (const encoding of marked) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      // No table holds it, and every picture does.
      if (!text.includes('\0')) return text
    } catch {
      // Another one may fit.
    }
  }
  return undefined
}
