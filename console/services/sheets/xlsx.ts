import type { Archive } from './zip'

/** Elements may bear a prefix, and end where they begin. */
const element = (name: string) =>
  new RegExp(`<(?:\\w+:)?${name}\\b([^>]*?)(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, 'g')
const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1]

/** The cells of a workbook's first sheet by row (ECMA-376, 18.3); undefined when there is none. */
export async function rowsOfXlsx(archive: Archive): Promise<string[][] | undefined> {
  const path = await firstSheet(archive)
  const sheet = path === undefined ? undefined : await archive.text(path)
  if (sheet === undefined) return undefined
  const strings = stringsIn((await archive.text('xl/sharedStrings.xml')) ?? '')
  const rows: string[][] = []
  for (const [, attributes = '', content = ''] of sheet.matchAll(element('row'))) {
    const place = Number(attribute(attributes, 'r') ?? rows.length + 1) - 1
    // Empty rows are left out of a file, and count all the same.
    while (rows.length < place) rows.push([])
    rows.push(cellsIn(content, strings))
  }
  return rows
}

async function firstSheet(archive: Archive): Promise<string | undefined> {
  const workbook = await archive.text('xl/workbook.xml')
  const [sheet] = (workbook ?? '').matchAll(/<(?:\w+:)?sheet\b([^>]*)>/g)
  const id = attribute(sheet?.[1] ?? '', String.raw`\w+:id`)
  const links = (await archive.text('xl/_rels/workbook.xml.rels')) ?? ''
  for (const [, attributes = ''] of links.matchAll(/<(?:\w+:)?Relationship\b([^>]*)>/g)) {
    const target = attribute(attributes, 'Target')
    if (attribute(attributes, 'Id') === id && target) return target.startsWith('/') ? target.slice(1) : `xl/${target}`
  }
  return undefined
}

/** How a word is pronounced stands beside it and is no part of it. */
const stringsIn = (xml: string): string[] =>
  Array.from(xml.matchAll(element('si')), ([, , content = '']) => textIn(content.replace(element('rPh'), '')))

const textIn = (xml: string): string =>
  Array.from(xml.matchAll(element('t')), ([, , content = '']) => decoded(content)).join('')

function cellsIn(row: string, strings: readonly string[]): string[] {
  const cells: string[] = []
  for (const [, attributes = '', content = ''] of row.matchAll(element('c'))) {
    const place = columnOf(attribute(attributes, 'r')) ?? cells.length
    while (cells.length < place) cells.push('')
    cells.push(cellOf(attribute(attributes, 't'), content, strings))
  }
  return cells
}

/** `B5` stands in the second column. */
function columnOf(reference = ''): number | undefined {
  const letters = /^[A-Z]+/.exec(reference)?.[0]
  if (!letters) return undefined
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function cellOf(type: string | undefined, content: string, strings: readonly string[]): string {
  if (type === 'inlineStr') return textIn(content)
  const [found] = content.matchAll(element('v'))
  const value = decoded(found?.[2] ?? '')
  if (type === 's') return strings[Number(value)] ?? ''
  // A telephone number may be kept as 1.3800138E10.
  return (type === undefined || type === 'n') && /[eE.]/.test(value) ? String(Number(value)) : value
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const decoded = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name = '') => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16))
    return decimal ? String.fromCodePoint(Number(decimal)) : (named[name] ?? whole)
  })
