import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '../platform/cloud/database/sqlite'
import { startCloud } from '../platform/cloud/cloud'
import { collections } from '../cloudfunctions/shared/collections/collections'
import { receiptAddress } from '../cloudfunctions/shared/receipts/sign'
import { keysFor } from '../scripts/service/keys'
import { perSecond, type Comparison } from './measure'

const submits = 600
const connections = 8

const draft = (n: number) => ({
  draft: `bench-${n}`,
  kind: 'COMPLAINT',
  happening: 'PAST',
  category: 'INACTION',
  subject: `第 ${n} 件：报警后无人到场`,
  details: '十一月二十日晚八点报警，等候两小时仍无人到场，值班电话无人接听。'.repeat(5),
  signing: 'NAMED',
  name: '王芳',
  phone: '13800000001',
  agreed: ['story', 'identity'],
})

/** Submits per second through the whole path, and durable bare inserts of the same documents into the same SQLite. */
export async function compareSubmits(): Promise<Comparison> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const whole = await submitsPerSecond(folder)
    const bare = insertsPerSecond(folder)
    return {
      what: `durable submits, ${connections} at a time`,
      ours: `${whole.toFixed(0)}/s`,
      against: 'bare inserts of the same documents, same SQLite',
      bare: `${bare.toFixed(0)}/s`,
      ratio: whole / bare,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const numbers = (from: number, count: number) => Array.from({ length: count }, (_, n) => from + n)

async function submitsPerSecond(dataFolder: string): Promise<number> {
  const functionsFolder = join(__dirname, '..', 'dist', 'cloudfunctions')
  const environment = { ...keysFor(dataFolder), [receiptAddress]: 'https://e-du.example/verify/' }
  const cloud = await startCloud({ dataFolder, functionsFolder, environment, collections })
  const submit = async (n: number) => {
    const reply = (await cloud.call(`citizen-${n % 50}`, 'petition', {
      action: 'petition.submit',
      input: draft(n),
    })) as { ok: boolean }
    if (!reply.ok) throw new Error(`bench: a submit was refused: ${JSON.stringify(reply)}`)
  }
  await perSecond(numbers(submits, 50), connections, submit)
  const rate = await perSecond(numbers(0, submits), connections, submit)
  await cloud.close()
  return rate
}

function insertsPerSecond(folder: string): number {
  const stored = openSqlite(join(folder, 'database.sqlite'))
  const tables = stored.rows<[string]>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name GLOB 'documents_*'",
  )
  const texts = tables
    .flatMap(([name]) => stored.rows<[string]>(`SELECT text FROM ${name} WHERE text LIKE '%"TS20%'`))
    .flat()
  stored.close()
  const bare = openSqlite(join(folder, 'bare.sqlite'))
  bare.exec('CREATE TABLE documents(id INTEGER PRIMARY KEY, doc TEXT NOT NULL)')
  const from = performance.now()
  for (const text of texts) bare.run('INSERT INTO documents(doc) VALUES (?)', text)
  const rate = texts.length / ((performance.now() - from) / 1000)
  bare.close()
  return rate
}
