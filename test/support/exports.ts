import type { ExportRecord } from '../../cloudfunctions/petition/exports/jobs'
import type { TestCloud } from './cloud'

export const exportJobs = ({ database }: TestCloud) => database.collection<ExportRecord>('exports')

/** Nothing is listed any more, and nobody has asked for a file. */
export async function emptyLists(test: TestCloud): Promise<void> {
  const { command } = test.database
  await test.database.collection('petitions').remove({ order: command.gt('') })
  await exportJobs(test).remove({ at: command.gt(new Date(0)) })
}

/** Why a list is needed as a file. */
export const analysis = { reason: '月度分析' }
