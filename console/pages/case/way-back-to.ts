/** What a page remembers of itself in the address of the case it leads to. */
export interface CameFrom {
  /** The list's own filters and page, as in its address. */
  list?: string
  /** What was searched for and does not stand in the address. */
  words?: string
  workbench?: true
  /** Another page than the list, with what its link says. */
  page?: { to: string; name: string }
}

interface WayBack {
  to: string
  words: string
  state: { from: string; words?: string }
}

/** The list as it was left, or where else the case was opened. */
export function wayBackTo(state: unknown, from: string, path = '/petitions'): WayBack {
  const { list = '', words, workbench, page } = (state ?? {}) as CameFrom
  if (workbench) return { to: '/', words: '返回工作台', state: { from } }
  if (page) return { to: page.to, words: `返回${page.name}`, state: { from } }
  return { to: `${path}${list}`, words: '返回列表', state: { from, words } }
}
