/** An address's query as WeChat hands it to pages: the values as they were written, not decoded. */
export function queryOf(search: string): Record<string, string> {
  const pairs = search.split('&').filter(Boolean)
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=')
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
}

/** What `onLaunch` and `wx.getLaunchOptionsSync` tell of how the program was opened. */
export interface LaunchOptions {
  path: string
  query: Record<string, string>
  scene: number
  referrerInfo: object
}

export function launchOptionsOf(address: string): LaunchOptions {
  const [path = '', search = ''] = address.replace(/^\//, '').split('?', 2)
  return { path, query: queryOf(search), scene: 1001, referrerInfo: {} }
}
