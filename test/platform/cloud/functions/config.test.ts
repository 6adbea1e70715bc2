import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startTrial } from '../support/trial-cloud'
import { readFunctions } from '../../../../platform/cloud/functions/folder'

const folder = mkdtempSync(path.join(os.tmpdir(), 'config-'))
mkdirSync(path.join(folder, 'odd'))
writeFileSync(path.join(folder, 'odd', 'index.js'), 'exports.main = () => 1')
afterAll(() => rmSync(folder, { recursive: true }))

function read(config: string) {
  writeFileSync(path.join(folder, 'odd', 'config.json'), config)
  return readFunctions(folder).get('odd')
}
const timer = (config: string) => ({ name: 'a', type: 'timer', config })

test('a function that says nothing has what WeChat gives it', () => {
  expect(read('{}')).toMatchObject({ timeout: 3, memorySize: 256, triggers: [], openapi: [], environment: {} })
})

test('what WeChat knows is taken', () => {
  const config = {
    timeout: 20,
    memorySize: 512,
    triggers: [timer('0 0 2 * * * *')],
    permissions: { openapi: ['subscribeMessage.send'] },
    envVariables: { MODE: 'demo' },
    handler: 'index.main',
    runtime: 'Nodejs20.19',
    installDependency: true,
    ignore: ['*.md'],
  }
  expect(read(JSON.stringify(config))).toMatchObject({
    timeout: 20,
    memorySize: 512,
    triggers: [{ name: 'a', config: '0 0 2 * * * *' }],
    openapi: ['subscribeMessage.send'],
    environment: { MODE: 'demo' },
  })
})

describe('what cannot be meant is refused with its path', () => {
  it.each([
    ['six fields', { triggers: [timer('0 0 2 * * *')] }, 'seven fields'],
    ['two triggers', { triggers: [timer('0 0 2 * * * *'), timer('0 0 3 * * * *')] }, 'one trigger'],
    ['another kind of trigger', { triggers: [{ name: 'a', type: 'queue' }] }, 'must be a timer'],
    ['more in a trigger', { triggers: [{ ...timer('0 0 2 * * * *'), zone: 8 }] }, 'zone in a trigger'],
    ['a trigger without a name', { triggers: [{ type: 'timer', config: '0 0 2 * * * *' }] }, 'a trigger needs a name'],
    ['a long timeout', { timeout: 900 }, '1 to 60 seconds'],
    ['half a second', { timeout: 0.5 }, '1 to 60 seconds'],
    ['a broken timeout', { timeout: 3.5 }, '1 to 60 seconds'],
    ['a timeout that is a word', { timeout: '3' }, '1 to 60 seconds'],
    ['a memory that is none', { memorySize: 'much' }, 'memorySize'],
    ['a key that is not known', { concurrency: 3 }, 'not supported here: concurrency'],
    ['a network of its own', { vpc: { vpcId: 'a' } }, 'not supported here: vpc'],
    ['another entry', { handler: 'main.run' }, 'this value of handler'],
    ['another permission', { permissions: { openapi: [], database: [] } }, 'permissions.database'],
    ['APIs that are no list', { permissions: { openapi: 'all' } }, 'permissions.openapi'],
    ['a variable that is no text', { envVariables: { MODE: 1 } }, 'envVariables must be texts'],
    ['a list', [], 'must be an object'],
  ])('%s', (_, config, text) => {
    expect(() => read(JSON.stringify(config))).toThrow(text)
    expect(() => read(JSON.stringify(config))).toThrow('odd/config.json')
  })

  test('what is not JSON', () => {
    expect(() => read('{ timeout: 3 }')).toThrow(/odd\/config\.json: is not JSON/)
  })
})

test('a function’s own variables come with those of all', async () => {
  const code = 'exports.main = () => [process.env.SHARED, process.env.OWN, process.env.BOTH]'
  const trial = await startTrial(
    { own: { code, envVariables: { OWN: 'own', BOTH: 'own' } }, other: { code } },
    { environment: { SHARED: 'shared', BOTH: 'shared' } },
  )
  expect(await trial.cloud.call('oAlice', 'own', {})).toEqual(['shared', 'own', 'own'])
  expect(await trial.cloud.call('oAlice', 'other', {})).toEqual(['shared', null, 'shared'])
  await trial.stop()
})
