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
