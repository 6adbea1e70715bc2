import type { Problems } from '../../../contract/form'
import { consentLabels } from '../../../contract/petition/consents'
import { petitionForm, type PetitionField, type Submission } from '../../../contract/petition/form'
import { petitionKinds, type PetitionKind } from '../../../contract/petition/kinds'
import { askedFields, type AskedField } from '../../../components/field/asked'
import { attachedIn, unfinishedIn, type Draft } from '../../../services/drafts/draft'
import { askedNow as askedFrom, askedOnly, blankIn } from '../../../services/drafts/filled'
import { agreedIn, unagreedIn } from './consents'

const sectionFields = {
  what: ['happening', 'subject', 'details', 'category'],
  who: ['unit', 'officer', 'happenedAt', 'place'],
  evidence: ['evidence'],
  contact: ['signing', 'name', 'phone'],
} as const satisfies Record<string, PetitionField[]>

type SectionName = keyof typeof sectionFields

const titles: Record<PetitionKind, Record<SectionName, string>> = {
  COMPLAINT: { what: '发生了什么', who: '涉及谁、何时何地', evidence: '证据材料', contact: '怎么联系我' },
  SUGGESTION: { what: '您的建议', who: '和哪个单位有关', evidence: '图片、语音、视频', contact: '怎么联系我' },
  PRAISE: { what: '您要表扬的事', who: '表扬谁、何时何地', evidence: '图片、语音、视频', contact: '怎么联系我' },
  TIP: { what: '您知道的情况', who: '何时何地', evidence: '证据材料', contact: '怎么联系我' },
}

export interface Section {
  name: SectionName
  title: string
  fields: readonly PetitionField[]
}

/** A kind's form on the screen, in order. */
export function sectionsOf(kind: PetitionKind): Section[] {
  const names = Object.keys(sectionFields) as SectionName[]
  return names.map((name) => ({ name, title: titles[kind][name], fields: sectionFields[name] }))
}

export const fieldOrder: readonly PetitionField[] = Object.values(sectionFields).flat()

/** The form's fields as a kind asks them. */
export function fieldsOf(kind: PetitionKind): Record<string, AskedField> {
  const { subject, details, ...others } = askedFields(petitionForm.fields)
  const { subjectHint, detailsHint } = petitionKinds[kind]
  return {
    ...others,
    ...(subject && { subject: { ...subject, hint: subjectHint } }),
    ...(details && { details: { ...details, hint: detailsHint } }),
  }
}

/** What would be sent: fields that are not asked now, such as the name of an anonymous person, stay on the phone. */
export function contentOf(draft: Draft): Record<string, unknown> {
  return askedOnly(petitionForm.fields, { kind: draft.kind, ...draft.values, evidence: attachedIn(draft) })
}

export type Ready = { submission: Submission; problems?: undefined } | { submission?: undefined; problems: Problems }

/** The draft as it is sent, or what is still wrong with it. */
export function readyToSend(draft: Draft): Ready {
  const { value, problems } = petitionForm.read(contentOf(draft))
  const unfinished = unfinishedIn(draft)
  const unagreed = unagreedIn(draft).length > 0
  if (value && !unfinished && !unagreed) return { submission: { draft: draft.key, ...value, agreed: agreedIn(draft) } }
  return {
    problems: {
      ...problems,
      ...(unfinished && { evidence: unfinished }),
      ...(unagreed && { consent: '还有没勾选的，请看过用途后逐项勾选' }),
    },
  }
}

/** What must still be filled in and ticked, in one sentence; empty where nothing must. */
export function missingIn(draft: Draft): string {
  const blank = blankIn(petitionForm.fields, fieldOrder, contentOf(draft)).join('、')
  const unagreed = unagreedIn(draft)
    .map((name) => consentLabels[name])
    .join('、')
  return [blank && `还要填写：${blank}`, unagreed && `还要同意：${unagreed}`].filter(Boolean).join('；')
}

/** Which fields are on the screen now. */
export const askedNow = ({ kind, values }: Draft): Record<string, boolean> =>
  askedFrom(petitionForm.fields, fieldOrder, { kind, ...values })
