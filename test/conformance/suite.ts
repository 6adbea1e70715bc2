import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Results } from './verdict'

const root = path.resolve(__dirname, '../..')
const published = path.join(root, 'node_modules/@cloudbase/node-sdk')
/** Within the project, so that the SDK's own dependencies are found. */
const workplace = path.join(root, '.cache/conformance')

/** Copies Tencent's tests to where they may write, with the environment they shall speak to. */
export function prepareSuite(environment: Readonly<Record<string, string>>): void {
  rmSync(workplace, { recursive: true, force: true })
  mkdirSync(workplace, { recursive: true })
  for (const part of ['src', 'lib', 'test', 'package.json', 'types']) {
    cpSync(path.join(published, part), path.join(workplace, part), { recursive: true })
  }
  const { TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey, TCB_ENV: env } = environment
  const config = { secretId, secretKey, env, appId: '1250000000' }
  writeFileSync(path.join(workplace, 'test/config.js'), `module.exports = ${JSON.stringify(config)}\n`)
}

/** Runs the tests of the three services; what they print is of no interest, how each ended is. */
export async function runSuite(environment: Record<string, string>, ...more: string[]): Promise<Results> {
  const output = path.join(workplace, 'results.json')
  const config = path.join(__dirname, 'jest.config.cjs')
  const parts = [require.resolve('jest/bin/jest'), '--config', config, '--silent', '--json', `--outputFile=${output}`]
  const jest = spawn(process.execPath, [...parts, ...more], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    // Where the tests were written: some make dates of the local time and expect those of UTC.
    env: { ...process.env, ...environment, TZ: 'Asia/Shanghai' },
  })
  let said = ''
  jest.stderr.on('data', (text: Buffer) => (said += text.toString()))
  await new Promise((resolve, reject) => jest.on('close', resolve).on('error', reject))
  try {
    return JSON.parse(readFileSync(output, 'utf8')) as Results
  } catch (error) {
    throw new Error(`the tests did not run:\n${said}`, { cause: error })
  }
}
