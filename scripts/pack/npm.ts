import { build } from 'esbuild'
import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { loadCompiler, quietly } from './compiler'
import { reachable } from './reachable'

const root = resolve(__dirname, '../..')
const miniprogram = join(root, 'miniprogram')
const target = join(miniprogram, 'miniprogram_npm')

interface Manifest {
  version: string
  main?: string
  miniprogram?: string
  dependencies?: Record<string, string>
}

/** Fills `miniprogram/miniprogram_npm/` by WeChat's own packer, then keeps what the mini program uses. */
export async function packNpm(): Promise<void> {
  const packages = await packedOnce()
  const sources = await readdir(miniprogram, { recursive: true })
  const starts = sources.filter(
    (path) => /\.(ts|js|json|wxml|wxss|wxs)$/.test(path) && !path.startsWith('miniprogram_npm'),
  )
  const needed = reachable(
    starts.filter((path) => !path.endsWith('tsconfig.json')).map((path) => join(miniprogram, path)),
    { root: miniprogram, packages },
  )
  await replaceTarget(needed, packages)
}

/** Leaves what is there already alone; otherwise the new folder takes the place of the old one whole. */
async function replaceTarget(needed: ReadonlySet<string>, packages: string): Promise<void> {
  const kept = JSON.stringify([packages, ...[...needed].toSorted()])
  const note = join(root, '.cache/npm/kept.json')
  if (existsSync(target) && existsSync(note) && (await readFile(note, 'utf8')) === kept) return
  const fresh = join(root, '.cache/npm', `fresh.${process.pid}`)
  await copyAll(needed, packages, fresh)
  await rm(target, { recursive: true, force: true })
  await rename(fresh, target)
  await writeFile(note, kept)
}

async function copyAll(files: Iterable<string>, from: string, to: string): Promise<void> {
  for (const file of files) {
    const copy = join(to, relative(from, file))
    await mkdir(dirname(copy), { recursive: true })
    await cp(file, copy)
  }
}

/** Packing takes seconds and changes only with the locked packages. */
async function packedOnce(): Promise<string> {
  const { dependencies = {} } = await manifestOf(root)
  const names = Object.keys(dependencies)
  const key = createHash('sha256').update(JSON.stringify(dependencies)).digest('hex').slice(0, 16)
  const folder = join(root, '.cache/npm', key)
  const packed = join(folder, 'miniprogram_npm')
  if (existsSync(packed)) return packed
  const stage = `${folder}.${process.pid}`
  for (const name of names) await stagePackage(name, stage)
  await writeFile(join(stage, 'package.json'), JSON.stringify({ dependencies }))
  await pack(stage)
  await rm(folder, { recursive: true, force: true })
  await rename(stage, folder)
  return packed
}

async function pack(stage: string): Promise<void> {
  const compiler = await loadCompiler()
  const result = await quietly(() =>
    compiler.packNpmManually({ packageJsonPath: join(stage, 'package.json'), miniprogramNpmDistDir: stage }),
  )
  if (result.warnList.length) throw new Error(`npm packages could not be packed: ${JSON.stringify(result.warnList)}`)
}

/** The packer knows neither `.cjs` entries nor newer syntax: a plain package is first written as one plain file. */
async function stagePackage(name: string, stage: string): Promise<void> {
  const source = join(root, 'node_modules', name)
  const copy = join(stage, 'node_modules', name)
  const { version, main, miniprogram: made } = await manifestOf(source)
  await mkdir(dirname(copy), { recursive: true })
  if (made) return symlink(source, copy)
  await build({
    entryPoints: [join(source, main ?? 'index.js')],
    outfile: join(copy, 'index.js'),
    bundle: true,
    format: 'cjs',
    target: 'es2017',
    minify: true,
    logLevel: 'silent',
  })
  await writeFile(join(copy, 'package.json'), JSON.stringify({ name, version, main: 'index.js' }))
}

async function manifestOf(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest
}
