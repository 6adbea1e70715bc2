/** What a list remembers of itself in the address of the case it leads to. */
export interface CameFrom {
  /** The list's own filters and page, as in its address. */
  list?: string
  /** What was searched for and does not stand in the address. */
  words?: string
  workbench?: true
}

interface WayBack {
  to: string
  words: string
  state: { from: string; words?: string }
}

/** The list as it was left, or the workbench. */
export function wayBackTo(state: unknown, from: string): WayBack {
  const { list = '', words, workbench } = (state ?? {}) as CameFrom
  if (workbench) return { to: '/', words: '返回工作台', state: { from } }
  return { to: `/petitions${list}`, words: '返回列表', state: { from, words } }
}
