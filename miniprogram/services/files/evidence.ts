import { evidenceKinds, mostEvidence, type EvidenceKind } from '../../contract/evidence'
import type { DraftFile, DraftFiles } from '../drafts/draft'
import { forgetFiles, randomKey } from '../drafts/drafts'
import type { FileDoor } from './door'
import { chooseMedia, keep, tooLarge, type LocalFile } from './files'
import type { Recorded } from './recording'
import { createUploads } from './uploads'

/** At most so many are chosen at a time. */
const atOnce = 9

export interface DraftEvidence {
  /** Lets the person choose pictures and videos. */
  choose: (source: 'album' | 'camera') => Promise<void>
  takeNote: (note: Recorded) => Promise<void>
  /** Only after asking. */
  remove: (key: string) => Promise<void>
  retry: (key: string) => void
  look: (key: string) => void
  /** Sends what an earlier visit left unsent. */
  resume: () => void
  stop: () => void
}

/** The files of a draft: kept on the phone, carried through a door into the cloud; `changed` hears of every step. */
export function openEvidence(draft: DraftFiles, door: FileDoor, changed: () => void): DraftEvidence {
  const uploads = createUploads(draft.key, door, (key, change) => {
    draft.files = draft.files.map((file) => (file.key === key ? { ...file, ...change } : file))
    changed()
  })
  const find = (key: string) => draft.files.find((file) => file.key === key)

  async function take(chosen: readonly LocalFile[]): Promise<void> {
    const refusals: string[] = []
    for (const local of chosen) {
      const name = nextName(draft.files, local.kind)
      const refusal = whyNot(draft.files, name, local)
      if (refusal) {
        refusals.push(refusal)
        continue
      }
      const file = await keptFile(name, local)
      draft.files = [...draft.files, file]
      uploads.send(file)
    }
    if (refusals.length) sayWhyNot(refusals)
  }

  return {
    async choose(source) {
      const room = Math.min(atOnce, mostEvidence - draft.files.length)
      if (room) await take(await chooseMedia(source, room))
      else void wx.showToast({ title: '文件已经够多了，请先移除一些', icon: 'none' })
    },
    takeNote: (note) => take([{ kind: 'audio', ...note }]),
    async remove(key) {
      const file = find(key)
      if (!file || !(await removes())) return
      uploads.drop(key)
      forgetFiles([file])
      draft.files = draft.files.filter((other) => other.key !== key)
      changed()
    },
    retry(key) {
      const file = find(key)
      if (file) uploads.send(file)
    },
    look(key) {
      const file = find(key)
      if (file) show(file)
    },
    resume() {
      for (const file of draft.files) if (file.state === 'waiting') uploads.send(file)
    },
    stop: uploads.stop,
  }
}

/** Why a file is not taken, by its name. */
export function whyNot(files: readonly Pick<DraftFile, 'kind'>[], name: string, local: LocalFile): string | undefined {
  const { max, label } = evidenceKinds[local.kind]
  const full = files.filter(({ kind }) => kind === local.kind).length >= max
  return full ? `${label}最多 ${max} 个，${name}没有加上` : tooLarge(name, local)
}

export function sayWhyNot(refusals: readonly string[]): void {
  const content = refusals.join('\n')
  void wx.showModal({ title: '有文件没有加上', content, showCancel: false, confirmText: '知道了' })
}

async function removes(): Promise<boolean> {
  const content = '移除后这个文件不会提交，手机里的原文件不受影响。'
  const { confirm } = await wx.showModal({ title: '移除这个文件？', content, confirmText: '移除' })
  return confirm
}

async function keptFile(name: string, { kind, path, thumb, bytes, seconds }: LocalFile): Promise<DraftFile> {
  const key = randomKey()
  const kept = await keep(path, key)
  const picture = thumb ? await keep(thumb, `${key}-thumb`) : ''
  const of = { key, kind, name, path: kept, thumb: kind === 'image' ? kept : picture, bytes }
  return { ...of, ...(seconds ? { seconds } : {}), state: 'waiting', progress: 0 }
}

/** 图片1, 图片2 …: the highest number of the kind and one. */
export function nextName(files: readonly Pick<DraftFile, 'kind' | 'name'>[], kind: EvidenceKind): string {
  const { label } = evidenceKinds[kind]
  const numbers = files.map(({ name }) => (name.startsWith(label) ? Number(name.slice(label.length)) : 0))
  return `${label}${Math.max(0, ...numbers) + 1}`
}

function show({ kind, path }: DraftFile): void {
  if (kind !== 'audio') return void wx.previewMedia({ sources: [{ url: path, type: kind }] })
  const player = wx.createInnerAudioContext()
  player.onEnded(() => player.destroy())
  player.onError(() => player.destroy())
  player.src = path
  player.play()
}
