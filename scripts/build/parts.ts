import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { buildPhone } from '../../platform/phone/build/build'
import { packNpm } from '../pack/npm'
import { buildConsole } from './console'
import { buildFunctions } from './functions'
import { buildVerify } from './verify'
import { dist, makeWhenStale, root, type Part } from './stale'

const npmPackages: Part = {
  name: 'npm',
  from: ['miniprogram/app.json', 'miniprogram/pages', 'miniprogram/officer', 'miniprogram/components', 'scripts/pack'],
  gives: 'miniprogram/miniprogram_npm',
  make: packNpm,
}

const functions: Part = {
  name: 'functions',
  from: ['cloudfunctions', 'miniprogram/contract', 'scripts/build/functions.ts'],
  gives: 'dist/cloudfunctions/petition/index.js',
  make: () => buildFunctions(join(dist, 'cloudfunctions')),
}

const consolePages: Part = {
  name: 'console',
  from: ['console', 'miniprogram/contract', 'scripts/build/console.ts'],
  gives: 'dist/console/index.html',
  make: () => buildConsole(join(dist, 'console')),
}

const phone: Part = {
  name: 'phone',
  from: ['miniprogram', 'platform/phone'],
  gives: 'dist/phone/index.html',
  make: async () => {
    await buildPhone({ source: join(root, 'miniprogram'), out: join(dist, 'phone') })
  },
}

const stage: Part = {
  name: 'stage',
  from: ['scripts/stage', 'scripts/people.ts', 'miniprogram/contract'],
  gives: 'dist/stage/index.html',
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
  gives: 'dist/verify/index.html',
  make: () => buildVerify(join(dist, 'verify')),
}

async function buildStage(): Promise<void> {
  const from = join(root, 'scripts', 'stage')
  const out = join(dist, 'stage')
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

/** Builds whatever is out of date; answers the names of the parts that were made. */
export async function buildStale(only: Part[] = [functions, consolePages, phone, verify, stage]): Promise<string[]> {
  const made: string[] = []
  const note = async (part: Part) => {
    if (await makeWhenStale(part)) made.push(part.name)
  }
  // The phone's build reads the packed npm packages.
  await note(npmPackages)
  await Promise.all(only.map(note))
  return made
}

export const buildStaleFunctions = (): Promise<string[]> => buildStale([functions])
