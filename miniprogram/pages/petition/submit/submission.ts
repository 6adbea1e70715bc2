import { isAsked, type Problems } from '../../../contract/form'
import { petitionForm, type Submission } from '../../../contract/petition/form'
import type { Draft } from '../../../services/draft'

type FieldName = keyof typeof petitionForm.fields

/** The form's order on the screen. */
export const sections = [
  { title: '发生了什么', fields: ['subject', 'details'] },
  { title: '涉及谁、何时何地', fields: ['unit', 'happenedAt', 'place'] },
  { title: '证据材料', fields: ['evidence'] },
  { title: '怎么联系我', fields: ['signing', 'name', 'phone'] },
] as const satisfies { title: string; fields: FieldName[] }[]

export const fieldOrder: readonly FieldName[] = sections.flatMap<FieldName>(({ fields }) => fields)

/** What would be sent: fields that are not asked now, such as the name of an anonymous person, stay on the phone. */
export function contentOf({ kind, values, files }: Draft): Record<string, unknown> {
  const evidence = files.flatMap(({ attached }) => (attached ? [attached] : []))
  const all: Record<string, unknown> = { kind, ...values, evidence }
  return Object.fromEntries(Object.entries(all).filter(([name]) => asks(name as FieldName, all)))
}

export type Ready = { submission: Submission; problems?: undefined } | { submission?: undefined; problems: Problems }

/** The draft as it is sent, or what is still wrong with it. */
export function readyToSend(draft: Draft): Ready {
  const { value, problems } = petitionForm.read(contentOf(draft))
  const unfinished = draft.files.filter(({ state }) => state !== 'done').length
  const waiting: Problems = unfinished ? { evidence: `还有 ${unfinished} 个文件没有传完，请等待、重试或移除` } : {}
  if (problems || unfinished) return { problems: { ...problems, ...waiting } }
  return { submission: { draft: draft.key, ...value } }
}

/** The labels of what must still be filled in. */
export function missingIn(draft: Draft): string[] {
  const content = contentOf(draft)
  return fieldOrder.flatMap((name) => {
    const { required, label } = petitionForm.fields[name]
    return required && isBlank(content[name]) && asks(name, content) ? [label] : []
  })
}

/** Which fields are on the screen now. */
export function askedNow(draft: Draft): Record<string, boolean> {
  return Object.fromEntries(fieldOrder.map((name) => [name, asks(name, draft.values)]))
}

function isBlank(given: unknown): boolean {
  return typeof given === 'string' ? given.trim() === '' : given === undefined
}

function asks(name: FieldName, values: Readonly<Record<string, unknown>>): boolean {
  return isAsked(petitionForm.fields[name], values)
}
