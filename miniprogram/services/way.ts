/** A second touch so soon after the first is the same touch: it opens nothing twice. */
const atLeastApart = 600

let last = { url: '', at: 0 }

/** Opens a page above the present one. */
export function go(url: string): void {
  const now = Date.now()
  if (last.url === url && now - last.at < atLeastApart) return
  last = { url, at: now }
  void wx.navigateTo({ url })
}

/** Goes back to this page, wherever below the present one it stands; where it does not, to the one before. */
export function backTo(route: string): void {
  const routes = getCurrentPages().map((page) => page.route)
  const place = routes.lastIndexOf(route)
  void wx.navigateBack({ delta: place < 0 ? 1 : routes.length - 1 - place })
}
