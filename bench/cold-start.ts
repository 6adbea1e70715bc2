import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { median, type Comparison } from './measure'

const root = join(__dirname, '..')
const environment = {
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: 'bench',
  TCB_ENV: 'bench',
}
const code = `const { parentPort, workerData } = require('node:worker_threads')
require(workerData)
parentPort.postMessage('loaded')`

/** Milliseconds from starting a worker until the module is loaded in it; median of nine. */
async function coldStart(module: string): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 9; round++) times.push(await startOnce(module))
  return median(times)
}

async function startOnce(module: string): Promise<number> {
  const from = performance.now()
  const worker = new Worker(code, { eval: true, workerData: module, env: environment })
  await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))
  const took = performance.now() - from
  await worker.terminate()
  return took
}

/** A function's bundle, SDK and all, against the SDK alone. */
export async function compareColdStart(): Promise<Comparison> {
  const bundle = await coldStart(join(root, 'dist', 'cloudfunctions', 'petition', 'index.js'))
  const sdk = await coldStart(require.resolve('wx-server-sdk'))
  return {
    what: 'cold start',
    ours: `petition's bundle ${bundle.toFixed(0)} ms`,
    against: "require('wx-server-sdk') alone",
    bare: `${sdk.toFixed(0)} ms`,
    ratio: bundle / sdk,
  }
}
