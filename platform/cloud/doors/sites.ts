import type { IncomingMessage, ServerResponse } from 'node:http'
import sirv from 'sirv'
import { urlOf } from './http'

/** A folder of static files under a path; `fallback` is the page for addresses that are no file. */
export interface Site {
  path: string
  folder: string
  fallback?: string
}

type Serve = (request: IncomingMessage, response: ServerResponse) => boolean

/** Pages may be framed by pages of the same address only; nothing is guessed from bytes. */
export const siteHeaders: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'SAMEORIGIN',
  'content-security-policy': "frame-ancestors 'self'; object-src 'none'; base-uri 'self'",
}

/** Serves the site a path belongs to, and says whether there was one. Files are read anew each time, so rebuilt ones show. */
export function openSites(sites: Site[]): Serve {
  const mounted = sites
    .toSorted((a, b) => b.path.length - a.path.length)
    .map(({ path, folder, fallback }) => ({
      path: path.replace(/\/$/, ''),
      serve: sirv(folder, {
        dev: true,
        single: fallback ?? false,
        setHeaders: (response) => {
          for (const [name, value] of Object.entries(siteHeaders)) response.setHeader(name, value)
        },
      }),
    }))
  return (request, response) => {
    const { pathname, search } = urlOf(request)
    const site = mounted.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
    if (!site || (request.method !== 'GET' && request.method !== 'HEAD')) return false
    if (pathname === site.path && site.path) {
      response.writeHead(302, { location: `${site.path}/${search}` }).end()
      return true
    }
    request.url = `${pathname.slice(site.path.length)}${search}`
    site.serve(request, response, () => void response.writeHead(404, siteHeaders).end('not found'))
    return true
  }
}
