import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

export const root = join(__dirname, '..', '..')
export const dist = join(root, 'dist')

export interface Part {
  name: string
  /** Files and folders, from the root; a change in any makes the part stale. */
  from: string[]
  /** One file that exists once the part is made, from the root. */
  gives: string
  make: () => Promise<void>
}

/** Makes a part only if its sources changed since the last time. Answers whether it was made. */
export async function makeWhenStale(part: Part): Promise<boolean> {
  const stamp = join(dist, '.stamps', part.name)
  const wanted = digestOf(['package-lock.json', ...part.from])
  if (existsSync(join(root, part.gives)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false
  await part.make()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
  return true
}

function digestOf(paths: string[]): string {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => filesUnder(join(root, path)))) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesUnder(join(path, name)))
}
