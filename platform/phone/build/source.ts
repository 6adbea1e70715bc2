import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { lineOf, type Report } from './problem'
import { checkSyntax } from './syntax'

export interface TabItem {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
}

export interface AppConfig {
  pages: string[]
  subpackages?: { root: string; pages: string[]; independent?: boolean }[]
  subPackages?: { root: string; pages: string[]; independent?: boolean }[]
  usingComponents?: Record<string, string>
  tabBar?: { list: TabItem[]; custom?: boolean } & Record<string, unknown>
  window?: { navigationBarTitleText?: string }
}

export interface UnitConfig extends Record<string, unknown> {
  component?: boolean
  styleIsolation?: string
  usingComponents?: Record<string, string>
  componentGenerics?: Record<string, true | { default?: string }>
}

/** A page or a component: four files that share a name. Its key is that name, seen from the root. */
export interface Unit {
  key: string
  isPage: boolean
  config: UnitConfig
  /** The prefix of its class names; none where WeChat shares styles with the page. */
  scope: string | undefined
}

export interface Source {
  root: string
  app: AppConfig
  units: Unit[]
}

const shared = new Set(['shared', 'page-shared'])

/** Reads app.json and everything that its pages use, page by page. */
export function readSource(root: string, report: Report): Source {
  const app = (readJson(root, 'app.json', report) ?? { pages: [] }) as AppConfig
  const units = new Map<string, Unit>()

  function visit(key: string, isPage: boolean): void {
    if (units.has(key)) return
    const own = (readJson(root, `${key}.json`, report) ?? {}) as UnitConfig
    const usingComponents: Record<string, string> = {}
    const isolation = own.styleIsolation ?? isolationInCode(root, key)
    const scope = isPage || shared.has(isolation ?? '') ? undefined : `c${units.size}`
    units.set(key, { key, isPage, scope, config: { ...own, styleIsolation: isolation, usingComponents } })

    // Components of the app are known everywhere but inside packages from npm.
    const global = isFromNpm(key) ? {} : (app.usingComponents ?? {})
    const wanted = [...using(global, 'app'), ...using(own.usingComponents ?? {}, key), ...using(defaults(own), key)]
    for (const { tag, path, from } of wanted) {
      const found = resolveUnit(root, from, path)
      if (found) {
        if (tag) usingComponents[tag] = `/${found}`
        visit(found, false)
      } else {
        const file = `${from}.json`
        report({ file, line: lineOf(readText(root, file), `"${path}"`), message: `component "${path}" is not there` })
      }
    }
  }

  for (const page of pagesOf(app)) {
    if (existsSync(join(root, `${page}.wxml`))) visit(page, true)
    else
      report({
        file: 'app.json',
        line: lineOf(readText(root, 'app.json'), page),
        message: `page "${page}" has no wxml`,
      })
  }
  return { root, app, units: [...units.values()] }
}

/** All pages, those of subpackages with their root in front. */
export function pagesOf(app: AppConfig): string[] {
  const packages = app.subpackages ?? app.subPackages ?? []
  return [...app.pages, ...packages.flatMap(({ root, pages }) => pages.map((page) => posix.join(root, page)))]
}

export function readText(root: string, file: string): string {
  const path = join(root, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

function readJson(root: string, file: string, report: Report): unknown {
  const text = readText(root, file)
  return text.trim() && checkSyntax(text, 'json', { file, report }) ? JSON.parse(text) : undefined
}

interface Wanted {
  tag: string | undefined
  path: string
  from: string
}

function using(components: Record<string, string>, from: string): Wanted[] {
  return Object.entries(components).map(([tag, path]) => ({ tag, path, from }))
}

/** What stands in for an abstract node must be built too, under no tag of its own. */
function defaults(config: UnitConfig): Record<string, string> {
  const named = Object.entries(config.componentGenerics ?? {})
  return Object.fromEntries(
    named.flatMap(([name, value]) => (value === true || !value.default ? [] : [[name, value.default]])),
  )
}

function isolationInCode(root: string, key: string): string | undefined {
  const code = readText(root, `${key}.ts`) || readText(root, `${key}.js`)
  return /styleIsolation\s*:\s*['"]([a-z-]+)['"]/.exec(code)?.[1]
}

function isFromNpm(key: string): boolean {
  return key.split('/').includes('miniprogram_npm')
}

/** WeChat's order: from the root, beside the file, then `miniprogram_npm` from the file's folder upwards. */
function resolveUnit(root: string, from: string, path: string): string | undefined {
  const folder = posix.dirname(from)
  const places = path.startsWith('/')
    ? [path.slice(1)]
    : [
        posix.join(folder, path),
        ...(path.startsWith('.') ? [] : upward(folder).map((up) => posix.join(up, 'miniprogram_npm', path))),
      ]
  return places
    .flatMap((place) => [place, posix.join(place, 'index')])
    .find((key) => existsSync(join(root, `${key}.wxml`)))
}

/** A folder and all above it, up to the root (`.`). */
export function upward(folder: string): string[] {
  return folder === '.' ? ['.'] : [folder, ...upward(dirname(folder))]
}
