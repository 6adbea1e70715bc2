import { type Router } from '../frame/router'
import { api, ApiFailure } from './call'

interface Colors {
  frontColor: string
  backgroundColor: string
}

interface Scroll {
  scrollTop?: number
  selector?: string
  offsetTop?: number
  duration?: number
}

/** What a page does to the bars around it and to its own scrolling. */
export function pageApi(router: () => Router) {
  const tabBar = () => {
    const { tabBar } = router()
    if (!tabBar) throw new ApiFailure('not TabBar page')
    return tabBar
  }
  const badge = (index: number, text: string | undefined) => {
    if (!tabBar().setBadge(index, text)) throw new ApiFailure('tabbar item not found')
  }
  return {
    setNavigationBarTitle: api('setNavigationBarTitle', ({ title }: { title: string }) => {
      router().top.bar.title = title
      document.title = title
    }),
    setNavigationBarColor: api('setNavigationBarColor', ({ frontColor, backgroundColor }: Colors) => {
      router().top.bar.setColors(frontColor, backgroundColor)
    }),
    showNavigationBarLoading: api('showNavigationBarLoading', () => {
      router().top.bar.loading = true
    }),
    hideNavigationBarLoading: api('hideNavigationBarLoading', () => {
      router().top.bar.loading = false
    }),
    setTabBarBadge: api('setTabBarBadge', ({ index, text }: { index: number; text: string }) => badge(index, text)),
    removeTabBarBadge: api('removeTabBarBadge', ({ index }: { index: number }) => badge(index, undefined)),
    showTabBarRedDot: api('showTabBarRedDot', ({ index }: { index: number }) => badge(index, '')),
    hideTabBarRedDot: api('hideTabBarRedDot', ({ index }: { index: number }) => badge(index, undefined)),
    setTabBarItem: api('setTabBarItem', ({ index, text }: { index: number; text: string }) => {
      if (!tabBar().setText(index, text)) throw new ApiFailure('tabbar item not found')
    }),
    enableAlertBeforeUnload: api('enableAlertBeforeUnload', ({ message }: { message: string }) => {
      router().top.leaving = message
    }),
    disableAlertBeforeUnload: api('disableAlertBeforeUnload', () => {
      router().top.leaving = undefined
    }),
    startPullDownRefresh: api('startPullDownRefresh', () => router().top.pullDown.start()),
    stopPullDownRefresh: api('stopPullDownRefresh', () => router().top.pullDown.stop()),
    pageScrollTo: api('pageScrollTo', (to: Scroll) => scroll(router().top.scroller, to)),
  }
}

function scroll(scroller: HTMLElement, { scrollTop, selector, offsetTop = 0, duration = 300 }: Scroll): void {
  const target = selector ? scroller.querySelector(selector) : undefined
  const top = target
    ? scroller.scrollTop + target.getBoundingClientRect().top - scroller.getBoundingClientRect().top + offsetTop
    : scrollTop
  if (top === undefined) throw new ApiFailure('scrollTop or selector is needed')
  scroller.scrollTo({ top, behavior: duration > 0 ? 'smooth' : 'auto' })
}
