import { BuiltIn } from '../built-in'

/** Lifts its content out of whatever clips or covers it. */
export class RootPortal extends BuiltIn<{ enable: boolean }> {
  protected defaults() {
    return { enable: true }
  }
}

/** Sets a few things of the page from inside a template. */
export class PageMeta extends BuiltIn<{ pageStyle: string; rootFontSize: string; rootBackgroundColor: string }> {
  protected defaults() {
    return { pageStyle: '', rootFontSize: '', rootBackgroundColor: '' }
  }

  connectedCallback(): void {
    this.apply()
  }

  protected override changed(): void {
    this.apply()
  }

  private apply(): void {
    const { pageStyle, rootFontSize, rootBackgroundColor } = this.props
    const page = this.closest<HTMLElement>('wx-page')
    if (!page) return
    page.setAttribute('style', pageStyle)
    if (rootFontSize) page.style.fontSize = rootFontSize
    if (rootBackgroundColor) page.style.backgroundColor = rootBackgroundColor
  }
}
