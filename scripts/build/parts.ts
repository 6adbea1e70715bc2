import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { buildPhone } from '../../platform/phone/build/build'
import { packNpm } from '../pack/npm'
import { buildConsole } from './console'
import { buildFunctions } from './functions'
import { consolePages, functions } from './sources'
import { makeWhenStale, root, type Part } from './stale'
import { buildVerify } from './verify'

const npmPackages: Part = {
  name: 'npm',
  from: ['miniprogram/app.json', 'miniprogram/pages', 'miniprogram/officer', 'miniprogram/components', 'scripts/pack'],
  out: 'miniprogram',
  gives: 'miniprogram_npm',
  make: packNpm,
}

const phone: Part = {
  name: 'phone',
  from: ['miniprogram', 'platform/phone'],
  out: 'dist/phone',
  gives: 'index.html',
  make: async (out) => {
    await buildPhone({ source: join(root, 'miniprogram'), out })
  },
}

const stage: Part = {
  name: 'stage',
  from: ['scripts/stage', 'scripts/seed/people.ts', 'miniprogram/contract'],
  out: 'dist/stage',
  gives: 'index.html',
  make: buildStage,
}

const verify: Part = {
  name: 'verify',
  from: [
    'verify',
    'cloudfunctions/shared/receipts',
    'miniprogram/contract',
    'scripts/docs/tokens.ts',
    'scripts/build/verify.ts',
  ],
  out: 'dist/verify',
  gives: 'index.html',
  make: buildVerify,
}

async function buildStage(out: string): Promise<void> {
  const from = join(root, 'scripts', 'stage')
  mkdirSync(out, { recursive: true })
  await build({
    entryPoints: [join(from, 'stage.ts')],
    outfile: join(out, 'stage.js'),
    bundle: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  })
  for (const name of ['index.html', 'stage.css', 'tools.css', 'wechat.css', 'samples'])
    cpSync(join(from, name), join(out, name), { recursive: true })
}

const everything: Part[] = [
  { ...functions, make: buildFunctions },
  { ...consolePages, make: buildConsole },
  phone,
  verify,
  stage,
]

/** Builds whatever is out of date; answers the names of the parts that were made. */
export async function buildStale(): Promise<string[]> {
  const made: string[] = []
  const note = async (part: Part) => {
    if (await makeWhenStale(part)) made.push(part.name)
  }
  // The phone's build reads the packed npm packages.
  await note(npmPackages)
  await Promise.all(everything.map(note))
  return made
}
