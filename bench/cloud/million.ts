import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Order } from '../../platform/cloud/database/matching/sort'
import { openReadOnly, openSqlite } from '../../platform/cloud/database/sqlite'
import { DocumentStore } from '../../platform/cloud/database/store'
import { median, type Comparison } from '../measure'

const many = 1_000_000
const few = 10_000
const batch = 1000
/** Documents of one owner, whatever the size of the collection. */
const perOwner = 100
const finds = 2000
const order: Order = [['at', -1]]
const page = 20

const document = (n: number, count: number) => ({
  _id: `id-${n}`,
  owner: `owner-${(n * 7919) % (count / perOwner)}`,
  at: new Date(1_750_000_000_000 + ((n * 104_729) % count)),
  status: n % 3 ? 'SUBMITTED' : 'CLOSED',
  details: 'x'.repeat(400),
})

/** A collection of a million documents: its index, its finds, and a writer beside a scan. */
export async function measureMillion(): Promise<Comparison[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'million-'))
  const small = openStore(path.join(folder, 'small.sqlite'))
  const large = openStore(path.join(folder, 'large.sqlite'))
  try {
    await fill(small, few)
    await fill(large, many)
    await build(small)
    const memory = await peakMemory(() => build(large))
    const tenThousand = await findTime(small, few)
    const million = await findTime(large, many)
    const bare = bareFindTime(path.join(folder, 'large.sqlite'), path.join(folder, 'bare.sqlite'))
    return [
      line(
        'memory while an index of 1,000,000 documents is built',
        mb(memory),
        'the promise',
        mb(300e6),
        memory / 300e6,
      ),
      line(
        'find by equality and order, 1,000,000 documents',
        ms(million),
        'the bare statement',
        ms(bare),
        million / bare,
      ),
      line('the same', ms(million), 'itself at 10,000 documents', ms(tenThousand), million / tenThousand),
      await besideScan(large),
    ]
  } finally {
    await Promise.all([small.close(), large.close()])
    rmSync(folder, { recursive: true })
  }
}

const line = (what: string, ours: string, against: string, bare: string, ratio: number): Comparison => ({
  what,
  ours,
  against,
  bare,
  ratio,
})
const mb = (bytes: number) => `${Math.round(bytes / 1e6)} MB`
const rate = (value: number) => `${value.toFixed(0)}/s`
const ms = (time: number) => `${time.toFixed(3)} ms`

const openStore = (file: string) => new DocumentStore({ file, envId: 'bench', log: ({ text }) => console.error(text) })

async function fill(store: DocumentStore, count: number): Promise<void> {
  await store.createCollection('cases')
  for (let from = 0; from < count; from += batch) {
    await store.insert(
      'cases',
      Array.from({ length: batch }, (_, n) => document(from + n, count)),
    )
  }
}

async function build(store: DocumentStore): Promise<void> {
  const fields = [
    { path: 'owner', direction: 1 as const },
    { path: 'at', direction: -1 as const },
  ]
  await store.createIndex('cases', 'owner', fields, false)
  await store.settled
}

async function peakMemory(work: () => Promise<void>): Promise<number> {
  let peak = 0
  const look = () => void (peak = Math.max(peak, process.memoryUsage().rss))
  const timer = setInterval(look, 50)
  await work()
  clearInterval(timer)
  look()
  return peak
}

const ownerOf = (n: number, count: number) => `owner-${(n * 613) % (count / perOwner)}`

async function findTime(store: DocumentStore, count: number): Promise<number> {
  const times = []
  for (let n = 0; n < finds; n++) {
    const from = performance.now()
    const { rows } = await store.find('cases', { query: { owner: ownerOf(n, count) }, order, limit: page })
    times.push(performance.now() - from)
    if (rows.length !== page) throw new Error(`bench: ${rows.length} documents found`)
  }
  return median(times)
}

/** The same documents in a table with columns for what is asked, and an index on them. */
function bareFindTime(stored: string, file: string): number {
  const bare = openSqlite(file)
  bare.exec('CREATE TABLE cases (owner TEXT, at INTEGER, text TEXT)')
  bare.exec(`ATTACH '${stored}' AS stored`)
  bare.exec(`INSERT INTO cases SELECT json_extract(text, '$.owner'),
    CAST(json_extract(text, '$.at.$date.$numberLong') AS INTEGER), text FROM stored.documents_1`)
  bare.exec('CREATE INDEX owner ON cases (owner, at DESC)')
  bare.close()
  const reader = openReadOnly(file)
  const sql = `SELECT text FROM cases WHERE owner = ? ORDER BY at DESC LIMIT ${page}`
  const times = Array.from({ length: finds }, (_, n) => {
    const from = performance.now()
    const rows = reader.rows(sql, ownerOf(n, many))
    const time = performance.now() - from
    if (rows.length !== page) throw new Error(`bench: ${rows.length} rows found`)
    return time
  })
  reader.close()
  return median(times)
}

/** Three rounds, because the disk of a shared machine has moods. */
async function besideScan(store: DocumentStore): Promise<Comparison> {
  const rounds = []
  for (const round of [1, 2, 3]) {
    const started = performance.now()
    const alone = await writesPerSecond(store, `alone-${round}`, () => performance.now() - started < 4000)
    let scanning = true
    const scan = store.count('cases', { details: 'nowhere' }).finally(() => (scanning = false))
    const beside = await writesPerSecond(store, `beside-${round}`, () => scanning)
    await scan
    rounds.push({ alone, beside, ratio: beside / alone })
  }
  const { alone, beside, ratio } = rounds.toSorted((a, b) => a.ratio - b.ratio)[1] ?? { alone: 0, beside: 0, ratio: 0 }
  return line('one writer beside a scan of everything, median of 3', rate(beside), 'alone', rate(alone), ratio)
}

async function writesPerSecond(store: DocumentStore, name: string, going: () => boolean): Promise<number> {
  const started = performance.now()
  let written = 0
  while (going()) await store.insert('cases', [{ ...document(written, many), _id: `${name}-${written++}` }])
  return written / ((performance.now() - started) / 1000)
}
