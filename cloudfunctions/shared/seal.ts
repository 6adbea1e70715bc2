import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

declare const mark: unique symbol
/** Sealed text: only a Seal makes it, so that plain text cannot be stored by mistake. */
export type Sealed = string & { readonly [mark]: true }

/** Seals values to their place: what was sealed for one record and field opens in no other. */
export interface Seal {
  text: (plain: string, record: string, field: string) => Sealed
  /** @throws when it was changed, moved, or sealed by a key that is not at hand. */
  open: (sealed: Sealed, record: string, field: string) => string
  bytes: (plain: Buffer, record: string, field: string) => Buffer
  openBytes: (sealed: Buffer, record: string, field: string) => Buffer
}

const ivLength = 16
const tagLength = 32

/** SM4-CTR, then HMAC-SM3 over key id, place, IV and ciphertext (GM/T 0002, 0004). The first key seals; all open. */
export function sealWith(keys: ReadonlyMap<string, Buffer>): Seal {
  const bytes: Seal['bytes'] = (plain, record, field) => {
    const [id, key] = [...keys][0] ?? []
    if (!id || !key) throw new Error('There is no key to seal with.')
    const iv = randomBytes(ivLength)
    const cipher = createCipheriv('sm4-ctr', derived(key, 'encrypt').subarray(0, 16), iv)
    const hidden = Buffer.concat([cipher.update(plain), cipher.final()])
    const name = Buffer.from(id)
    return Buffer.concat([Buffer.of(name.length), name, iv, tagOf(key, [name, iv, hidden], record, field), hidden])
  }
  const openBytes: Seal['openBytes'] = (sealed, record, field) => {
    const { name, iv, tag, hidden } = partsOf(sealed)
    const key = keys.get(name.toString())
    if (!key) throw new Error('A sealed value names a key that is not at hand.')
    const same = tag.length === tagLength && timingSafeEqual(tag, tagOf(key, [name, iv, hidden], record, field))
    if (!same) throw new Error('A sealed value was changed, or moved from its place.')
    const decipher = createDecipheriv('sm4-ctr', derived(key, 'encrypt').subarray(0, 16), iv)
    return Buffer.concat([decipher.update(hidden), decipher.final()])
  }
  return {
    bytes,
    openBytes,
    text: (plain, record, field) => bytes(Buffer.from(plain), record, field).toString('base64url') as Sealed,
    open: (sealed, record, field) => openBytes(Buffer.from(sealed, 'base64url'), record, field).toString(),
  }
}

function partsOf(sealed: Buffer) {
  const nameEnd = 1 + (sealed[0] ?? 0)
  const ivEnd = nameEnd + ivLength
  const tagEnd = ivEnd + tagLength
  return {
    name: sealed.subarray(1, nameEnd),
    iv: sealed.subarray(nameEnd, ivEnd),
    tag: sealed.subarray(ivEnd, tagEnd),
    hidden: sealed.subarray(tagEnd),
  }
}

function tagOf(key: Buffer, parts: Buffer[], record: string, field: string): Buffer {
  const hmac = createHmac('sm3', derived(key, 'authenticate'))
  for (const part of [Buffer.from(record), Buffer.from(field), ...parts]) hmac.update(`${part.length}:`).update(part)
  return hmac.digest()
}

// Encryption and authentication never share a key.
function derived(key: Buffer, use: string): Buffer {
  return createHmac('sm3', key).update(use).digest()
}
