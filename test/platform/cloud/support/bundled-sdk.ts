import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildSync, type BuildOptions } from 'esbuild'

const root = path.join(__dirname, '../../../..')

export function bundle(entry: Pick<BuildOptions, 'stdin' | 'entryPoints' | 'minify'>): string {
  const options = { bundle: true, write: false, platform: 'node', target: 'node20', logLevel: 'error' } as const
  const { outputFiles } = buildSync({ ...entry, ...options })
  return outputFiles.map(({ text }) => text).join('\n')
}

let known: string | undefined

/** `wx-server-sdk` as one file that sets `module.exports`: bundled once for these packages, whichever test file asks first. */
export function bundledSdk(): string {
  return (known ??= kept())
}

function kept(): string {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
  const file = path.join(root, '.cache/sdk', `${lock.slice(0, 16)}.js`)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const made = bundle({ entryPoints: [require.resolve('wx-server-sdk')], minify: true })
  mkdirSync(path.dirname(file), { recursive: true })
  // Another test file may be at it too: the file appears whole or not at all.
  const making = `${file}-${randomUUID()}`
  writeFileSync(making, made)
  renameSync(making, file)
  return made
}
