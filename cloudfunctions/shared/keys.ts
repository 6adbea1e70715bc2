import { createHmac, randomBytes } from 'node:crypto'
import { signerFrom, type Signer } from './receipts/sign'
import { sealWith, type Seal } from './seal'

/** What a keyed digest is for, and the environment variable that holds its key. One key per purpose: none can be joined. */
export const digestKeys = {
  owner: 'OWNER_KEY',
  anonymous: 'ANONYMOUS_KEY',
  draft: 'DRAFT_KEY',
  record: 'RECORD_KEY',
  identity: 'IDENTITY_KEY',
  signin: 'SIGNIN_KEY',
  invitation: 'INVITATION_KEY',
  code: 'CODE_KEY',
  codeIndex: 'CODE_INDEX_KEY',
  guess: 'GUESS_KEY',
  bar: 'BAR_KEY',
  search: 'SEARCH_KEY',
  address: 'ADDRESS_KEY',
  audit: 'AUDIT_KEY',
  roster: 'ROSTER_KEY',
} as const

/** `id:hex,id:hex`: the current key first, then older ones that still open what they sealed. */
export const sealKeys = 'SEAL_KEYS'

type Purpose = keyof typeof digestKeys
export type Environment = Readonly<Record<string, string | undefined>>

export interface Keys {
  /** HMAC-SM3 of the parts under the purpose's key: 43 characters of `A-Za-z0-9_-`. */
  digest: (purpose: Purpose, ...parts: string[]) => string
  seal: Seal
  /** Of receipts. @throws when its keys or its address are missing. */
  signer: () => Signer
}

/** @throws naming the first variable that is missing or malformed. */
export function keysFrom(environment: Environment): Keys {
  return {
    digest: digestWith(environment),
    seal: sealWith(sealKeysFrom(environment)),
    signer: () => signerFrom(environment),
  }
}

export function digestWith(environment: Environment): Keys['digest'] {
  return (purpose, ...parts) => {
    const hmac = createHmac('sm3', keyNamed(environment, digestKeys[purpose]))
    // The length in front keeps ('a', 'bc') and ('ab', 'c') apart.
    for (const part of parts) hmac.update(`${Buffer.byteLength(part)}:`).update(part)
    return hmac.digest('base64url')
  }
}

function keyNamed(environment: Environment, name: string): Buffer {
  return keyOf(name, environment[name] ?? '')
}

function keyOf(name: string, hex: string): Buffer {
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new Error(`The environment variable ${name} must hold keys of 64 hex digits.`)
  return Buffer.from(hex, 'hex')
}

function sealKeysFrom(environment: Environment): Map<string, Buffer> {
  const pairs = (environment[sealKeys] ?? '').split(',').map((pair): [string, Buffer] => {
    const [id = '', hex = ''] = pair.split(':')
    return [id, keyOf(sealKeys, hex)]
  })
  return new Map(pairs)
}

/** 128 random bits, usable as an id, in a path and in an address. */
export const randomId = (): string => randomBytes(16).toString('hex')
/** 256 random bits that nobody may guess. */
export const randomSecret = (): string => randomBytes(32).toString('base64url')
