import { array, coerce, enums, number, object, optional, refine, string, validate, type Struct } from 'superstruct'
import type { Checked, Control, Field, When } from './form'

/** A rule's own words where it has some, else that the field's format is wrong. */
function checks<Value>(label: string, passes: Struct<Value>): (given: unknown) => Checked<Value> {
  return (given) => {
    const [failure, value] = validate(given, passes, { coerce: true })
    if (!failure) return { value }
    return {
      problem: failure.refinement && !failure.message.startsWith('Expected') ? failure.message : `${label}格式不正确`,
    }
  }
}

const trimmed = () => coerce(string(), string(), (given) => given.trim())
/** Counts what a person sees: an emoji or a rare character is one. */
export const lengthOf = (given: string): number => Array.from(given).length

interface Asking {
  hint?: string
}

/** What a field builder returns: `required` stays a literal so that the value's type knows it. */
type Required<Value> = Field<Value> & { required: true; when?: undefined }

export function text(label: string, limits: Asking & { min?: number; max: number }): Required<string> {
  return { ...written('text', label, limits), required: true }
}

/** Letters and digits as they are compared: without blanks and dashes, letters large. */
export function compact(label: string, limits: Asking & { max: number }): Required<string> {
  const { check, ...field } = text(label, limits)
  return {
    ...field,
    check: (given) => check(typeof given === 'string' ? given.replace(/[\s-]/g, '').toUpperCase() : given),
  }
}

export function paragraph(label: string, limits: Asking & { min?: number; max: number }): Required<string> {
  return { ...written('paragraph', label, limits), required: true }
}

function written(control: Control, label: string, { hint, min = 1, max }: Asking & { min?: number; max: number }) {
  const passes = refine(trimmed(), 'length', (given) => {
    const length = lengthOf(given)
    if (length < min) return `${label}至少 ${min} 个字，现在 ${length} 个字`
    return length <= max || `${label}最多 ${max} 个字，现在 ${length} 个字`
  })
  return { label, control, hint, max, check: checks(label, passes), when: undefined }
}

/** A mainland mobile or landline number. */
export function phone(label: string, asking: Asking = {}): Required<string> {
  const digits = coerce(string(), string(), (given) => given.replace(/[\s-]/g, ''))
  const passes = refine(
    digits,
    'phone',
    (given) => /^(1[3-9]\d{9}|0\d{9,11})$/.test(given) || '请填写 11 位手机号，或带区号的固定电话',
  )
  return { label, control: 'phone', ...asking, max: 20, check: checks(label, passes), required: true }
}

export function choice<Value extends string>(
  label: string,
  options: Readonly<Record<Value, string>>,
  asking: Asking & { begins?: NoInfer<Value> } = {},
): Required<Value> {
  const values = Object.keys(options) as Value[]
  return {
    label,
    control: 'choice',
    ...asking,
    options,
    check: checks(label, enums(values) as Struct<Value>),
    required: true,
  }
}

/** Several of a choice, each once, that the program carries along. */
export function choices<Value extends string>(
  label: string,
  options: Readonly<Record<Value, string>>,
): Required<Value[]> {
  const values = Object.keys(options) as Value[]
  const passes = refine(array(enums(values)), 'once', (given) => new Set(given).size === given.length)
  return { label, control: 'hidden', options, check: checks(label, passes as Struct<Value[]>), required: true }
}

/** A unit of the tree, by its id. */
export function unit(label: string, asking: Asking = {}): Required<string> {
  return { ...identifier(label), control: 'unit', ...asking }
}

/** Any moment that the program carries along, as an ISO 8601 string. */
export function moment(label: string): Required<string> {
  const passes = refine(string(), 'moment', (given) => !Number.isNaN(Date.parse(given)))
  return { label, control: 'hidden', check: checks(label, passes), required: true }
}

/** A moment that has passed, as an ISO 8601 string. */
export function pastMoment(label: string, asking: Asking = {}): Required<string> {
  const passes = refine(string(), 'moment', (given) => {
    const at = Date.parse(given)
    if (Number.isNaN(at)) return `${label}格式不正确`
    // Phones' clocks run ahead by minutes.
    return at <= Date.now() + 5 * 60_000 || `${label}不能晚于现在`
  })
  return { label, control: 'moment', ...asking, check: checks(label, passes), required: true }
}

