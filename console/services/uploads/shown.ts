import type { Problems } from '../../../miniprogram/contract/form'
import type { ShownFiles } from '../../components/files/shown-files'
import { acceptedTypes } from './accept'
import type { Uploads } from './use-uploads'

const unfinishedWords = {
  failed: '有文件没有传上，请重试或者去掉',
  sending: '还有文件正在上传，请等传完再提交',
}

/** As a form's control shows them. */
export const shownFiles = ({ items, ...uploads }: Uploads): ShownFiles => ({
  ...uploads,
  accept: acceptedTypes,
  items: items.map(({ key, file, kind, share, id, problem }) => ({
    key,
    name: file.name,
    kind,
    bytes: file.size,
    share,
    stored: id !== undefined,
    problem,
  })),
})

/** The files' ids to be sent along, or why that cannot be done yet. */
export function idsOf({ items }: Uploads): { ids: string[]; problem?: string } {
  const ids = items.flatMap(({ id }) => (id ? [id] : []))
  if (items.some(({ problem }) => problem)) return { ids, problem: unfinishedWords.failed }
  if (ids.length < items.length) return { ids, problem: unfinishedWords.sending }
  return { ids }
}

/** What was said of files that were missing, or not stored yet, goes with its cause. */
export function outdatedLeftOut(problems: Problems, unfinished: string | undefined, ids: readonly string[]): Problems {
  const { evidence, ...others } = problems
  const outdated = Object.values(unfinishedWords).some((words) => words === evidence && words !== unfinished)
  return outdated || (ids.length > 0 && evidence !== unfinished) ? others : problems
}
