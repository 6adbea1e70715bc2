import type { ActionName, Answer, Input } from '../../../miniprogram/contract/actions'
import type { Reply } from '../../../miniprogram/contract/replies'
import type { PetitionKind } from '../../../miniprogram/contract/petition/kinds'
import type { Draft, DraftFile } from '../../../miniprogram/services/drafts/draft'

type Call = <Name extends ActionName>(name: Name, input: Input<Name>) => Promise<Reply<Answer<Name>>>
interface Uploads {
  send: (file: DraftFile) => void
  drop: (key: string) => void
}

// Loaded without their own types, which need WeChat's globals: Node's would collide with them.
export const { call } = require('../../../miniprogram/services/cloud') as { call: Call }
export const { openDraft } = require('../../../miniprogram/services/drafts/drafts') as {
  openDraft: (kind: PetitionKind) => Draft
}
export const { petitionFiles } = require('../../../miniprogram/services/files/door') as { petitionFiles: object }
export const { createUploads } = require('../../../miniprogram/services/files/uploads') as {
  createUploads: (draft: string, door: object, changed: (key: string, change: Partial<DraftFile>) => void) => Uploads
}
