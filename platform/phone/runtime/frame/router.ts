import { queryOf } from '../framework/address'
import { type AppConfig, type Program, type WindowConfig } from '../framework/program'
import { type Space } from '../framework/space'
import { createEventChannel } from './event-channel'
import { type BarActions } from './navigation-bar'
import { PageView } from './page-view'
import { screen } from './screen'
import { showModal } from './sheets/dialogs'
import { TabBar } from './tab-bar'

const deepest = 10

/** A refusal in WeChat's words. */
export class RouteFailure extends Error {}

interface Address {
  route: string
  query: Record<string, string>
}

/** The stack of pages. Tab pages stay alive below it until everything is relaunched. */
export class Router {
  private stack: PageView[] = []
  private readonly tabs = new Map<string, PageView>()
  readonly tabBar: TabBar | undefined
  /** Where the back button of a first page leads. */
  private readonly home: string

  constructor(
    private readonly program: Program,
    private readonly space: Space,
    private readonly barActions: Pick<BarActions, 'menu' | 'close'>,
  ) {
    const { tabBar, pages } = program.config
    this.home = pages[0] ?? ''
    if (tabBar) this.tabBar = new TabBar(tabBar, (path) => this.tapTab(path))
    if (this.tabBar) screen.pages.append(this.tabBar.element)
  }

  get pages(): PageView[] {
    return this.stack
  }

  get top(): PageView {
    const top = this.stack.at(-1)
    if (!top) throw new RouteFailure('no page is open')
    return top
  }

  /** The open page's address as `getCurrentPages` would tell it. */
  get url(): string {
    const top = this.stack.at(-1)
    if (!top) return ''
    const query = Object.entries(top.query).map(([name, value]) => `${name}=${value}`)
    return top.route + (query.length ? `?${query.join('&')}` : '')
  }

  navigateTo(url: string, events: Record<string, (...given: unknown[]) => void> = {}) {
    const address = this.address(url)
    if (this.tabBar?.has(address.route)) throw new RouteFailure('can not navigateTo a tabbar page')
    if (this.stack.length >= deepest) throw new RouteFailure(`webview count limit exceed`)
    const { here, there } = createEventChannel(events)
    this.stack.at(-1)?.hide()
    this.open(address, there)
    return here
  }

  redirectTo(url: string): void {
    const address = this.address(url)
    if (this.tabBar?.has(address.route)) throw new RouteFailure('can not redirectTo a tabbar page')
    this.discard(this.stack.pop())
    this.open(address)
  }

  reLaunch(url: string): void {
    const address = this.address(url || this.home)
    this.closeAll()
    this.open(address)
  }

  switchTab(url: string): void {
    const { route } = this.address(url)
    if (!this.tabBar?.has(route)) throw new RouteFailure('can not switch to no-tabBar page')
    const [first, ...above] = this.stack
    for (const page of above.toReversed()) page.close()
    const known = this.tabs.get(route)
    if (first && first !== known) {
      if (this.tabs.has(first.route)) this.leaveTab(first)
      else first.close()
    }
    this.stack = []
    if (!known) return this.open({ route, query: {} })
    this.stack = [known]
    this.arrange()
    known.show()
  }

  navigateBack(delta = 1): void {
    if (this.stack.length < 2) throw new RouteFailure('cannot navigate back at first page')
    const closing = this.stack.splice(Math.max(1, this.stack.length - delta))
    for (const page of closing.toReversed()) page.close()
    this.arrange()
    this.top.show()
  }

  closeAll(): void {
    const all = new Set([...this.stack.toReversed(), ...this.tabs.values()])
    this.stack = []
    this.tabs.clear()
    for (const page of all) page.close()
  }

  private open({ route, query }: Address, opener: Record<string, unknown> = {}): void {
    const page = new PageView(this.space, route, query, this.windowOf(route), this.actions(), opener)
    this.stack.push(page)
    if (this.tabBar?.has(route)) this.tabs.set(route, page)
    this.arrange()
    page.open()
  }

  /** Shows the top page only, with the bars that fit it. */
  private arrange(): void {
    const { top } = this
    const isTab = this.tabs.has(top.route)
    for (const page of [...this.tabs.values(), ...this.stack]) page.element.hidden = page !== top
    top.bar.back = this.stack.length > 1 ? 'back' : isTab || top.route === this.home ? 'none' : 'home'
    this.tabBar?.element.toggleAttribute('hidden', !isTab)
    if (isTab) this.tabBar?.select(top.route)
    document.title = top.bar.title || document.title
  }

  private leaveTab(page: PageView): void {
    page.hide()
    page.element.hidden = true
  }

  private discard(page: PageView | undefined): void {
    if (!page) return
    this.tabs.delete(page.route)
    page.close()
  }

  private tapTab(path: string): void {
    const index = this.program.config.tabBar?.list.findIndex((item) => item.pagePath === path) ?? 0
    const text = this.program.config.tabBar?.list[index]?.text
    if (this.top.route !== path) this.switchTab(`/${path}`)
    this.top.call('onTabItemTap', { index, pagePath: path, text })
  }

  private actions(): BarActions {
    const leaveBy = (way: () => void) => () => void this.askAndLeave(way)
    return {
      back: leaveBy(() => this.navigateBack()),
      home: leaveBy(() => this.reLaunch(`/${this.home}`)),
      ...this.barActions,
    }
  }

  /** The holder's own way back, which the page may have a question about. */
  private async askAndLeave(way: () => void): Promise<void> {
    const { leaving } = this.top
    if (leaving === undefined || (await showModal({ content: leaving })).confirm) way()
  }

  private windowOf(route: string): WindowConfig {
    const { config } = this.program
    return { ...config.window, ...this.program.units[route]?.config }
  }

  /** An address as WeChat reads it: relative to the open page, the query's values as they were written. */
  private address(url: string): Address {
    const [path = '', search = ''] = url.split('?', 2)
    const { pathname } = new URL(path, `http://program/${this.stack.at(-1)?.route ?? ''}`)
    const route = pathname.slice(1)
    if (!isPage(this.program.config, route)) throw new RouteFailure(`page "${route}" is not found`)
    return { route, query: queryOf(search) }
  }
}

function isPage({ pages, subpackages, subPackages }: AppConfig, route: string): boolean {
  const others = (subpackages ?? subPackages ?? []).flatMap(({ root, pages }) =>
    pages.map((page) => `${root.replace(/\/$/, '')}/${page}`),
  )
  return pages.includes(route) || others.includes(route)
}
