import { attachmentLife, type AttachmentRecord } from '../shared/evidence/attachments'
import { fileTypes } from '../shared/evidence/file-types'
import { uploadPathsOf } from '../shared/evidence/uploads'
import { exportLife, exportPaths } from '../petition/exports/jobs'
import { rosterDays } from '../../miniprogram/contract/people/roster/imports'
import type { ClockContext } from './context'

/** Batches in one run; what is left waits for the next one. */
const mostBatches = 20

/** Deletes uploads and attachments that no case took over, exports of the day before, rosters that nobody confirmed, and sign-ins, requests to be bound and counts of wrong tries that ran out. */
export async function sweep(_nothing: unknown, context: ClockContext): Promise<{ deleted: number }> {
  const { leftovers, now } = context
  let deleted = await leftovers.forgetSignins(now())
  deleted += await leftovers.forgetBindings(now())
  deleted += await leftovers.forgetGuesses(now())
  const before = new Date(now().getTime() - attachmentLife)
  for (let round = 0; round < mostBatches; round++) {
    const old = await leftovers.attachments(before)
    if (!old.length) break
    deleted += await sweepAway(old, context)
  }
  return { deleted: deleted + (await sweepExports(context)) + (await sweepRosters(context)) }
}

async function sweepAway(old: AttachmentRecord[], { leftovers, files }: ClockContext): Promise<number> {
  const ids = old.map(({ _id }) => _id)
  const taken = await leftovers.taken(ids)
  // Files first: if this ends half way, the records still name what is left.
  await files.remove(old.filter(({ _id }) => !taken.has(_id)).flatMap(filesOf))
  await files.remove(old.filter(({ _id }) => taken.has(_id)).flatMap(uploadPathsOf))
  return leftovers.forget(ids)
}

/** A batch in each run: an officer makes a few in a day. */
async function sweepExports({ leftovers, files, now }: ClockContext): Promise<number> {
  const old = await leftovers.exports(new Date(now().getTime() - exportLife))
  if (!old.length) return 0
  await files.remove(old.flatMap(exportPaths))
  return leftovers.forgetExports(old.map(({ _id }) => _id))
}

async function sweepRosters({ imports, now }: ClockContext): Promise<number> {
  const before = new Date(now().getTime() - rosterDays * 24 * 3_600_000)
  for (const { _id } of await imports.stale(before))
    await imports.move({ _id, from: ['RECEIVING', 'READY'] }, 'WITHDRAWN', { shown: undefined })
  return (await imports.forgetFaults(before)) + (await imports.removeOldPieces(before))
}

/** Every file there can be: an attachment that was cut short does not say which type it had. */
function filesOf(attachment: AttachmentRecord): string[] {
  const { kind, copyBase, originalPath } = attachment
  const extensions = Object.values(fileTypes).filter((type) => type.kind === kind)
  return [...uploadPathsOf(attachment), originalPath, ...extensions.map(({ extension }) => `${copyBase}.${extension}`)]
}
