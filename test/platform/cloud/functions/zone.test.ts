import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const folder = mkdtempSync(path.join(os.tmpdir(), 'zone-'))
afterAll(() => rmSync(folder, { recursive: true }))

const functionFile = path.join(folder, 'index.js')
const workerFile = path.resolve('platform/cloud/functions/worker.cjs')
const call = { callId: 'a', event: {}, environment: {}, context: {} }
/** A process in that zone runs the function once, in a worker as the cloud's pools have them. */
const host = `
const { Worker } = require('node:worker_threads')
const worker = new Worker(${JSON.stringify(workerFile)}, { workerData: { file: ${JSON.stringify(functionFile)} }, env: {} })
worker.on('message', ({ kind, result, error }) => {
  if (kind === 'ready') worker.postMessage(${JSON.stringify(call)})
  else { console.log(result ?? error.stack); void worker.terminate() }
})`

function inZone(zone: string, expression: string): unknown {
  writeFileSync(functionFile, `exports.main = () => [${expression}]`)
  const environment = { PATH: process.env['PATH'], TZ: zone }
  const [value] = JSON.parse(
    execFileSync(process.execPath, ['-e', host], { env: environment, encoding: 'utf8' }),
  ) as unknown[]
  return value
}

const asFunction = `[
  new Date(0).getHours(), new Date(0).getDay(), new Date(0).getTimezoneOffset(), new Date(0).getYear(),
  String(new Date(0)), new Date(0).toDateString(), String(new Date(NaN)), new Date(0).toLocaleString('zh-CN'),
  new Date(0).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' }), Intl.DateTimeFormat().resolvedOptions().timeZone,
  new Intl.DateTimeFormat('en', { hour: 'numeric', hour12: false }).format(new Date(3600000)),
  new Date(2020, 0, 1, 8).toISOString(), new Date(99, 0).toISOString(), new Date('2020-01-01').toISOString(),
  new Date('2020-01-01T08:00').toISOString(), new Date('2020-01-01 08:00').toISOString(),
  new Date('2020-01-01T08:00+08:00').toISOString(), new Date('Jan 1, 2020 8:00 GMT').toISOString(),
  new Date('01-02-2020').toISOString(), Date.parse('2020/01/01'), String(new Date('nonsense')),
  new Date(new Date(5)).getTime(), new Date(2020, 0, 1) instanceof Date, /GMT\\+0000/.test(Date()),
  new Date(new Date(0).setHours(5)).toISOString(), new (class Mine extends Date {})(2020, 1).toISOString(),
]`

const inUtc = [
  0,
  4,
  0,
  70,
  'Thu Jan 01 1970 00:00:00 GMT+0000 (Coordinated Universal Time)',
  'Thu Jan 01 1970',
  'Invalid Date',
  '1970/1/1 00:00:00',
  '1970/1/1 08:00:00',
  'UTC',
  '01',
  '2020-01-01T08:00:00.000Z',
  '1999-01-01T00:00:00.000Z',
  '2020-01-01T00:00:00.000Z',
  '2020-01-01T08:00:00.000Z',
  '2020-01-01T08:00:00.000Z',
  '2020-01-01T00:00:00.000Z',
  '2020-01-01T08:00:00.000Z',
  '2020-01-02T00:00:00.000Z',
  1577836800000,
  'Invalid Date',
  5,
  true,
  true,
  '1970-01-01T05:00:00.000Z',
  '2020-02-01T00:00:00.000Z',
]

test.each(['Asia/Shanghai', 'America/New_York', 'UTC'])(
  'a function has the clock of UTC in a process of %s',
  (zone) => {
    expect(inZone(zone, asFunction)).toEqual(inUtc)
  },
)
