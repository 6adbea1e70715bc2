import type { Problems } from '../form'
import type { PetitionField } from './form'
import type { PetitionKind } from './kinds'

interface Consent {
  label: string
  /** The field that brings this kind of data. */
  field: PetitionField
  /** What it is used for, in plain words. */
  words: Readonly<Record<PetitionKind, string>> | string
}

/** Kinds of sensitive personal data: each is agreed to by itself before it is handed in (个人信息保护法 第二十九条). */
const consents = {
  story: {
    label: '您写的内容',
    field: 'details',
    words: {
      COMPLAINT: '加密保存，只用于办理这件来件，不转给被反映的人。',
      SUGGESTION: '加密保存，交有关部门研究您的建议。',
      PRAISE: '加密保存，核实后转达给民警和所在单位。',
      TIP: '加密保存，只用于核查这条线索，不转给被反映的人。',
    },
  },
  identity: {
    label: '姓名和电话',
    field: 'name',
    words: '加密保存，只用于核实情况和告知结果。办理人员平时看不全，要看全须写明理由并留下记录。',
  },
  media: {
    label: '照片、语音和视频',
    field: 'evidence',
    words: '只作为这件来件的材料。里面可能有人的面容和声音；拍摄地点等附带信息去掉后才给办理人员看，原件加密保存。',
  },
  place: {
    label: '发生地点',
    field: 'place',
    words: '加密保存，只用于核查这件事。我们不记录您现在在哪里。',
  },
} as const satisfies Record<string, Consent>

export type ConsentKind = keyof typeof consents
export const everyConsent = Object.keys(consents) as ConsentKind[]
export const consentLabels = {
  story: consents.story.label,
  identity: consents.identity.label,
  media: consents.media.label,
  place: consents.place.label,
} as const satisfies Record<ConsentKind, string>

/** What somebody with a petition of this kind is told of one kind of data. */
export function consentWords(name: ConsentKind, kind: PetitionKind): string {
  const { words }: Consent = consents[name]
  return typeof words === 'string' ? words : words[kind]
}

type Filled = Readonly<Partial<Record<PetitionField, unknown>>>

/** The kinds of data that come with what is filled in. */
export function consentsFor(filled: Filled): ConsentKind[] {
  return everyConsent.filter((name) => Boolean(filled[consents[name].field]))
}

/** What is handed in without having been agreed to, at its field; nothing where all was. */
export function unagreedIn({
  agreed = [],
  ...filled
}: Filled & { agreed?: readonly ConsentKind[] }): Problems | undefined {
  const missing = consentsFor(filled).filter((name) => !agreed.includes(name))
  if (!missing.length) return undefined
  return Object.fromEntries(
    missing.map((name) => [consents[name].field, `您还没有同意使用“${consents[name].label}”，请看过用途后勾选同意`]),
  )
}
