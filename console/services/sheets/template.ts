import write from 'write-excel-file/browser'
import { rosterColumnNames } from '../../../miniprogram/contract/people/roster/columns'
import { templateRows } from './roster-file'

const widths: Partial<Record<(typeof rosterColumnNames)[number], number>> = {
  unit: 28,
  duties: 28,
  phone: 16,
  name: 26,
}

/** The template as a workbook. Cells are text: a number keeps its leading zeros. */
export function templateBook(): Promise<Blob> {
  const [head = [], ...rows] = templateRows
  const cells = [
    head.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((value) => ({ value, type: String, format: '@' }))),
  ]
  const columns = rosterColumnNames.map((name) => ({ width: widths[name] ?? 12 }))
  return write(cells, { sheet: '花名册', columns, stickyRowsCount: 1 }).toBlob()
}
