// @ts-check
// One function in a thread of its own: one call at a time, with the environment of that call. Plain JavaScript, so that it starts without a compiler.
const { parentPort, workerData } = require('node:worker_threads')
const { format } = require('node:util')

if (!parentPort) throw new Error('runs as a worker only')
const port = parentPort
const base = { ...process.env }
let callId = ''

for (const level of /** @type {const} */ (['debug', 'log', 'info', 'warn', 'error'])) {
  /** @param {unknown[]} parts */
  console[level] = (...parts) =>
    port.postMessage({ kind: 'log', callId, level: level === 'log' ? 'info' : level, text: format(...parts) })
}

/** @param {Record<string, string>} environment */
function setEnvironment(environment) {
  for (const name of Object.keys(process.env)) if (!(name in base) && !(name in environment)) delete process.env[name]
  Object.assign(process.env, base, environment)
}

/** @param {unknown} thrown */
function describe(thrown) {
  return thrown instanceof Error
    ? { message: thrown.message, stack: thrown.stack ?? thrown.message }
    : { message: format(thrown), stack: format(thrown) }
}

const { main } = require(workerData.file)
if (typeof main !== 'function') throw new Error(`${workerData.file} exports no function 'main'`)

/** @param {{ callId: string, event: unknown, environment: Record<string, string>, context: unknown }} call */
async function carryOut(call) {
  callId = call.callId
  setEnvironment(call.environment)
  try {
    const result = JSON.stringify((await main(call.event, call.context)) ?? null)
    port.postMessage({ kind: 'done', callId: call.callId, result })
  } catch (thrown) {
    port.postMessage({ kind: 'failed', callId: call.callId, error: describe(thrown) })
  }
}

port.on('message', (call) => void carryOut(call))
port.postMessage({ kind: 'ready' })
