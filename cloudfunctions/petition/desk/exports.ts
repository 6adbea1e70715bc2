import type { ExportJob } from '../../../miniprogram/contract/petition/exports'
import type { PetitionContext } from '../context'
import { bookPath } from '../exports/jobs'
import { jobOf } from '../exports/view'

/** The officer's own exports, newest first, each finished one with an address that expires after minutes. */
export async function exportJobs(_nothing: unknown, context: PetitionContext): Promise<ExportJob[]> {
  const { officer } = await context.sight()
  const jobs = await context.exports.of(officer._id)
  const done = jobs.filter(({ state }) => state === 'DONE')
  const urls = await context.files.links(done.map(bookPath))
  return jobs.map((job) => jobOf(job, urls.get(bookPath(job))))
}
