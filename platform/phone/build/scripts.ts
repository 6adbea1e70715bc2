import { existsSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build, type BuildFailure, type Plugin } from 'esbuild'
import { type Report } from './problem'
import { type Source, upward } from './source'

/** What a program may name without importing it: the runtime hands these in, in this order. */
const given = [
  'wx',
  'App',
  'Page',
  'Component',
  'Behavior',
  'getApp',
  'getCurrentPages',
  'getRegExp',
  'getDate',
  '__wxs',
  'setTimeout',
  'setInterval',
]

/** What a browser has and a phone has not: undefined for the program, so that it fails here as it would there. */
const hidden = (
  'window document navigator location history screen localStorage sessionStorage indexedDB XMLHttpRequest fetch ' +
  'WebSocket Worker FileReader Blob File FormData Image Audio self parent top frames alert confirm prompt ' +
  'requestAnimationFrame cancelAnimationFrame'
).split(' ')

/** Bundles the program into one function of what the runtime gives, stored as `__miniProgram`. */
export async function bundleApp(source: Source, templates: string, out: string, report: Report): Promise<void> {
  await bundled(report, () =>
    build({
      absWorkingDir: source.root,
      stdin: { contents: entry(source), resolveDir: source.root, sourcefile: 'program' },
      outfile: join(out, 'app.js'),
      bundle: true,
      format: 'iife',
      globalName: '__program',
      target: 'es2022',
      sourcemap: 'linked',
      logLevel: 'silent',
      resolveExtensions: ['.ts', '.js', '.json'],
      define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
      banner: { js: `self.__miniProgram = function (${[...given, ...hidden].join(', ')}) {` },
      footer: { js: 'return __program\n}' },
      plugins: [asWeChatFindsThem(source.root), virtual('program:templates', `module.exports = ${templates}`)],
    }),
  )
}

/** Bundles the runtime, which knows nothing of the program. */
export async function bundleHost(out: string, report: Report): Promise<void> {
  const runtime = join(__dirname, '..', 'runtime')
  await bundled(report, () =>
    build({
      absWorkingDir: runtime,
      entryPoints: [
        { in: join(runtime, 'main.ts'), out: 'host' },
        { in: join(runtime, 'host.css'), out: 'host' },
      ],
      outdir: out,
      bundle: true,
      format: 'iife',
      target: 'es2022',
      minify: true,
      logLevel: 'silent',
      define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    }),
  )
}

function entry({ root, app, units }: Source): string {
  const started = ['app.ts', 'app.js'].find((file) => existsSync(join(root, file)))
  const loaded = units.map(({ key, isPage, scope, config }) => {
    const code = ['.ts', '.js'].map((extension) => `${key}${extension}`).find((file) => existsSync(join(root, file)))
    const load = code ? `() => require(${JSON.stringify(`./${code}`)})` : `() => ${isPage ? 'Page' : 'Component'}({})`
    return `${JSON.stringify(key)}: { ...${JSON.stringify({ isPage, scope, config })}, load: ${load} }`
  })
  return `module.exports = {
  config: ${JSON.stringify(app)},
  units: { ${loaded.join(',\n')} },
  templates: require('program:templates'),
  start: () => ${started ? `require('./${started}')` : 'App({})'},
}`
}

function virtual(name: string, contents: string): Plugin {
  return {
    name,
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: 'virtual' }))
      build.onLoad({ filter: new RegExp(`^${name}$`), namespace: 'virtual' }, () => ({ contents, loader: 'js' }))
    },
  }
}

/** A bare name is a package in `miniprogram_npm`, from the importing file's folder upwards. */
function asWeChatFindsThem(root: string): Plugin {
  return {
    name: 'miniprogram_npm',
    setup(build) {
      build.onResolve({ filter: /^[^.]/ }, ({ path, resolveDir, namespace }) => {
        if (namespace === 'virtual' || path.startsWith(root) || path.startsWith('program:')) return undefined
        const bases = path.startsWith('/')
          ? [join(root, path)]
          : upward(relative(root, resolveDir) || '.').flatMap((folder) => [
              join(root, folder, 'miniprogram_npm', path),
              join(root, folder, path),
            ])
        const found = bases.flatMap(variants).find((file) => existsSync(file) && statSync(file).isFile())
        return found ? { path: found } : { errors: [{ text: `"${path}" is not in miniprogram_npm` }] }
      })
    },
  }
}

function variants(base: string): string[] {
  return [base, `${base}.ts`, `${base}.js`, join(base, 'index.ts'), join(base, 'index.js')]
}

async function bundled(report: Report, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const { errors } = error as Partial<BuildFailure>
    if (!errors) throw error
    for (const { text, location } of errors) {
      report({ file: location?.file ?? 'program', line: location?.line ?? 0, message: text })
    }
  }
}
