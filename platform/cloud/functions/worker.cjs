// @ts-check
// One function in a thread of its own: one call at a time, with the environment of that call. Plain JavaScript, so that it starts without a compiler.
const { parentPort, workerData } = require('node:worker_threads')
const { format } = require('node:util')
require('./utc.cjs')

if (!parentPort) throw new Error('runs as a worker only')
const port = parentPort
const base = { ...process.env }
let callId = ''

/** What one call may print, in characters, and answer: a function without end must not fill the log or the memory. */
const most = { line: 16 * 1024, call: 256 * 1024, answerBytes: 6 * 1024 * 1024 }
let printed = 0

/** @param {string} text */
const shortened = (text) =>
  text.length > most.line ? `${text.slice(0, most.line)}… ${text.length - most.line} more` : text

/**
 * @param {'debug' | 'info' | 'warn' | 'error'} level
 * @param {string} text
 */
function print(level, text) {
  if (printed > most.call) return
  printed += Math.min(text.length, most.line)
  port.postMessage({ kind: 'log', callId, level, text: shortened(text) })
  if (printed > most.call)
    port.postMessage({ kind: 'log', callId, level: 'warn', text: 'what else this call printed is left out' })
}

for (const level of /** @type {const} */ (['debug', 'log', 'info', 'warn', 'error'])) {
  /** @param {unknown[]} parts */
  console[level] = (...parts) => print(level === 'log' ? 'info' : level, format(...parts))
}
for (const [stream, level] of /** @type {const} */ ([
  [process.stdout, 'info'],
  [process.stderr, 'error'],
])) {
  stream._write = (chunk, _, done) => {
    print(level, String(chunk).trimEnd())
    done()
  }
}

/** @param {Record<string, string>} environment */
function setEnvironment(environment) {
  for (const name of Object.keys(process.env)) if (!(name in base) && !(name in environment)) delete process.env[name]
  Object.assign(process.env, base, environment)
}

/** @param {unknown} thrown */
function describe(thrown) {
  const message = thrown instanceof Error ? thrown.message : format(thrown)
  const stack = (thrown instanceof Error && thrown.stack) || message
  return { message: shortened(message), stack: shortened(stack) }
}

const { main } = require(workerData.file)
if (typeof main !== 'function') throw new Error(`${workerData.file} exports no function 'main'`)

/** @param {{ callId: string, event: unknown, environment: Record<string, string>, context: unknown }} call */
async function carryOut(call) {
  callId = call.callId
  printed = 0
  setEnvironment(call.environment)
  try {
    const result = JSON.stringify((await main(call.event, call.context)) ?? null)
    if (Buffer.byteLength(result) > most.answerBytes) throw new Error('the answer is larger than 6 MB')
    port.postMessage({ kind: 'done', callId: call.callId, result })
  } catch (thrown) {
    port.postMessage({ kind: 'failed', callId: call.callId, error: describe(thrown) })
  }
}

port.on('message', (call) => void carryOut(call))
port.postMessage({ kind: 'ready' })
