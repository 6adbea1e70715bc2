import { createHash } from 'node:crypto'

/** What fixes a file: of the bytes that were handed in, hex. */
export function digestsOf(bytes: Buffer): { sm3: string; sha256: string } {
  return {
    sm3: createHash('sm3').update(bytes).digest('hex'),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}
