import type { DraftFile, FileState } from '../../services/drafts/draft'
import { lengthInTime, sizeOf } from '../../services/files/files'

const words: Record<FileState, string> = {
  waiting: '等待上传',
  uploading: '正在上传',
  checking: '已传完，正在检查',
  done: '已上传',
  failed: '没有传上去',
}

export interface FileRow {
  key: string
  kind: DraftFile['kind']
  name: string
  thumb: string
  state: FileState
  progress: number
  /** What is known about it, in words. */
  about: string
  /** How it is doing, in words. */
  words: string
}

/** A file as the list shows it. */
export function rowOf({ key, kind, name, thumb, bytes, seconds, state, progress, problem }: DraftFile): FileRow {
  const about = [sizeOf(bytes), ...(seconds ? [lengthInTime(seconds)] : [])].join(' · ')
  const percent = state === 'uploading' ? ` ${progress}%` : ''
  return { key, kind, name, thumb, state, progress, about, words: problem || words[state] + percent }
}
