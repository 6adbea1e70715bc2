import type { Input } from '../../../miniprogram/contract/actions'
import type { ExportJob } from '../../../miniprogram/contract/petition/exports'
import { randomId } from '../../shared/keys'
import { Refusal } from '../../shared/refusal'
import type { PetitionContext } from '../context'
import type { ExportRecord } from '../exports/jobs'
import { jobOf } from '../exports/view'
import { filtered } from './filters'

/** Asks for a list as a file. The reason is audited with the asking; the clock makes the file. */
export async function exportList(
  { reason: _audited, ...asked }: Input<'petition.desk.export'>,
  context: PetitionContext,
): Promise<ExportJob> {
  const { exports, keys, now } = context
  const sight = await context.sight()
  // What cannot be looked for is refused here: nobody is there when the clock looks.
  filtered(asked, sight, context)
  const own = await exports.of(sight.officer._id)
  if (own.some(({ state }) => state === 'WAITING')) throw new Refusal('CONFLICT', '上一次导出还没有完成，请稍候')

  const _id = randomId()
  const job: ExportRecord = {
    _id,
    officer: sight.officer._id,
    at: now(),
    state: 'WAITING',
    filter: keys.seal.text(JSON.stringify(asked), _id, 'filter'),
    folder: `exports/${randomId()}`,
    parts: 0,
    rows: 0,
    heldUntil: now(),
    takes: 0,
  }
  await exports.add(job)
  return jobOf(job)
}
