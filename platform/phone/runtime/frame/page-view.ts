import { flushReady } from '../framework/ready'
import { type Space } from '../framework/space'
import { type WindowConfig } from '../framework/program'
import { guarded } from '../framework/guarded'
import { NavigationBar, type BarActions } from './navigation-bar'
import { PullDown } from './pull-down'
import { element, screen } from './screen'

/** A page as its script made it: WeChat calls these methods if they are there. */
export interface PageInstance {
  route: string
  options: Record<string, string>
  setData: (data: object) => void
  [name: string]: unknown
}

/** One page on the stack: its bar, its viewport, and its life from load to unload. */
export class PageView {
  readonly element = element('section', 'page-view')
  readonly viewport = element('div', 'viewport')
  readonly scroller = element('div', 'scroller')
  readonly bar: NavigationBar
  readonly instance: PageInstance
  readonly pullDown: PullDown
  /** Asked before the holder leaves by the back button. */
  leaving: string | undefined
  private readonly root: ReturnType<Space['createPage']>
  private shown = false
  private bottomReached = false

  constructor(
    space: Space,
    readonly route: string,
    readonly query: Record<string, string>,
    readonly config: WindowConfig,
    actions: BarActions,
    opener: Record<string, unknown> = {},
  ) {
    this.bar = new NavigationBar(config, actions)
    this.viewport.style.backgroundColor = config.backgroundColor ?? ''
    this.viewport.append(this.scroller)
    this.element.append(this.bar.element, this.viewport, this.bar.capsule)
    this.element.dataset['route'] = route
    screen.pages.prepend(this.element)

    const search = Object.entries(query).map(([name, value]) => `${name}=${value}`)
    this.root = space.createPage(`/${route}${search.length ? `?${search.join('&')}` : ''}`)
    this.instance = this.root.get() as unknown as PageInstance
    Object.assign(this.instance, { route, options: query, ...opener })
    this.pullDown = new PullDown(this.scroller, Boolean(config.enablePullDownRefresh), () =>
      this.call('onPullDownRefresh'),
    )
    this.scroller.addEventListener('scroll', () => this.scrolled(), { passive: true })
  }

  /** Attaches, loads and shows the page; what is ready comes a moment later, as on a phone. */
  open(): void {
    const placeholder = element('div')
    this.scroller.append(placeholder)
    this.root.attach(this.scroller as never, placeholder as never)
    this.call('onLoad', this.query)
    this.show()
    setTimeout(() => {
      flushReady()
      this.call('onReady')
    })
  }

  show(): void {
    this.element.hidden = false
    if (this.shown) return
    this.shown = true
    this.call('onShow')
    this.root.getComponent().triggerPageLifetime('show', [])
  }

  hide(): void {
    if (!this.shown) return
    this.shown = false
    this.call('onHide')
    this.root.getComponent().triggerPageLifetime('hide', [])
  }

  close(): void {
    this.call('onUnload')
    this.root.release()
    this.element.remove()
  }

  resized(size: { windowWidth: number; windowHeight: number }): void {
    this.call('onResize', { size })
    this.root.getComponent().triggerPageLifetime('resize', [{ size }])
  }

  /** Calls a method of the page if it has it; what it throws is the page's affair and is told on the console. */
  call(name: string, ...given: unknown[]): unknown {
    const method = this.instance[name]
    return typeof method === 'function' ? guarded(() => method.apply(this.instance, given) as unknown) : undefined
  }

  private scrolled(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller
    this.call('onPageScroll', { scrollTop })
    const near = scrollHeight - scrollTop - clientHeight <= (this.config.onReachBottomDistance ?? 50)
    if (near && !this.bottomReached) this.call('onReachBottom')
    this.bottomReached = near
  }
}
