import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openSqlite } from '../../platform/cloud/database/sqlite'
import { DocumentStore } from '../../platform/cloud/database/store'
import { perSecond, type Comparison } from '../measure'

const sample = (n: number) => ({
  _id: `id-${n}`,
  number: `S${String(n).padStart(9, '0')}`,
  status: n % 3 ? 'SUBMITTED' : 'CLOSED',
  createdAt: new Date(1_750_000_000_000 + n),
  details: 'x'.repeat(400),
})

/** Durable inserts through the document store with three indexes, against bare inserts of the same text, one commit each. */
export async function compareInserts(count = 4000, inFlight = 32): Promise<Comparison> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-'))
  const samples = Array.from({ length: count }, (_, n) => sample(n))
  try {
    const bare = await bareInserts(path.join(folder, 'bare.sqlite'), samples)
    const ours = await storeInserts(path.join(folder, 'store.sqlite'), samples, inFlight)
    return {
      what: `durable inserts with three indexes, ${inFlight} at a time`,
      ours: `${ours.toFixed(0)}/s`,
      against: 'bare inserts of the same documents, one by one',
      bare: `${bare.toFixed(0)}/s`,
      ratio: ours / bare,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

type Sample = ReturnType<typeof sample>

async function bareInserts(file: string, samples: Sample[]): Promise<number> {
  const sqlite = openSqlite(file)
  sqlite.exec('CREATE TABLE documents (n INTEGER PRIMARY KEY, id NOT NULL UNIQUE, text TEXT NOT NULL)')
  const sql = 'INSERT INTO documents (id, text) VALUES (?, ?)'
  const figure = await perSecond(samples, 1, async (each) => sqlite.run(sql, each._id, JSON.stringify(each)))
  sqlite.close()
  return figure
}

async function storeInserts(file: string, samples: Sample[], inFlight: number): Promise<number> {
  const store = new DocumentStore({ file, envId: 'bench', log: ({ text }) => console.error(text) })
  await store.createCollection('cases')
  for (const { name, fields, unique } of indexes) await store.createIndex('cases', name, fields, unique)
  const figure = await perSecond(samples, inFlight, (each) => store.insert('cases', [each]))
  await store.close()
  return figure
}

const rising = (path: string) => ({ path, direction: 1 as const })
const falling = (path: string) => ({ path, direction: -1 as const })
const indexes = [
  { name: 'number', fields: [rising('number')], unique: true },
  { name: 'status', fields: [rising('status'), falling('createdAt')], unique: false },
  { name: 'createdAt', fields: [falling('createdAt')], unique: false },
]
