import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { collections } from '../cloudfunctions/shared/collections/collections'
import { anyAddress, staffAddresses } from '../cloudfunctions/shared/offices'
import { receiptAddress } from '../cloudfunctions/shared/receipts/sign'
import type { Queue } from '../miniprogram/contract/petition/desk'
import { startCloud } from '../platform/cloud/cloud'
import { keysFor } from '../scripts/service/keys'
import { seedCases } from '../scripts/seed/many'
import { ask, signIn } from './asking'
import { median, type Comparison } from './measure'

const few = 2000
const rounds = 60

/** What an inspector asks of the console all day. */
const lists: [string, Queue][] = [
  ['the whole list', {}],
  ['kind and status', { kind: 'COMPLAINT', status: 'ACCEPTED' }],
  ['kind, status and unit', { kind: 'COMPLAINT', status: 'SUBMITTED', unit: 'south-station' }],
  ['what nobody is in charge of', { charge: 'NOBODY' }],
  ['words', { search: 'WORDS', words: '聚众赌博' }],
  ['a name', { search: 'NAME', words: '欧阳思远' }],
]

interface Many {
  cases: number
  /** Filled already by `npm run seed`; absent: filled now, and deleted afterwards. */
  folder?: string
}

/** Each of the console's lists over so many petitions against the same over 2,000: milliseconds through the whole path. */
export async function compareLists({ cases, folder }: Many, tell: (words: string) => void): Promise<Comparison[]> {
  // The first measured pays for what warms up.
  await measureFilled(few, tell)
  const bare = await measureFilled(few, tell)
  const many = folder ? await measureLists(folder) : await measureFilled(cases, tell)
  return lists.map(([what], place) => ({
    what: `${what}, ${cases} petitions`,
    ours: `${(many[place] ?? 0).toFixed(1)} ms`,
    against: `the same over ${few}`,
    bare: `${(bare[place] ?? 0).toFixed(1)} ms`,
    ratio: (many[place] ?? 0) / (bare[place] ?? 0),
  }))
}

async function measureFilled(cases: number, tell: (words: string) => void): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-desk-'))
  try {
    await seedCases(folder, cases, tell)
    return await measureLists(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureLists(dataFolder: string): Promise<number[]> {
  const environment = {
    ...keysFor(dataFolder),
    [receiptAddress]: 'https://e-du.example/verify/',
    [staffAddresses]: anyAddress,
  }
  const functionsFolder = join(__dirname, '..', 'dist', 'cloudfunctions')
  const routes = { '/api/people': 'people', '/api/petition': 'petition' }
  const cloud = await startCloud({ dataFolder, functionsFolder, environment, collections, routes, timers: false })
  try {
    const session = await signIn(cloud, 'inspector-chen')
    const times: number[] = []
    for (const [, filter] of lists)
      times.push(await timeOf(() => ask(cloud.address, session, 'petition.queue', filter)))
    return times
  } finally {
    await cloud.close()
  }
}

async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const from = performance.now()
    await act()
    times.push(performance.now() - from)
  }
  return median(times)
}
