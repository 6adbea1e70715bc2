import { CloudFault } from '../fault'

const longestPath = 850
/** Characters that WeChat forbids, or that would make the address of a file ambiguous. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const forbidden = /[\u0000-\u001f\u007f\\?#%:"<>]/

/** A path as WeChat allows it: relative, without empty parts, at most 850 bytes. */
export function assertCloudPath(path: unknown): asserts path is string {
  const fits =
    typeof path === 'string' &&
    Buffer.byteLength(path) <= longestPath &&
    !forbidden.test(path) &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  if (!fits) throw new CloudFault('STORAGE_SIGN_PARAM_INVALID', `cloudPath is not allowed: ${JSON.stringify(path)}`)
}

/** `cloud://<env>.<bucket>/<path>` and back. */
export class FileIds {
  private readonly prefix: string

  constructor(envId: string) {
    this.prefix = `cloud://${envId}.${envId}-files/`
  }

  of(path: string): string {
    return this.prefix + path
  }

  /** Nothing when the id is not one of this environment. */
  pathOf(fileId: unknown): string | undefined {
    return typeof fileId === 'string' && fileId.startsWith(this.prefix) ? fileId.slice(this.prefix.length) : undefined
  }
}
