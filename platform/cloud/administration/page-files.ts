import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { build } from 'esbuild'
import { HttpFault } from '../doors/http'

const folder = path.join(__dirname, 'page')

const fileOf = (name: string) => readFile(path.join(folder, name), 'utf8')

/** The page's own files and nothing else; the script is built when it is asked for, so that it is never out of date. */
const files: Record<string, { type: string; read: () => Promise<string> }> = {
  '/': { type: 'text/html; charset=utf-8', read: () => fileOf('index.html') },
  '/page.css': { type: 'text/css; charset=utf-8', read: () => fileOf('page.css') },
  '/rows.css': { type: 'text/css; charset=utf-8', read: () => fileOf('rows.css') },
  '/content.css': { type: 'text/css; charset=utf-8', read: () => fileOf('content.css') },
  '/page.js': { type: 'text/javascript; charset=utf-8', read: buildScript },
}

const headers = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'SAMEORIGIN',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
}

export async function servePage(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (name === '') return void response.writeHead(302, { location: '/administration/' }).end()
  const file = Object.hasOwn(files, name) ? files[name] : undefined
  if (!file || request.method !== 'GET') throw new HttpFault(404, -501007, 'not found')
  const text = await file.read()
  response.writeHead(200, { ...headers, 'content-type': file.type }).end(text)
}

async function buildScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(folder, 'page.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}
