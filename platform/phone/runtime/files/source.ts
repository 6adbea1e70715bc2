import { assetUrl } from './asset'
import { fileStore } from './file-store'

/** What the program calls a file, as an address the browser can load. */
export function addressOf(path: string, from = ''): string {
  return path.startsWith('wxfile:') ? (fileStore.address(path) ?? path) : assetUrl(path, from)
}

/** The bytes behind any path of the program, or undefined if there is no such file. */
export async function contentOf(path: string): Promise<Blob | undefined> {
  if (path.startsWith('wxfile:')) return fileStore.find(path)?.content
  const answer = await fetch(assetUrl(path))
  return answer.ok ? answer.blob() : undefined
}
