/** The cells of a CSV file by row (RFC 4180); separated by tabs where its first row is. */
export function rowsOfCsv(text: string): string[][] {
  const [first = ''] = text.split('\n', 1)
  const separator = first.includes('\t') && !first.includes(',') ? '\t' : ','
  const rows: string[][] = []
  let row: string[] = []
  for (let at = 0; at <= text.length;) {
    const { cell, end } = text[at] === '"' ? quoted(text, at) : plain(text, at, separator)
    row.push(cell)
    if (text[end] !== separator) {
      rows.push(row)
      row = []
    }
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1
  }
  return rows
}

interface Cell {
  cell: string
  /** Where what follows it stands. */
  end: number
}

function plain(text: string, at: number, separator: string): Cell {
  let end = at
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { cell: text.slice(at, end), end }
}

/** Two quotation marks stand for one. */
function quoted(text: string, at: number): Cell {
  let end = at + 1
  let cell = ''
  for (;;) {
    const mark = text.indexOf('"', end)
    if (mark < 0) return { cell: cell + text.slice(end), end: text.length }
    cell += text.slice(end, mark)
    if (text[mark + 1] !== '"') return { cell, end: mark + 1 }
    cell += '"'
    end = mark + 2
  }
}

/** One row of a CSV file. What a program might reckon with stays text (OWASP, CSV Injection). */
export const csvRow = (cells: readonly string[]): string =>
  cells.map((cell) => `"${(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`).join(',')

/** With the mark by which Excel knows UTF-8. */
export const csvFile = (rows: readonly (readonly string[])[]): Blob =>
  new Blob([`\uFEFF${rows.map(csvRow).join('\r\n')}\r\n`], { type: 'text/csv' })
