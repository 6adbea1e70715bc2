import type { Reply } from '../../contract/replies'
import { evidenceKinds, howToShorten, type EvidenceKind } from '../../contract/evidence'
import { explain } from '../permissions'
import { refused, unansweredBecause } from '../cloud'

/** A file on this phone that a person has just chosen or made. */
export interface LocalFile {
  kind: EvidenceKind
  path: string
  /** A picture of a video. */
  thumb?: string
  bytes: number
  seconds?: number
}

export interface Upload {
  done: Promise<Reply<{ fileID: string }>>
  stop: () => void
}

/** Sends a file straight into cloud storage; `onProgress` hears whole percents. */
export function upload(cloudPath: string, filePath: string, onProgress: (percent: number) => void): Upload {
  let finish: (reply: Reply<{ fileID: string }>) => void
  const done = new Promise<Reply<{ fileID: string }>>((resolve) => {
    finish = resolve
  })
  const task = wx.cloud.uploadFile({
    cloudPath,
    filePath,
    success: ({ fileID }) => finish({ ok: true, data: { fileID } }),
    fail: (failure) => finish(refused(unansweredBecause(failure))),
  })
  task.onProgressUpdate(({ progress }) => onProgress(Math.round(progress)))
  return { done, stop: () => task.abort() }
}

/** Asks for pictures and videos; nothing when the person thinks better of it. */
export async function chooseMedia(
  source: 'album' | 'camera',
  count: number,
  kinds: readonly ('image' | 'video')[] = ['image', 'video'],
): Promise<LocalFile[]> {
  const maxDuration = 60
  const options = { count, sourceType: [source], maxDuration } as const
  return new Promise((resolve) => {
    wx.chooseMedia({
      ...options,
      mediaType: [...kinds],
      sourceType: [...options.sourceType],
      success: ({ tempFiles }) => resolve(tempFiles.map(asLocalFile)),
      fail: ({ errMsg }) => {
        if (/auth|permission|denied/i.test(errMsg)) void explain('scope.camera')
        else if (!errMsg.includes('cancel')) void wx.showToast({ title: '没有选到文件，请再试一次', icon: 'none' })
        resolve([])
      },
    })
  })
}

function asLocalFile(file: WechatMiniprogram.MediaFile): LocalFile {
  const { tempFilePath, thumbTempFilePath, size, duration, fileType } = file
  const kind = fileType === 'video' ? 'video' : 'image'
  return { kind, path: tempFilePath, thumb: thumbTempFilePath, bytes: size, seconds: duration && Math.round(duration) }
}

/** Why this file cannot be handed in, by its name; undefined when it can. */
export function tooLarge(name: string, { kind, bytes }: LocalFile): string | undefined {
  const most = evidenceKinds[kind].bytes
  if (bytes <= most) return undefined
  return `${name}（${sizeOf(bytes)}）超过 ${sizeOf(most)}，${howToShorten[kind]}`
}

/** `3.2 MB`. */
export function sizeOf(bytes: number): string {
  const megabytes = bytes / (1024 * 1024)
  if (megabytes < 0.1) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  return `${Number.isInteger(megabytes) ? megabytes : megabytes.toFixed(1)} MB`
}

/** `1:05`. */
export function lengthInTime(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')}`
}

/** Moves a temporary file to where it survives the program being closed; where there is no room it stays. */
export function keep(path: string, key: string): Promise<string> {
  const extension = /\.\w+$/.exec(path)?.[0] ?? ''
  const filePath = `${wx.env.USER_DATA_PATH}/${key}${extension}`
  return new Promise((resolve) => {
    wx.getFileSystemManager().saveFile({
      tempFilePath: path,
      filePath,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      fail: () => resolve(path),
    })
  })
}

/** Deletes what `keep` made; a file that is gone already is as good. */
export function forget(path: string): void {
  if (path.startsWith(wx.env.USER_DATA_PATH))
    wx.getFileSystemManager().unlink({ filePath: path, fail: () => undefined })
}

/** Writes words into a file of the phone's own and answers its path; nothing where there is no room. */
export function write(name: string, words: string): Promise<string | undefined> {
  const filePath = `${wx.env.USER_DATA_PATH}/${name}`
  return new Promise((resolve) => {
    wx.getFileSystemManager().writeFile({
      filePath,
      data: words,
      encoding: 'utf8',
      success: () => resolve(filePath),
      fail: () => resolve(undefined),
    })
  })
}

/** Lets a file be sent to a chat. To be called by the handler of a tap before it awaits anything: WeChat opens it only then. */
export function sendFile(filePath: string, fileName: string): Promise<'sent' | 'left' | 'failed'> {
  return new Promise((resolve) => {
    wx.shareFileMessage({
      filePath,
      fileName,
      success: () => resolve('sent'),
      fail: ({ errMsg }) => resolve(errMsg.includes('cancel') ? 'left' : 'failed'),
    })
  })
}

/** Copies words, to be pasted somewhere else; false where they are too many or the phone refuses. */
export function copyWords(data: string): Promise<boolean> {
  return new Promise((resolve) => {
    wx.setClipboardData({ data, success: () => resolve(true), fail: () => resolve(false) })
  })
}
