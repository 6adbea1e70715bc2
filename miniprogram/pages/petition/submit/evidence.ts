import { evidenceKinds, type EvidenceKind } from '../../../contract/evidence'
import { mostEvidence } from '../../../contract/evidence'
import type { Draft, DraftFile } from '../../../services/draft'
import { forgetFile, randomKey } from '../../../services/drafts'
import { keep, tooLarge, type LocalFile } from '../../../services/files'
import { createUploads } from '../../../services/uploads'

export interface DraftEvidence {
  /** Takes files in and starts sending them; answers, by name, why some were not taken. */
  add: (chosen: readonly LocalFile[]) => Promise<string[]>
  remove: (key: string) => void
  retry: (key: string) => void
  look: (key: string) => void
  /** How many more files may be chosen. */
  room: () => number
  /** Sends what an earlier visit left unsent. */
  resume: () => void
  stop: () => void
}

/** The files of a draft: kept on the phone, carried into the cloud; `changed` hears of every step. */
export function openEvidence(draft: Draft, changed: () => void): DraftEvidence {
  const uploads = createUploads(draft.key, (key, change) => {
    draft.files = draft.files.map((file) => (file.key === key ? { ...file, ...change } : file))
    changed()
  })
  const find = (key: string) => draft.files.find((file) => file.key === key)

  async function take(local: LocalFile): Promise<string | undefined> {
    const name = nextName(draft.files, local.kind)
    const { max, label } = evidenceKinds[local.kind]
    if (draft.files.filter(({ kind }) => kind === local.kind).length >= max)
      return `${label}最多 ${max} 个，${name}没有加上`
    const refusal = tooLarge(name, local)
    if (refusal) return refusal
    const file = await keptFile(name, local)
    draft.files = [...draft.files, file]
    uploads.send(file)
    return undefined
  }

  return {
    async add(chosen) {
      const refusals: string[] = []
      for (const local of chosen) {
        const refusal = await take(local)
        if (refusal) refusals.push(refusal)
      }
      return refusals
    },
    remove(key) {
      const file = find(key)
      if (!file) return
      uploads.drop(key)
      forgetFile(file)
      draft.files = draft.files.filter((other) => other !== file)
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
    room: () => Math.min(9, mostEvidence - draft.files.length),
    resume() {
      for (const file of draft.files) if (file.state === 'waiting') uploads.send(file)
    },
    stop: uploads.stop,
  }
}

async function keptFile(name: string, { kind, path, thumb, bytes, seconds }: LocalFile): Promise<DraftFile> {
  const key = randomKey()
  const kept = await keep(path, key)
  const picture = thumb ? await keep(thumb, `${key}-thumb`) : ''
  const of = { key, kind, name, path: kept, thumb: kind === 'image' ? kept : picture, bytes }
  return { ...of, ...(seconds ? { seconds } : {}), state: 'waiting', progress: 0 }
}

/** 图片1, 图片2 …: the highest number of the kind and one. */
function nextName(files: readonly DraftFile[], kind: EvidenceKind): string {
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
