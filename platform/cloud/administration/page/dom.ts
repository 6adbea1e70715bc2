type Child = Node | string | undefined | false

/** Makes an element. A property that is a function listens; the others are set as attributes, `true` as an empty one. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Record<string, string | boolean | undefined | ((event: Event) => void)> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') element.addEventListener(name, value)
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value)
  }
  element.append(...children.filter((child) => child !== undefined && child !== false))
  return element
}

export function byId(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`administration: nothing has the id ${id}`)
  return found
}

export const note = (text: string, kind: 'empty' | 'failed' | 'warn' = 'empty') =>
  el('p', { class: `note ${kind}`, role: kind === 'failed' ? 'alert' : undefined }, text)

/** A table that scrolls by itself where the screen is narrow. */
export function table(label: string, heads: string[], rows: Child[][]): HTMLElement {
  const head = el('tr', {}, ...heads.map((text) => el('th', { scope: 'col' }, text)))
  const body = rows.map((cells) => el('tr', {}, ...cells.map((cell) => el('td', {}, cell))))
  const whole = el('table', {}, el('caption', {}, label), el('thead', {}, head), el('tbody', {}, ...body))
  return el('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': label }, whole)
}

export const badge = (text: string, kind: 'good' | 'bad' | 'plain' = 'plain') =>
  el('span', { class: `badge ${kind}` }, text)

export const number = (value: number) => value.toLocaleString('zh-CN')
export const time = (iso: string) => new Date(iso).toLocaleString('zh-CN', { hour12: false, timeZone: 'Asia/Shanghai' })

export function bytes(size: number): string {
  if (size < 1024) return `${size}\u00a0B`
  return size < 1024 * 1024 ? `${(size / 1024).toFixed(1)}\u00a0KB` : `${(size / 1024 / 1024).toFixed(1)}\u00a0MB`
}
