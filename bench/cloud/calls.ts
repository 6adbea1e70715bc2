import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { startCloud } from '../../platform/cloud/cloud'
import { median, type Comparison } from '../measure'

const calls = 3000
const empty = `exports.main = async () => ({ ok: true })`
const echo = `require('node:worker_threads').parentPort.on('message', (m) => require('node:worker_threads').parentPort.postMessage(m))`

/** A warm call of a function that does nothing, against a message to a worker thread and back. */
export async function compareWarmCalls(): Promise<Comparison> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'calls-'))
  try {
    const ours = await callTime(folder)
    const bare = await echoTime()
    return {
      what: `a warm call of an empty function, median of ${calls}`,
      ours: `${ours.toFixed(3)} ms`,
      against: 'a message to a worker thread and back',
      bare: `${bare.toFixed(3)} ms`,
      ratio: ours / bare,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function callTime(folder: string): Promise<number> {
  const functionsFolder = path.join(folder, 'functions')
  mkdirSync(path.join(functionsFolder, 'empty'), { recursive: true })
  writeFileSync(path.join(functionsFolder, 'empty', 'index.js'), empty)
  const dataFolder = path.join(folder, 'data')
  const cloud = await startCloud({ dataFolder, functionsFolder, environment: {}, collections: [] })
  const time = await medianTime(() => cloud.call('somebody', 'empty', {}))
  await cloud.close()
  return time
}

async function echoTime(): Promise<number> {
  const worker = new Worker(echo, { eval: true })
  const time = await medianTime(() => {
    const answer = new Promise((resolve) => worker.once('message', resolve))
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
    worker.postMessage({ ok: true })
    return answer
  })
  await worker.terminate()
  return time
}

async function medianTime(work: () => Promise<unknown>): Promise<number> {
  for (let n = 0; n < 200; n++) await work()
  const times = []
  for (let n = 0; n < calls; n++) {
    const from = performance.now()
    await work()
    times.push(performance.now() - from)
  }
  return median(times)
}
