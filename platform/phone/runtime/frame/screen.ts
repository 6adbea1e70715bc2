/** The phone's glass: pages below, and whatever lies over them above. */
export interface Screen {
  phone: HTMLElement
  pages: HTMLElement
  layer: HTMLElement
}

export const screen: Screen = {
  phone: element('main', 'phone'),
  pages: element('div', 'pages'),
  layer: element('div', 'layer'),
}

export function showScreen(): void {
  screen.phone.append(screen.pages, screen.layer)
  document.body.append(screen.phone)
}

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  content: (Node | string)[] | string = [],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  if (className) made.className = className
  made.append(...(typeof content === 'string' ? [content] : content))
  return made
}

/** A button of the host's own, outside of any page. */
export function button(className: string, label: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', className, label)
  made.type = 'button'
  made.addEventListener('click', onClick)
  return made
}
