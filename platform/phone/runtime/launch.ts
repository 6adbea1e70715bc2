import { createWx } from './wx'
import { App } from './framework/app'
import { type PhoneBackend } from './framework/backend'
import { launchOptionsOf } from './framework/address'
import { endEverything } from './framework/endings'
import { guarded } from './framework/guarded'
import { type Bundle } from './framework/program'
import { Space } from './framework/space'
import { timers } from './framework/timers'
import { getDate, getRegExp, wxs } from './framework/wxs'
import { Router } from './frame/router'
import { type BarActions } from './frame/navigation-bar'

export interface Running {
  router: Router
  app: App
  stop: () => void
}

/** Runs the program from its first line, with modules of its own, and opens its first page. */
export function launch(
  bundle: Bundle,
  backend: PhoneBackend,
  path: string,
  bar: Pick<BarActions, 'menu' | 'close'>,
): Running {
  const space = new Space(backend)
  const app = new App()
  let router: Router | undefined
  let options = launchOptionsOf(path)
  const wx = createWx(
    () => router,
    () => options,
  )
  const { Page, Component, Behavior } = space.registrars
  const pages = () => router?.pages.map(({ instance }) => instance) ?? []
  const { setTimeout, setInterval } = timers
  // In the order that the bundle takes them.
  const registering = [app.register, Page, Component, Behavior, app.get, pages]
  const program = bundle(wx, ...registering, getRegExp, getDate, wxs, setTimeout, setInterval)

  const first = path || `/${program.config.pages[0]}`
  options = launchOptionsOf(first)
  guarded(() => program.start())
  app.call('onLaunch', options)
  app.call('onShow', options)
  space.register(program)
  const started = new Router(program, space, bar)
  router = started
  started.reLaunch(first)
  return {
    router: started,
    app,
    stop() {
      started.closeAll()
      started.tabBar?.element.remove()
      endEverything()
    },
  }
}
