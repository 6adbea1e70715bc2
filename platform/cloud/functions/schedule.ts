import { Cron } from 'croner'

type Wrong = (what: string) => Error

/** WeChat reads a schedule at +08:00, whatever the machine's zone. */
export const minutesEastOfUtc = 480

/** One of the seven fields: the least and the greatest number, and names for the numbers from the least on. */
interface Field {
  name: string
  least: number
  most: number
  names?: string[]
}

/** developers.weixin.qq.com/miniprogram/dev/wxcloud/guide/functions/triggers.html */
const fields: Field[] = [
  { name: 'second', least: 0, most: 59 },
  { name: 'minute', least: 0, most: 59 },
  { name: 'hour', least: 0, most: 23 },
  { name: 'day', least: 1, most: 31 },
  {
    name: 'month',
    least: 1,
    most: 12,
    names: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
  },
  { name: 'weekday', least: 0, most: 6, names: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] },
  { name: 'year', least: 1970, most: 2099 },
]

/**
 * Reads WeChat's cron, which is less than the library's, and writes it as the library does.
 * @throws naming the field that WeChat would not know, and when the time never comes again.
 */
export function readSchedule(config: string, wrong: Wrong): string {
  const texts = config.trim().split(/\s+/)
  if (texts.length !== fields.length) throw wrong('needs seven fields, second to year')
  const schedule = fields.map((field, i) => readField(texts[i] ?? '', field, wrong)).join(' ')
  const next = new Cron(schedule, { paused: true, utcOffset: minutesEastOfUtc }).nextRun()
  if (!next) throw wrong('this time never comes again')
  return schedule
}

function readField(text: string, field: Field, wrong: Wrong): string {
  const items = text.split(',').map((item) => readItem(item, field))
  if (items.every((item) => item !== undefined)) return items.join(',')
  const { name, least, most, names } = field
  throw wrong(
    `the ${name} may be * and the numbers ${least} to ${most}${names ? ` or ${names.join(' ')}` : ''}, with , - and /`,
  )
}

/** `*`, a number or a range, and every how many of it; nothing where it is none of these. */
function readItem(item: string, field: Field): string | undefined {
  const [range = '', step, ...others] = item.split('/')
  if (others.length || (step !== undefined && !isStep(step, field))) return undefined
  if (range === '*') return item
  const ends = range.split('-').map((end) => numberOf(end, field))
  const [first, last] = ends
  if (first === undefined || ends.includes(undefined) || ends.length > 2) return undefined
  if (last !== undefined) return first <= last ? item : undefined
  // A number with a step means from there on; the library wants to be told how far.
  return step === undefined ? item : `${first}-${field.most}/${step}`
}

const isStep = (text: string, { most }: Field) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= most

function numberOf(text: string, { least, most, names }: Field): number | undefined {
  const named = names?.indexOf(text) ?? -1
  if (named >= 0) return least + named
  const number = Number(text)
  return /^\d+$/.test(text) && number >= least && number <= most ? number : undefined
}
