/** The address of a file that came with the program; other addresses are left as they are. */
export function assetUrl(path: string, from = ''): string {
  if (!path || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(path)) return path
  const { pathname } = new URL(path, `http://program/${from}`)
  return `static${pathname}`
}
