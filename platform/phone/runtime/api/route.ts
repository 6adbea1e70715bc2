import { routes } from '../components/content/navigator'
import { type Router } from '../frame/router'
import { api } from './call'

interface To {
  url: string
  events?: Record<string, (...given: unknown[]) => void>
}

export function routeApi(router: () => Router) {
  const route = {
    navigateTo: api('navigateTo', ({ url, events }: To) => ({ eventChannel: router().navigateTo(url, events) })),
    redirectTo: api('redirectTo', ({ url }: To) => router().redirectTo(url)),
    reLaunch: api('reLaunch', ({ url }: To) => router().reLaunch(url)),
    switchTab: api('switchTab', ({ url }: To) => router().switchTab(url)),
    navigateBack: api('navigateBack', ({ delta }: { delta?: number }) => router().navigateBack(delta)),
  }
  Object.assign(routes, {
    navigate: route.navigateTo,
    redirect: route.redirectTo,
    reLaunch: route.reLaunch,
    switchTab: route.switchTab,
    navigateBack: route.navigateBack,
  })
  return route
}
