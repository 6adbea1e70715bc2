import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Locked {
  version?: string
  integrity?: string
  hasInstallScript?: boolean
  link?: boolean
}

/** Packages that carry an install script, which is never run here; each works without. */
const knownInstallScripts = new Set([
  '@parcel/watcher',
  '@swc/core',
  'core-js',
  'core-js-pure',
  'esbuild',
  'fsevents',
  'less',
  'protobufjs',
])

const lock = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>
}

const problems = Object.entries(lock.packages).flatMap(([path, locked]) => {
  const name = path.split('node_modules/').at(-1) ?? ''
  if (!name || locked.link) return []
  return [
    locked.integrity ? [] : [`${name} ${locked.version}: no integrity in package-lock.json`],
    locked.hasInstallScript && !knownInstallScripts.has(name)
      ? [`${name} ${locked.version}: carries an install script`]
      : [],
  ].flat()
})

for (const problem of problems) console.error(problem)
process.exitCode = problems.length ? 1 : 0
