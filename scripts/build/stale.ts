import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

export const root = join(__dirname, '..', '..')
export const dist = join(root, 'dist')

/** Something that is made of sources. */
export interface Made {
  name: string
  /** Files and folders, from the root; a change in any makes it stale. */
  from: string[]
  /** Its folder, from the root. */
  out: string
  /** A file in that folder that exists once it is made. */
  gives: string
}

export interface Part extends Made {
  make: (out: string) => Promise<void>
}

/** Makes a part only if its sources changed since the last time. Answers whether it was made. */
export async function makeWhenStale(part: Part): Promise<boolean> {
  const wanted = digestOf(part)
  if (isMadeOf(wanted, part)) return false
  await part.make(join(root, part.out))
  mkdirSync(dirname(stampOf(part)), { recursive: true })
  writeFileSync(stampOf(part), wanted)
  return true
}

/** Whether what lies in its folder was made of sources with this digest. */
export function isMadeOf(digest: string, made: Made): boolean {
  const stamp = stampOf(made)
  return existsSync(join(root, made.out, made.gives)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest
}

const stampOf = ({ name }: Made) => join(dist, '.stamps', name)

/** Of the sources and of the packages they may use. */
export function digestOf({ from }: Pick<Made, 'from'>): string {
  const hash = createHash('sha256')
  for (const file of ['package-lock.json', ...from].flatMap((path) => filesUnder(join(root, path)))) {
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
