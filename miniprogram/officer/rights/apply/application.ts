import { beginningOf, type Problems } from '../../../contract/form'
import {
  applyForm,
  rightsForm,
  type Application,
  type RightsDraft,
  type RightsField,
} from '../../../contract/rights/form'
import { everyInfringement, infringementOf } from '../../../contract/rights/kinds'
import { askedFields } from '../../../components/field/asked'
import { attachedIn, unfinishedIn, type DraftFiles } from '../../../services/drafts/draft'
import { randomKey } from '../../../services/drafts/drafts'
import { blankIn } from '../../../services/drafts/filled'
import type { Standing } from '../../../services/outbox/parcel'
import { placeOf } from '../claims'

/** What an officer has written so far. */
export interface ApplicationDraft extends DraftFiles {
  values: Partial<Omit<RightsDraft, 'evidence'>>
  /** The record that was claimed on another phone, which this fills in. */
  claim?: string
}

/** The form on the screen, in order. */
export const sections = [
  { name: 'what', title: '发生了什么', fields: ['kind', 'subject', 'details'] },
  { name: 'when', title: '何时何地', fields: ['happenedAt', 'place'] },
  { name: 'people', title: '伤情、对方和证人', fields: ['injuries', 'otherParty', 'witnesses'] },
  { name: 'records', title: '警情和记录仪', fields: ['incident', 'camera'] },
  { name: 'evidence', title: '证据材料', fields: ['evidence'] },
  { name: 'unit', title: '先由谁核实', fields: ['interest'] },
] as const satisfies readonly { name: string; title: string; fields: readonly RightsField[] }[]

export const fieldOrder: readonly RightsField[] = sections.flatMap(({ fields }): readonly RightsField[] => fields)
export const applicationFields = askedFields(rightsForm.fields)

/** What may be pressed as its kind, in few words. */
export const kindChoices = everyInfringement.map((value) => ({ value, label: infringementOf(value).short }))

/** A new draft: of what was tapped before, with its key, its time and its place. */
export function beginDraft(tapped: Standing | undefined, of: { key: string; claim: string }): ApplicationDraft {
  const values = beginningOf(rightsForm.fields) as ApplicationDraft['values']
  if (!tapped) return { key: of.key || randomKey(), values, files: [], ...(of.claim && { claim: of.claim }) }
  const place = placeOf(tapped)
  return { key: tapped.key, values: { ...values, happenedAt: tapped.at, ...(place && { place }) }, files: [] }
}

/** Whether anything in it is worth keeping. */
export const isTouched = ({ values, files }: ApplicationDraft): boolean =>
  files.length > 0 || Object.entries(values).some(([name, value]) => name !== 'interest' && Boolean(value))

type Ready = { application: Application; problems?: undefined } | { application?: undefined; problems: Problems }

/** The draft as it is sent, or what is still wrong with it; its files may still be on their way where they go by themselves. */
export function readyToSend(draft: ApplicationDraft, goes: 'now' | 'later'): Ready {
  const { key, claim, values } = draft
  const content = { draft: key, ...(claim && { claim }), ...values, evidence: attachedIn(draft) }
  const { value, problems } = applyForm.read(content)
  const unfinished = goes === 'now' ? unfinishedIn(draft) : refusedIn(draft)
  if (value && !unfinished) return { application: value }
  return { problems: { ...problems, ...(unfinished && { evidence: unfinished }) } }
}

/** A file that the cloud would not take is no better later. */
function refusedIn({ files }: ApplicationDraft): string | undefined {
  const refused = files.filter(({ state, unreached }) => state === 'failed' && !unreached).length
  return refused ? `有 ${refused} 个文件没有被接收，请重试或移除` : undefined
}

/** Whether a file of it found no network. */
export const isCutOff = ({ files }: ApplicationDraft): boolean =>
  files.some(({ state, unreached }) => state === 'failed' && unreached)

/** What must still be filled in, in one sentence; empty where nothing must. */
export function missingIn({ values }: ApplicationDraft): string {
  const blank = blankIn(rightsForm.fields, fieldOrder, values).join('、')
  return blank && `还要填写：${blank}`
}
