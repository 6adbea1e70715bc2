import { BuiltIn } from '../built-in'

/** Lifts its content out of whatever clips or covers it: to the end of the page, where styles still reach. */
export class RootPortal extends BuiltIn<{ enable: boolean }> {
  private readonly outlet = document.createElement('div')

  protected defaults() {
    return { enable: true }
  }

  connectedCallback(): void {
    if (this.props.enable) this.closest('wx-page')?.append(this.outlet)
    else super.append(this.outlet)
  }

  disconnectedCallback(): void {
    this.outlet.remove()
  }

  override appendChild<T extends Node>(child: T): T {
    return this.outlet.appendChild(child)
  }

  override insertBefore<T extends Node>(child: T, before: Node | null): T {
    return this.outlet.insertBefore(child, before)
  }

  override removeChild<T extends Node>(child: T): T {
    return this.outlet.removeChild(child)
  }

  override replaceChild<T extends Node>(child: Node, old: T): T {
    return this.outlet.replaceChild(child, old)
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
