import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Ten minutes, as WeChat gives a link to a private file. */
export const defaultLinkSeconds = 600

/** Addresses that stop working: `/files/<expiry>-<signature>/<path>`, signed with a secret of this start. */
export class Links {
  private readonly secret = randomBytes(32)

  /** Not percent-encoded: the SDK encodes what it is given. */
  sign(path: string, seconds: number): string {
    const expires = Math.floor(Date.now() / 1000) + seconds
    return `/files/${expires}-${this.signature(expires, path)}/${path}`
  }

  /** The path of a link still good. */
  verify(pathname: string): string | undefined {
    const [, expires, signature, encoded] = /^\/files\/(\d{1,12})-([\w-]{43})\/(.+)$/.exec(pathname) ?? []
    const path = encoded && decoded(encoded)
    if (!path || !signature || Number(expires) < Date.now() / 1000) return undefined
    const wanted = Buffer.from(this.signature(Number(expires), path))
    return timingSafeEqual(wanted, Buffer.from(signature)) ? path : undefined
  }

  private signature(expires: number, path: string): string {
    return createHmac('sha256', this.secret).update(`${expires}/${path}`).digest('base64url')
  }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    // Not an address of ours.
    return undefined
  }
}
