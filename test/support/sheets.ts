import JSZip from 'jszip'
import { contextFor, type ClockContext } from '../../cloudfunctions/clock/context'
import type { Pace } from '../../cloudfunctions/clock/export-lists'
import { keysFrom } from '../../cloudfunctions/shared/keys'
import { officersIn } from '../../cloudfunctions/shared/officers/officers'
import type { Scene } from '../../cloudfunctions/shared/serve'
import type { ConsoleAsker, TestCloud } from './cloud'

/** Few cases at a time, so that a handful makes several pages. */
export const small: Pace = { page: 2, most: 100, runFor: 60_000 }

/** The clock's own work in this process, where it can be interrupted. */
export function clockOver(
  { environment, database, files }: TestCloud,
  changes: Partial<Pick<Scene, 'files' | 'now'>> = {},
): ClockContext {
  const keys = keysFrom(environment)
  const officers = officersIn(database, keys)
  const scene = { keys, database, files, officers, now: () => new Date(), ...changes }
  return contextFor(scene as unknown as Scene)
}

/** What stands in the cells of an .xlsx file, by row. */
async function cellsOf(bytes: Buffer): Promise<string[][]> {
  const zip = await JSZip.loadAsync(bytes)
  const part = async (name: string) => (await zip.file(name)?.async('string')) ?? ''
  const said = (await part('xl/sharedStrings.xml')).matchAll(/<si>(.*?)<\/si>/gs)
  const strings = [...said].map(([, text = '']) => text.replace(/<[^>]+>/g, ''))
  const sheet = await part('xl/worksheets/sheet1.xml')
  if (sheet.includes('<f>')) throw new Error('a cell is a formula')
  return [...sheet.matchAll(/<row .*?<\/row>/gs)].map(([row]) => {
    const cells = [...row.matchAll(/<c r="([A-Z])\d+"[^>]*t="s"[^>]*><v>(\d+)<\/v>/g)]
    const words = new Map(cells.map(([, column = '', place]) => [column, strings[Number(place)] ?? '']))
    return Array.from('ABCDEFGHIJKL', (column) => words.get(column) ?? '')
  })
}

/** The newest export of this officer, which has to be finished. */
export async function fetchSheet(asker: ConsoleAsker): Promise<string[][]> {
  const [job] = await asker.get('petition.desk.exports', {})
  if (job?.state !== 'DONE' || !job.url) throw new Error(`the export is not there: ${JSON.stringify(job)}`)
  return cellsOf(Buffer.from(await (await fetch(job.url)).arrayBuffer()))
}

/** The first column below the head. */
export const numbersIn = (cells: string[][]): string[] => cells.slice(1).map(([number = '']) => number)
