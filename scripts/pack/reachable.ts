import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, extname, join, relative, resolve, sep } from 'node:path'

/** How files of a mini program name each other, by extension. */
const mentions: Record<string, RegExp[]> = {
  '.json': [],
  '.js': [/\bfrom\s*["']([^"']+)["']/g, /\bimport\s*["']([^"']+)["']/g, /\brequire\(["']([^"']+)["']\)/g],
  '.wxs': [/\brequire\(["']([^"']+)["']\)/g],
  '.wxml': [/<(?:import|include|wxs)\b[^>]*?\bsrc=["']([^"'{}]+)["']/g],
  '.wxss': [/@import\s+["']([^"']+)["']/g],
}
mentions['.ts'] = mentions['.js'] ?? []
const withoutDots = ['.js', '.ts', '/index.js']

interface Tree {
  /** The mini program's root. */
  root: string
  /** The packed packages. */
  packages: string
}

/** Every packed file that these files need, by following what they name. */
export function reachable(starts: readonly string[], tree: Tree): Set<string> {
  const seen = new Set<string>()
  const waiting = [...starts]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    waiting.push(...namedIn(file, tree))
  }
  return new Set([...seen].filter((file) => file.startsWith(tree.packages + sep)))
}

function namedIn(file: string, tree: Tree): string[] {
  const text = readFileSync(file, 'utf8')
  const parts = extname(file) === '.json' ? componentsIn(file, text, tree) : []
  for (const pattern of mentions[extname(file)] ?? []) {
    for (const [, name = ''] of text.matchAll(pattern)) parts.push(...found(file, name, tree))
  }
  return parts
}

/** A component is its four files; those that exist count. */
function componentsIn(file: string, text: string, tree: Tree): string[] {
  const { usingComponents = {} } = JSON.parse(text) as { usingComponents?: Record<string, string> }
  return Object.values(usingComponents).flatMap((name) =>
    ['.json', '.js', '.wxml', '.wxss'].flatMap((extension) => found(file, name + extension, tree)),
  )
}

function found(from: string, name: string, tree: Tree): string[] {
  for (const base of basesFor(from, name, tree)) {
    const exact = [base, ...withoutDots.map((ending) => base + ending)]
    const hit = exact.find((path) => existsSync(path) && statSync(path).isFile())
    if (hit) return [hit]
  }
  return []
}

/** Relative to the file, from the root, or a package: the nearest packed folder upward wins. */
function basesFor(from: string, name: string, { root, packages }: Tree): string[] {
  const beside = resolve(dirname(from), name)
  if (name.startsWith('.')) return [beside]
  if (name.startsWith('/')) return [join(root, name)]
  const nested = upward(dirname(from), packages).map((folder) => join(folder, 'miniprogram_npm', name))
  return [beside, ...nested, join(packages, name)]
}

function upward(folder: string, packages: string): string[] {
  if (relative(packages, folder).startsWith('..')) return []
  return folder === packages ? [] : [folder, ...upward(dirname(folder), packages)]
}
