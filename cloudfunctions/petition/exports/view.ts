import type { ExportJob } from '../../../miniprogram/contract/petition/exports'
import { exportLife, type ExportRecord } from './jobs'

/** As its officer sees it; the address only where the file is there. */
export const jobOf = ({ _id, at, state, rows, cut }: ExportRecord, url?: string): ExportJob => ({
  id: _id,
  at: at.toISOString(),
  state,
  rows,
  ...(cut && { cut }),
  until: new Date(at.getTime() + exportLife).toISOString(),
  ...(url && { url }),
})
