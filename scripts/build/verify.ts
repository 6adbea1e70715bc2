import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { publishedKeys } from '../../cloudfunctions/shared/receipts/sign'
import { tokensCss } from '../docs/tokens'

const source = resolve(__dirname, '../../verify')

/** Builds the public page that verifies receipts. It lacks the keys, which belong to one installation. */
export async function buildVerify(out: string): Promise<void> {
  mkdirSync(out, { recursive: true })
  await build({
    entryPoints: [join(source, 'verify.ts')],
    outfile: join(out, 'verify.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    // SM2 needs whole numbers of any size, which browsers have since 2020.
    target: 'es2020',
    // Where the SM2 library would look for random numbers without a browser.
    external: ['crypto'],
    logLevel: 'silent',
  })
  for (const name of ['index.html', 'verify.css', 'verdict.css']) cpSync(join(source, name), join(out, name))
  writeFileSync(join(out, 'tokens.css'), tokensCss())
}

/** Writes the public keys of this environment for the page, into the folder that is served below it as `keys/`. */
export function publishKeys(folder: string, environment: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true })
  const keys = JSON.stringify(publishedKeys(environment), null, 2)
  writeFileSync(join(folder, 'keys.js'), `globalThis.receiptKeys = ${keys}\n`)
}