export interface Place {
  name: string
  address?: string
  /** Degrees, gcj02. */
  latitude?: number
  longitude?: number
}

/** A day of the calendar, `2026-11-24`, as the program's own control gives it. */
export function day(label: string): Required<string> {
  const passes = refine(string(), 'day', (given) => {
    const at = Date.parse(`${given}T00:00:00Z`)
    return !Number.isNaN(at) && new Date(at).toISOString().startsWith(given)
  })
  return { label, control: 'hidden', check: checks(label, passes), required: true }
}

export function place(label: string, asking: Asking = {}): Required<Place> {
  const passes = object({
    name: refine(trimmed(), 'length', (given) => lengthOf(given) <= 100 || `${label}最多 100 个字`),
    address: optional(refine(string(), 'length', (given) => lengthOf(given) <= 200 || `${label}最多 200 个字`)),
    latitude: optional(refine(number(), 'range', (given) => Math.abs(given) <= 90)),
    longitude: optional(refine(number(), 'range', (given) => Math.abs(given) <= 180)),
  })
  return { label, control: 'place', ...asking, check: checks(label, passes as Struct<Place>), required: true }
}

/** Ids of files that were attached before. */
export function files(label: string, { max, ...asking }: Asking & { max: number }): Required<string[]> {
  const passes = refine(array(idString()), 'count', (given) => {
    if (new Set(given).size < given.length) return `${label}有重复的文件`
    return given.length <= max || `${label}最多 ${max} 个`
  })
  return { label, control: 'files', ...asking, max, check: checks(label, passes), required: true }
}

const idString = () => refine(string(), 'id', (given) => /^[\w-]{1,64}$/.test(given))

/** An id that the program carries along, never the person. */
export function identifier(label: string): Required<string> {
  return { label, control: 'hidden', check: checks(label, idString()), required: true }
}

/** Officers to whom a case is given, each once, by their ids. */
export function officers(
  label: string,
  { min, max, ...asking }: Asking & { min: number; max: number },
): Required<string[]> {
  const passes = refine(array(idString()), 'count', (given) => {
    if (new Set(given).size < given.length) return `${label}有重复的人`
    return (given.length >= min && given.length <= max) || `${label}至少 ${min} 人，最多 ${max} 人`
  })
  return { label, control: 'officers', ...asking, max, check: checks(label, passes), required: true }
}

/** A lawyer of the directory, by the id. */
export function lawyer(label: string, asking: Asking = {}): Required<string> {
  return { ...identifier(label), control: 'lawyer', ...asking }
}

/** Several ids that the program carries along. */
export function identifiers(label: string, max: number): Required<string[]> {
  return { ...files(label, { max }), control: 'hidden' }
}

/** So many digits and nothing else; blanks between them are left out. */
export function code(label: string, length: number): Required<string> {
  const digits = coerce(string(), string(), (given) => given.replace(/\s/g, ''))
  const passes = refine(
    digits,
    'digits',
    (given) => (/^\d*$/.test(given) && given.length === length) || `${label}是 ${length} 位数字，请逐位核对`,
  )
  return { label, control: 'hidden', check: checks(label, passes), required: true }
}

/** A string that the program carries along. */
export function hidden(label: string, max: number): Required<string> {
  const passes = refine(string(), 'length', (given) => given.length <= max)
  return { label, control: 'hidden', check: checks(label, passes), required: true }
}

export function wholeNumber(label: string): Required<number> {
  const passes = refine(number(), 'whole', (given) => Number.isSafeInteger(given) && given >= 0)
  return { label, control: 'hidden', check: checks(label, passes), required: true }
}

/** A number that the program measures, from `min` to `max`. */
export function measured(label: string, { min, max }: { min: number; max: number }): Required<number> {
  const passes = refine(number(), 'range', (given) => given >= min && given <= max)
  return { label, control: 'hidden', check: checks(label, passes), required: true }
}

/** The same field, which may be left empty. */
export function maybe<Value>(field: Required<Value>): Field<Value> & { required: false } {
  return { ...field, required: false }
}

/** The same field, asked only while the named fields hold the given value, or one of several. */
export function only<Asked extends Field>(when: When, field: Asked): Omit<Asked, 'when'> & { when: When } {
  return { ...field, when }
}
