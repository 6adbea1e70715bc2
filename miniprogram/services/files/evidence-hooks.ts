import type { DraftEvidence } from './evidence'
import type { Recorded } from './recording'

/** A page that keeps the files of a draft. */
interface FilesPage {
  kept: () => { evidence: DraftEvidence }
}

type KeyEvent = { detail: { key: string } }

/** What such a page does when its `evidence-input` is touched. */
export const evidenceHooks = {
  chooseFiles(this: FilesPage, { detail }: { detail: { source: 'album' | 'camera' } }) {
    return this.kept().evidence.choose(detail.source)
  },
  takeNote(this: FilesPage, { detail }: { detail: Recorded }) {
    return this.kept().evidence.takeNote(detail)
  },
  retryFile(this: FilesPage, { detail }: KeyEvent) {
    this.kept().evidence.retry(detail.key)
  },
  lookAt(this: FilesPage, { detail }: KeyEvent) {
    this.kept().evidence.look(detail.key)
  },
  removeFile(this: FilesPage, { detail }: KeyEvent) {
    return this.kept().evidence.remove(detail.key)
  },
}
