import { isRecord } from '../../fault'
import { ApiFault } from '../api'

/** A subscribe message's form, as it is granted to the mini program. */
export interface MessageTemplate {
  id: string
  title: string
  /** Granted for good with one acceptance; otherwise each acceptance is good for one message. */
  longTerm?: boolean
  /** Name to label: `thing1`, `date2`, … in the order in which they are shown. */
  fields: Record<string, string>
}

const months = '(0?[1-9]|1[0-2])'
const days = String.raw`(0?[1-9]|[12]\d|3[01])`
const joined = ['-', '/', String.raw`\.`].map(
  (sign) => String.raw`\d{4}${sign}${months}(${sign}${days})?|${months}${sign}${days}`,
)
const date = String.raw`((\d{4}年)?${months}月${days}日|\d{4}年${months}月|${joined.join('|')})`
const clock = String.raw`([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?`
/** A space between a date and an hour may be left out only where the date ends in a word. */
const gap = '( |(?<=日))'
const range = (one: string) => new RegExp(`^(${one})(~(${one}))?$`)
const digits = (text: string) => text.replaceAll(/\D/g, '').length

/** What each kind of value may be; the lengths count characters. WeChat's 订阅消息参数值内容限制说明. */
const kinds: Record<string, (value: string) => boolean> = {
  thing: (value) => Array.from(value).length <= 20,
  number: (value) => /^-?\d+(\.\d+)?$/.test(value) && digits(value) <= 32,
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => /^[\p{P}\p{S}]{1,5}$/u.test(value),
  character_string: (value) => /^[\x21-\x7e]{1,32}$/.test(value),
  time: (value) => range(`(${date}${gap})?${clock}`).test(value),
  date: (value) => range(`${date}(${gap}${clock})?`).test(value),
  amount: (value) => /^\p{Sc}?\d+(\.\d+)?元?$/u.test(value) && digits(value) <= 10,
  phone_number: (value) => /^[\d+\-() ]{1,17}$/.test(value),
  car_number: (value) => /^[\p{Script=Han}A-Za-z0-9][A-Za-z0-9]{0,6}[\p{Script=Han}A-Za-z0-9]$/u.test(value),
  name: (value) => (/\p{Script=Han}/u.test(value) ? /^[\p{L}\p{P}·]{1,10}$/u : /^[\p{L}\p{P} ]{1,20}$/u).test(value),
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
}

const kindOf = (field: string) => kinds[field.replace(/\d+$/, '')]
const control = /\p{Cc}/u

/** @throws a plain Error when a template has a field of a kind that is not known. */
export function assertTemplates(templates: readonly MessageTemplate[]): void {
  for (const { id, fields } of templates) {
    const stranger = Object.keys(fields).find((field) => !kindOf(field))
    if (stranger) throw new Error(`template ${id}: not supported here: a field ${stranger}`)
  }
}

/** The texts of a message's fields. @throws 47003 naming the first that WeChat would not take. */
export function fieldsOf({ fields }: MessageTemplate, data: unknown): Record<string, string> {
  const given = isRecord(data) ? data : {}
  const stranger = Object.keys(given).find((name) => !Object.hasOwn(fields, name))
  if (stranger) throw invalid(stranger)
  return Object.fromEntries(Object.keys(fields).map((name) => [name, textOf(name, given[name])]))
}

function textOf(name: string, field: unknown): string {
  const value = isRecord(field) ? field['value'] : undefined
  const text = typeof value === 'number' ? String(value) : value
  if (text === undefined || text === '') throw new ApiFault(47003, `argument invalid! data.${name}.value is empty`)
  if (typeof text !== 'string' || control.test(text) || !kindOf(name)?.(text)) throw invalid(name)
  return text
}

const invalid = (name: string) => new ApiFault(47003, `argument invalid! data.${name}.value invalid`)
