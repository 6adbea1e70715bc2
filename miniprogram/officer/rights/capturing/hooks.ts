import { sayWhyNot } from '../../../services/files/evidence'
import { chooseMedia, type LocalFile } from '../../../services/files/files'
import type { Recorded } from '../../../services/files/recording'
import { outbox } from '../../../services/outbox/phone-outbox'
import { capture, type Captures } from './capture'

/** At most so many pictures are taken at a time. */
const atOnce = 9

/** A page that captures files for something. */
interface CapturingPage {
  capturesFor: () => Captures
}

type KeyEvent = { detail: { key: string } }

/** What such a page does when its `capture-input` is touched. */
export const capturingHooks = {
  async takePhoto(this: CapturingPage) {
    await keep(this, await chooseMedia('camera', atOnce, ['image']))
  },
  async takeVideo(this: CapturingPage) {
    await keep(this, await chooseMedia('camera', 1, ['video']))
  },
  async takeNote(this: CapturingPage, { detail }: { detail: Recorded }) {
    await keep(this, [{ kind: 'audio', ...detail }])
  },
  async retryFile(this: CapturingPage, { detail }: KeyEvent) {
    await outbox.retry(detail.key)
  },
  async removeFile(this: CapturingPage, { detail }: KeyEvent) {
    const content = '移除后这个文件不会提交。'
    const { confirm } = await wx.showModal({ title: '移除这个文件？', content, confirmText: '移除' })
    if (confirm) outbox.remove(detail.key)
  },
}

/** On the phone first, then on its way. */
async function keep(page: CapturingPage, files: readonly LocalFile[]): Promise<void> {
  const refusals = await capture(page.capturesFor(), files)
  if (refusals.length) sayWhyNot(refusals)
  await outbox.run()
}
