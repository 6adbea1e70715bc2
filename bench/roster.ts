import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { collections } from '../cloudfunctions/shared/collections/collections'
import { anyAddress, staffAddresses } from '../cloudfunctions/shared/offices'
import { receiptAddress } from '../cloudfunctions/shared/receipts/sign'
import type { RosterImport } from '../miniprogram/contract/people/roster/answers'
import type { RosterLine } from '../miniprogram/contract/people/roster/columns'
import { piecesOf } from '../console/services/sheets/roster-file'
import { startCloud, type Cloud } from '../platform/cloud/cloud'
import { seed } from '../scripts/seed/city'
import { seededUnits } from '../scripts/seed/units'
import { keysFor } from '../scripts/service/keys'
import { ask, signIn } from './asking'
import type { Comparison } from './measure'

const few = 5000

/** Milliseconds, and how many of the clock's runs it took. */
interface Spent {
  time: number
  runs: number
}

interface Measured {
  upload: Spent
  check: Spent
  write: Spent
  again: Spent
  page: Spent
}

const spentWords = ({ time, runs }: Spent): string => `${(time / 1000).toFixed(0)} s${runs ? ` and ${runs} runs` : ''}`
const each = ({ time }: Spent, count: number): number => (1000 * time) / count

const parts: readonly [keyof Measured, string][] = [
  ['upload', 'sent piece by piece'],
  ['check', 'checked and compared'],
  ['write', 'all of them new, written'],
  ['again', 'the same file once more, compared'],
]

/** A roster of so many officers from its first piece to the last record, per 1,000 lines, against one of 5,000. */
export async function compareRosters(lines: number, tell: (words: string) => void): Promise<Comparison[]> {
  const bare = await measured(few, tell)
  const many = await measured(lines, tell)
  const rows = parts.map(([part, words]) => ({
    what: `${words}, ${lines} lines in ${spentWords(many[part])}, per 1,000`,
    ours: `${each(many[part], lines).toFixed(0)} ms`,
    against: `the same with ${few}`,
    bare: `${each(bare[part], few).toFixed(0)} ms`,
    ratio: each(many[part], lines) / each(bare[part], few),
  }))
  const page = {
    what: `the list's first page, by a name, ${lines} officers`,
    ours: `${many.page.time.toFixed(1)} ms`,
    against: `the same with ${few}`,
    bare: `${bare.page.time.toFixed(1)} ms`,
    ratio: many.page.time / bare.page.time,
  }
  return [...rows, page]
}

async function measured(count: number, tell: (words: string) => void): Promise<Measured> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'bench-roster-'))
  const environment = {
    ...keysFor(dataFolder),
    [receiptAddress]: 'https://e-du.example/verify/',
    [staffAddresses]: anyAddress,
  }
  const functionsFolder = join(__dirname, '..', 'dist', 'cloudfunctions')
  const routes = { '/api/people': 'people' }
  const cloud = await startCloud({ dataFolder, functionsFolder, environment, collections, routes, timers: false })
  try {
    await seed(cloud, environment)
    const found = await importTwice(cloud, inventedLines(count))
    tell(`${count} lines: ${JSON.stringify(found)}`)
    return found
  } finally {
    await cloud.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

async function importTwice(cloud: Cloud, lines: readonly RosterLine[]): Promise<Measured> {
  const [admin, security] = await Promise.all([signIn(cloud, 'admin-qian'), signIn(cloud, 'security-feng')])
  const current = async () => {
    const { import: newest } = await ask<{ import?: RosterImport }>(cloud.address, admin, 'people.roster.current', {})
    if (!newest || newest.state === 'FAULTY') throw new Error(`the import came to ${newest?.state ?? 'nothing'}`)
    return newest
  }
  const until = (state: RosterImport['state']) =>
    spent(async () => {
      let runs = 0
      for (; (await current()).state !== state; runs++) await cloud.runTimer('clock', 'tick')
      return runs
    })
  const upload = await spent(() => send(cloud, admin, lines))
  const check = await until('READY')
  const { id, checkedAt } = await current()
  await ask(cloud.address, security, 'people.roster.confirm', { id, seen: checkedAt })
  const write = await until('DONE')
  await send(cloud, admin, lines)
  const again = await until('READY')
  const sought = { search: 'NAME', words: '欧阳思远' }
  const page = await spent(() => ask(cloud.address, security, 'people.roster.list', sought))
  return { upload, check, write, again, page }
}

async function spent(act: () => Promise<unknown>): Promise<Spent> {
  const from = performance.now()
  const runs = await act()
  return { time: performance.now() - from, runs: typeof runs === 'number' ? runs : 0 }
}

async function send(cloud: Cloud, session: string, lines: readonly RosterLine[]): Promise<void> {
  const pieces = piecesOf(lines)
  const beginning = { mode: 'ADDITION', digest: randomUUID(), lines: lines.length, pieces: pieces.length }
  const { id } = await ask(cloud.address, session, 'people.roster.begin', beginning)
  for (const [place, piece] of pieces.entries())
    await ask(cloud.address, session, 'people.roster.piece', { id, place }, JSON.stringify(piece))
}

const surnames = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '欧阳', '司马']
const givenNames = ['伟', '芳', '秀英', '思远', '建国', '静', '磊', '洋']

function inventedLines(count: number): RosterLine[] {
  return Array.from({ length: count }, (_, place): RosterLine => {
    const name = `${surnames[place % surnames.length]}${givenNames[Math.floor(place / 10) % givenNames.length]}`
    const unit = seededUnits[place % seededUnits.length]?.name ?? ''
    const phone = `139${String(place).padStart(8, '0')}`
    return [place + 2, String(200_000 + place), name, '民警', unit, place % 50 ? '' : '承办人', phone, '']
  })
}
