import { Refusal } from '../shared/refusal'
import type { NoticeContext } from './context'

/** Nobody reads it any more; its record stays. */
export async function withdraw(
  { id }: { id: string },
  { publisher, notices, now }: NoticeContext,
): Promise<Record<string, never>> {
  const officer = await publisher()
  if (!(await notices.withdraw(id, officer._id, now())))
    throw new Refusal('NOT_FOUND', '没有找到这条通告，可能已经撤回')
  return {}
}
