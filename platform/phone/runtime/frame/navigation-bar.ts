import { type WindowConfig } from '../framework/program'
import { button, element } from './screen'

export interface BarActions {
  back: () => void
  home: () => void
  menu: () => void
  close: () => void
}

export type BackButton = 'back' | 'home' | 'none'

/** The bar above a page: title, the way back, and WeChat's capsule, which stays even where a page draws its own bar. */
export class NavigationBar {
  readonly element: HTMLElement
  readonly capsule: HTMLElement
  private readonly titleElement = element('h1', 'navigation-title')
  private readonly backElement: HTMLButtonElement

  constructor(config: WindowConfig, actions: BarActions) {
    this.backElement = button('navigation-back', '', () =>
      this.backElement.dataset['kind'] === 'home' ? actions.home() : actions.back(),
    )
    this.backElement.setAttribute('aria-label', '返回')
    const menu = button('capsule-menu', '', actions.menu)
    menu.setAttribute('aria-label', '更多')
    const close = button('capsule-close', '', actions.close)
    close.setAttribute('aria-label', '关闭')
    this.capsule = element('div', 'capsule', [menu, close])
    this.element = element('header', 'navigation-bar', [this.backElement, this.titleElement])
    this.element.hidden = config.navigationStyle === 'custom'
    this.title = config.navigationBarTitleText ?? ''
    this.setColors(
      config.navigationBarTextStyle === 'white' ? '#ffffff' : '#000000',
      config.navigationBarBackgroundColor ?? '#ffffff',
    )
  }

  get title(): string {
    return this.titleElement.textContent ?? ''
  }

  set title(text: string) {
    this.titleElement.textContent = text
  }

  set back(kind: BackButton) {
    this.backElement.hidden = kind === 'none'
    this.backElement.dataset['kind'] = kind
  }

  set loading(on: boolean) {
    this.element.classList.toggle('navigation-loading', on)
  }

  setColors(front: string, background: string): void {
    this.element.style.color = front
    this.element.style.backgroundColor = background
    this.capsule.classList.toggle('capsule-light', front.toLowerCase() === '#ffffff')
  }
}
