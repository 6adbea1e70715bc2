import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { loadCompiler, offlineProject, quietly } from './compiler'
import { packNpm } from './npm'

const root = resolve(__dirname, '../..')
/** The most a package may weigh, in bytes. WeChat refuses packages above 2 MB; ours starts slower than it should long before. */
const most = { main: 1024 * 1024, other: 2 * 1024 * 1024 }

interface PackageSize {
  name: string
  files: number
  bytes: number
  most: number
}

interface Compiled {
  packages: PackageSize[]
  /** What is wrong, in words for a developer. */
  problems: string[]
}

/** Builds the mini program by WeChat's own compiler, without the network, and weighs its packages. */
export async function compile(): Promise<Compiled> {
  await packNpm()
  const { appid } = JSON.parse(readFileSync(resolve(root, 'project.config.json'), 'utf8')) as { appid: string }
  const project = await offlineProject(root, appid)
  const compiler = await loadCompiler()
  const setting = { useProjectConfig: true, es6: true, es7: true, minify: true }
  const files = await quietly(() => compiler.getCompiledResult({ project, version: '0', setting }))
  return weigh(files)
}

type CompiledFiles = Record<string, string | Buffer>

/** Sorts compiled files into their packages; a warning of the compiler's or too heavy a package is a problem. */
export function weigh(files: CompiledFiles): Compiled {
  const { subPackages = [] } = JSON.parse(String(files['app.json'])) as { subPackages?: { root: string }[] }
  const roots = subPackages.map(({ root }) => root.replace(/^\/|\/$/g, ''))
  const names = ['main', ...roots]
  const owner = (path: string) => roots.find((root) => path.startsWith(`${root}/`)) ?? 'main'
  const packages = names.map((name) => {
    const own = Object.entries(files).filter(([path]) => owner(path) === name)
    const bytes = own.reduce((sum, [, content]) => sum + Buffer.byteLength(content), 0)
    return { name, files: own.length, bytes, most: name === 'main' ? most.main : most.other }
  })
  return { packages, problems: [...warningsIn(files), ...tooHeavy(packages)] }
}

function warningsIn(files: CompiledFiles): string[] {
  return Object.entries(files).flatMap(([path, content]) => {
    if (!path.endsWith('.json')) return []
    const { __warning__: warning } = JSON.parse(String(content)) as { __warning__?: string }
    return warning ? [`${path}: ${warning}`] : []
  })
}

function tooHeavy(packages: readonly PackageSize[]): string[] {
  return packages.flatMap(({ name, bytes, most }) =>
    bytes > most ? [`package ${name} weighs ${kilobytes(bytes)}, more than ${kilobytes(most)}`] : [],
  )
}

export function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} KB`
}
