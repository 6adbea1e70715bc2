import { parentPort, workerData } from 'node:worker_threads'
import { asError, CloudFault } from '../../fault'
import { Catalog } from '../catalog'
import { Reader } from '../reading/reader'
import { openReadOnly } from '../sqlite'
import { guarded, type Flags } from './ending'
import { answer, type Kind, type Question, type ThreadMessage } from './questions'

/** Answers one question at a time on a connection of its own. */
if (!parentPort) throw new Error('runs as a worker only')
const port = parentPort
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a parent thread, not a window
const say = (message: ThreadMessage) => port.postMessage(message)

const { file, flags } = workerData as { file: string; flags: Flags }
const sqlite = guarded(openReadOnly(file), flags)
const catalog = new Catalog(sqlite)
const reader = new Reader(sqlite, catalog)

function answerOf<K extends Kind>({ kind, question }: { kind: K; question: Question<K> }): ThreadMessage {
  // One state of the database from the first page to the last.
  sqlite.exec('BEGIN')
  try {
    catalog.reload()
    return { kind: 'answer', value: answer(kind, reader, question) }
  } catch (thrown) {
    if (thrown instanceof CloudFault) return { kind: 'fault', code: thrown.code, message: thrown.message }
    const { message, stack = message } = asError(thrown)
    return { kind: 'failed', message, stack }
  } finally {
    sqlite.exec('COMMIT')
  }
}

port.on('message', (asked: { kind: Kind; question: Question<Kind> }) => say(answerOf(asked)))
say({ kind: 'ready' })
