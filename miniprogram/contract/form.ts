/** What a field is asked with; the phone and the console draw the control of that name. */
export type Control =
  'text' | 'paragraph' | 'phone' | 'choice' | 'unit' | 'moment' | 'place' | 'files' | 'officers' | 'lawyer' | 'hidden'

/** One field of a form: how it is asked, and what passes. */
export interface Field<Value = unknown> {
  label: string
  control: Control
  required: boolean
  hint?: string
  /** Longest text, or most files. */
  max?: number
  /** A choice's words by value. */
  options?: Readonly<Record<string, string>>
  /** The choice that stands until another is made. */
  begins?: string
  /** What is said instead of an id whose name was not kept with the answer. */
  unnamed?: string
  /** Otherwise it must be absent. */
  when?: When
  /** The value in its clean form, or what is wrong with it in words for the person. */
  check: (given: unknown) => Checked<Value>
}

/** Every named field holds the given value, or one of several. */
export type When = Readonly<Record<string, string | readonly string[]>>

export type Checked<Value> = { value: Value; problem?: undefined } | { value?: undefined; problem: string }

export type Fields = Readonly<Record<string, Field>>
/** What is wrong, by field name, in words for the person who filled it in. */
export type Problems = Record<string, string>

type ValueOf<F> = F extends Field<infer Value> ? Value : never
type Loose<F extends Fields> = {
  [K in keyof F as F[K] extends { required: true; when?: undefined } ? never : K]?: ValueOf<F[K]>
}
type Firm<F extends Fields> = {
  [K in keyof F as F[K] extends { required: true; when?: undefined } ? K : never]: ValueOf<F[K]>
}
type Flat<T> = { [K in keyof T]: T[K] }
type FieldsValue<F extends Fields> = Flat<Firm<F> & Loose<F>>
export type FormValue<F> = F extends { read: (input: unknown) => Reading<infer Value> } ? Value : never

type Reading<Value> = { value: Value; problems?: undefined } | { value?: undefined; problems: Problems }

export interface Form<F extends Fields = Fields, Value = FieldsValue<F>> {
  fields: F
  /** Keeps the named fields only; an unnamed one is a problem, so that nothing can be slipped in. */
  read: (input: unknown) => Reading<Value>
}

/** Declares a form once: labels, limits and words for the phone and the console, the check for the cloud. */
export function form<F extends Fields>(fields: F): Form<F> {
  return { fields, read: (input) => readFields(fields, input) as Reading<FieldsValue<F>> }
}

/** What a choice brings with it: the choice itself and the fields that go with it. */
type Chosen<Key extends string, Base extends Fields, Variants extends Record<string, Fields>> = {
  [Name in keyof Variants]: Omit<FieldsValue<Base>, Key> & Record<Key, Name> & FieldsValue<Variants[Name]>
}[keyof Variants]

/** A form whose further fields depend on what one choice holds; two variants may each have a field of the same name. */
export function formBy<
  Key extends string,
  Base extends Fields & Record<Key, Field<string>>,
  Variants extends Record<string, Fields>,
>(key: Key, base: Base, variants: Variants): Form<Base, Chosen<Key, Base, Variants>> {
  const read = (input: unknown) => {
    const chosen = isRecord(input) ? input[key] : undefined
    const known = typeof chosen === 'string' && Object.hasOwn(variants, chosen)
    return readFields({ ...(known && variants[chosen]), ...base }, input)
  }
  return { fields: base, read: read as Form<Base, Chosen<Key, Base, Variants>>['read'] }
}

/** What a form holds before anything is filled in. */
export const beginningOf = (fields: Fields): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, { begins }]) => (begins ? [[name, begins]] : [])))

/** Whether a field is asked at all, given what the others hold. */
export function isAsked(field: Field, values: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(field.when ?? {}).every(([name, wanted]) => {
    const given = values[name]
    return typeof given === 'string' && (typeof wanted === 'string' ? given === wanted : wanted.includes(given))
  })
}

function readFields(fields: Fields, input: unknown): Reading<Record<string, unknown>> {
  if (!isRecord(input)) return { problems: { form: '提交的内容格式不正确' } }
  const value: Record<string, unknown> = {}
  // Without a prototype, so that a key named __proto__ is reported like any other.
  const problems = Object.create(null) as Problems
  for (const name of Object.keys(input)) {
    if (!Object.hasOwn(fields, name) && input[name] !== undefined) problems[name] = '不需要填写这一项'
  }
  for (const [name, field] of Object.entries(fields)) {
    const given = blankAsAbsent(input[name])
    const asked = isAsked(field, input)
    if (given === undefined) {
      if (field.required && asked) problems[name] = `请填写${field.label}`
    } else if (!asked) {
      problems[name] = '不需要填写这一项'
    } else {
      const checked = field.check(given)
      if (checked.problem === undefined) value[name] = checked.value
      else problems[name] = checked.problem
    }
  }
  return Object.keys(problems).length ? { problems } : { value }
}

function isRecord(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}

function blankAsAbsent(given: unknown): unknown {
  if (typeof given === 'string' && given.trim() === '') return undefined
  if (Array.isArray(given) && given.length === 0) return undefined
  return given === null ? undefined : given
}
