import { sm2 } from 'sm-crypto-v2'
import { signedText, type ReceiptClaim } from '../../../miniprogram/contract/petition/receipt-claim'
import type { Environment } from '../keys'
import { keyIdOf, type PublishedKeys } from './check'

/**
 * The environment variable with the keys that receipts are signed by: `hex,hex`. First the private key that signs now
 * (64 digits), then what else is published: keys of old, or of the intranet, by their public halves (130 digits).
 */
export const receiptKeys = 'RECEIPT_KEYS'
/** The environment variable with the address of the public page, as it is to stand in the QR code. */
export const receiptAddress = 'RECEIPT_ADDRESS'

export interface Signer {
  sign: (claim: Omit<ReceiptClaim, 'key' | 'signature'>) => ReceiptClaim
  /** Any other text, with the key's name for its last line. Its first line must be no other text's. */
  signLines: (lines: readonly string[]) => { key: string; signature: string }
  published: PublishedKeys
  /** What a QR code says: the public page's address, and after the `#` what its reader keeps to itself. */
  linkTo: (written: string) => string
}

const known = new Map<string, Signer>()

/** @throws naming the variable that is missing or malformed. */
export function signerFrom(environment: Environment): Signer {
  const given = [environment[receiptKeys], environment[receiptAddress]].join(' ')
  const signer = known.get(given) ?? signerOf(environment)
  // Finding a public key takes a millisecond, which not every call need spend.
  known.set(given, signer)
  return signer
}

export const newReceiptKey = (): string => sm2.generateKeyPairHex().privateKey

function signerOf(environment: Environment): Signer {
  const address = environment[receiptAddress]
  if (!address) throw new Error(`The environment variable ${receiptAddress} must hold the address of the public page.`)
  const [privateKey = ''] = hexKeys(environment)
  const publicKey = publicHalf(privateKey)
  const key = keyIdOf(publicKey)
  const signatureOf = (text: string) => sm2.doSignature(text, privateKey, { hash: true, publicKey })
  return {
    published: publishedKeys(environment),
    linkTo: (written) => `${address}#${written}`,
    sign: (claim) => {
      const unsigned = { ...claim, key }
      return { ...unsigned, signature: signatureOf(signedText(unsigned)) }
    },
    signLines: (lines) => ({ key, signature: signatureOf([...lines, key].join('\n')) }),
  }
}

/** What everybody may know. @throws when the variable is missing or malformed. */
export function publishedKeys(environment: Environment): PublishedKeys {
  return Object.fromEntries(
    hexKeys(environment)
      .map(publicHalf)
      .map((publicKey) => [keyIdOf(publicKey), publicKey]),
  )
}

function hexKeys(environment: Environment): string[] {
  const keys = (environment[receiptKeys] ?? '').split(',')
  const [first = ''] = keys
  if (isPrivate(first) && keys.every((key) => isPrivate(key) || isPublic(key))) return keys
  throw new Error(
    `The environment variable ${receiptKeys} must hold a private key of 64 hex digits, then others of 64 or 130.`,
  )
}

const isPrivate = (hex: string): boolean => /^[0-9a-f]{64}$/.test(hex)
const isPublic = (hex: string): boolean => /^04[0-9a-f]{128}$/.test(hex)
const publicHalf = (hex: string): string => (isPrivate(hex) ? sm2.getPublicKeyFromPrivateKey(hex) : hex)
