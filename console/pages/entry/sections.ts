import type { Fields } from '../../../miniprogram/contract/form'
import { entryForm } from '../../../miniprogram/contract/petition/desk'

/** The form in parts, as one asks a visitor. */
const parts: [title: string, names: (keyof typeof entryForm.fields)[]][] = [
  ['来件', ['channel', 'kind', 'happening']],
  ['反映的情况', ['subject', 'details', 'category', 'unit', 'officer', 'happenedAt', 'place', 'evidence']],
  ['来件人', ['signing', 'name', 'phone']],
]

interface Section {
  title: string
  fields: Fields
}

const named = new Set<string>(parts.flatMap(([, names]) => names))
/** A field that the contract adds is asked at the end of the second part. */
const isOther = (name: string) => !named.has(name)

export const sections: Section[] = parts.map(([title, names], place) => ({
  title,
  fields: Object.fromEntries(
    Object.entries(entryForm.fields).filter(
      ([name]) => names.some((own) => own === name) || (place === 1 && isOther(name)),
    ),
  ),
}))
