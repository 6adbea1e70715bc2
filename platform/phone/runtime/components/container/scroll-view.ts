import { BuiltIn } from '../built-in'

interface ScrollViewProps {
  scrollX: boolean
  scrollY: boolean
  scrollTop: number
  scrollLeft: number
  scrollIntoView: string
  scrollWithAnimation: boolean
  upperThreshold: number
  lowerThreshold: number
  showScrollbar: boolean
  enableFlex: boolean
}

export class ScrollView extends BuiltIn<ScrollViewProps> {
  private last = { scrollLeft: 0, scrollTop: 0 }
  private atUpper = true
  private atLower = false

  protected defaults(): ScrollViewProps {
    return {
      scrollX: false,
      scrollY: false,
      scrollTop: 0,
      scrollLeft: 0,
      scrollIntoView: '',
      scrollWithAnimation: false,
      upperThreshold: 50,
      lowerThreshold: 50,
      showScrollbar: true,
      enableFlex: false,
    }
  }

  protected override built(): void {
    this.addEventListener('scroll', (event) => {
      if (event.target === this) this.scrolled()
    })
  }

  protected override changed(name: string): void {
    const { scrollX, scrollY, scrollTop, scrollLeft, scrollIntoView, showScrollbar, enableFlex } = this.props
    if (name === 'scrollX') this.toggleAttribute('scroll-x', scrollX)
    if (name === 'scrollY') this.toggleAttribute('scroll-y', scrollY)
    if (name === 'showScrollbar') this.toggleAttribute('bare', !showScrollbar)
    if (name === 'enableFlex') this.toggleAttribute('flex', enableFlex)
    // The content of the same update is laid out first.
    if (name === 'scrollTop') queueMicrotask(() => this.glide({ top: scrollTop }))
    if (name === 'scrollLeft') queueMicrotask(() => this.glide({ left: scrollLeft }))
    if (name === 'scrollIntoView' && scrollIntoView) queueMicrotask(() => this.showChild(scrollIntoView))
  }

  private glide(to: { top?: number; left?: number }): void {
    this.scrollTo({ ...to, behavior: this.props.scrollWithAnimation ? 'smooth' : 'auto' })
  }

  private showChild(id: string): void {
    const child = this.querySelector(`#${CSS.escape(id)}`)
    if (!child) return
    const place = child.getBoundingClientRect()
    const own = this.getBoundingClientRect()
    this.glide({ top: this.scrollTop + place.top - own.top, left: this.scrollLeft + place.left - own.left })
  }

  private scrolled(): void {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight, clientWidth, clientHeight } = this
    const deltaX = this.last.scrollLeft - scrollLeft
    const deltaY = this.last.scrollTop - scrollTop
    this.last = { scrollLeft, scrollTop }
    this.emit('scroll', { scrollLeft, scrollTop, scrollWidth, scrollHeight, deltaX, deltaY })
    const [before, after, forward] = this.props.scrollX
      ? [scrollLeft, scrollWidth - clientWidth - scrollLeft, 'right']
      : [scrollTop, scrollHeight - clientHeight - scrollTop, 'bottom']
    const upper = before <= this.props.upperThreshold
    const lower = after <= this.props.lowerThreshold
    if (upper && !this.atUpper) this.emit('scrolltoupper', { direction: this.props.scrollX ? 'left' : 'top' })
    if (lower && !this.atLower) this.emit('scrolltolower', { direction: forward })
    this.atUpper = upper
    this.atLower = lower
  }
}
