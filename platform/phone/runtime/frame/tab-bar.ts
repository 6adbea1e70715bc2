import { type TabBarConfig } from '../framework/program'
import { assetUrl } from '../files/asset'
import { button, element } from './screen'

/** The bar below the pages that app.json lists as tabs. */
export class TabBar {
  readonly element = element('nav', 'tab-bar')
  private readonly items: { path: string; button: HTMLButtonElement; image: HTMLImageElement; badge: HTMLElement }[]

  constructor(
    private readonly config: TabBarConfig,
    choose: (path: string) => void,
  ) {
    this.element.style.backgroundColor = config.backgroundColor ?? '#ffffff'
    this.element.classList.toggle('tab-bar-light', config.borderStyle === 'white')
    this.items = config.list.map((item) => {
      const image = element('img', 'tab-icon')
      image.alt = ''
      image.hidden = !item.iconPath
      const badge = element('span', 'tab-badge')
      badge.hidden = true
      const made = button('tab', '', () => choose(item.pagePath))
      made.append(element('span', 'tab-picture', [image, badge]), element('span', 'tab-text', item.text))
      this.element.append(made)
      return { path: item.pagePath, button: made, image, badge }
    })
  }

  has(path: string): boolean {
    return this.items.some((item) => item.path === path)
  }

  select(path: string): void {
    const { color = '#000000', selectedColor = '#07c160' } = this.config
    for (const [index, item] of this.items.entries()) {
      const selected = item.path === path
      const { iconPath, selectedIconPath } = this.config.list[index] ?? {}
      item.button.style.color = selected ? selectedColor : color
      if (selected) item.button.setAttribute('aria-current', 'page')
      else item.button.removeAttribute('aria-current')
      const icon = (selected && selectedIconPath) || iconPath
      if (icon) item.image.src = assetUrl(icon)
    }
  }

  /** A text is shown in the badge, an empty one as a dot, none removes it. */
  setBadge(index: number, text: string | undefined): boolean {
    const item = this.items[index]
    if (!item) return false
    item.badge.hidden = text === undefined
    item.badge.classList.toggle('tab-dot', text === '')
    item.badge.textContent = text && text.length > 4 ? '…' : (text ?? '')
    return true
  }

  setText(index: number, text: string): boolean {
    const label = this.items[index]?.button.querySelector('.tab-text')
    if (label) label.textContent = text
    return Boolean(label)
  }
}
