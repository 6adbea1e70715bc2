import { performance } from 'node:perf_hooks'
import type { IncomingMessage } from 'node:http'
import { assertOwnPage, HttpFault, isAskedLocally, sendJson, urlOf } from '../doors/http'
import { readJson } from '../doors/phone-door'
import type { Door } from '../doors/public-door'
import { CallFault } from '../functions/runner'
import type { Timers } from '../functions/timers'
import type { TimerRun } from './answers'
import { servePage } from './page-files'
import { views, type Shown } from './views'

export interface AdministrationParts extends Shown {
  timers: Timers
}

const path = '/administration'

/** A page that shows everything stored: for this machine only, and for no other page than itself. */
export function administrationDoor(parts: AdministrationParts): Door {
  return {
    path,
    async handle(request, response) {
      if (!isAskedLocally(request)) throw new HttpFault(404, -501007, 'not found')
      const { pathname, searchParams } = urlOf(request)
      if (!pathname.startsWith(`${path}/api/`)) return servePage(pathname.slice(path.length), request, response)
      assertOwnPage(request)
      const name = pathname.slice(`${path}/api/`.length)
      if (request.method === 'POST' && name === 'timers/run')
        return sendJson(response, 200, await runTimer(parts, request))
      if (request.method !== 'GET' || !isView(name)) throw new HttpFault(404, -501007, 'not found')
      return sendJson(response, 200, await views[name](parts, searchParams))
    },
  }
}

const isView = (name: string): name is keyof typeof views => Object.hasOwn(views, name)

async function runTimer({ timers }: AdministrationParts, request: IncomingMessage): Promise<TimerRun> {
  const { function: name, timer } = await readJson(request)
  if (typeof name !== 'string' || typeof timer !== 'string')
    throw new HttpFault(400, -501007, 'function and timer must be names')
  const started = performance.now()
  try {
    await timers.run(name, timer)
    return { ms: performance.now() - started }
  } catch (error) {
    if (!(error instanceof CallFault)) throw error
    return { ms: performance.now() - started, error: `${error.message}（${error.requestId}）` }
  }
}
