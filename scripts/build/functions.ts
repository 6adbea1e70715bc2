import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'

const source = resolve(__dirname, '../../cloudfunctions')

/** Bundles every function with the SDK inside into `<out>/<name>/`, ready to be uploaded. */
export async function buildFunctions(out: string): Promise<void> {
  const names = readdirSync(source).filter((name) => existsSync(join(source, name, 'index.ts')))
  await Promise.all(names.map((name) => buildFunction(name, resolve(out, name))))
}

async function buildFunction(name: string, out: string): Promise<void> {
  mkdirSync(out, { recursive: true })
  await build({
    entryPoints: [join(source, name, 'index.ts')],
    outfile: join(out, 'index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    // The functions' runtime on WeChat Cloud is Nodejs20.19, the same as this project's own.
    target: 'node20',
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
  })
  cpSync(join(source, name, 'config.json'), join(out, 'config.json'))
  writeFileSync(join(out, 'package.json'), `${JSON.stringify({ name, private: true, main: 'index.js' }, null, 2)}\n`)
}
