// @ts-check
// WeChat runs functions in UTC. A thread has its process's zone, and TZ in its environment changes nothing, so here the thread's own Date and Intl are told.
// Plain JavaScript, so that it starts without a compiler.

const zone = 'UTC'
const LocalDate = Date
const parse = LocalDate.parse.bind(LocalDate)
const LocalFormat = Intl.DateTimeFormat
/** A text that says its zone, after a time of day; a plain ISO date is UTC by itself. */
const saysZone = /\d:\d\d.*([zZ]|GMT|UTC|UT|[ECMP][SD]T|[+-]\d\d(:?\d\d)?)(\s*\(.*\))?\s*$|^\d{4}(-\d\d(-\d\d)?)?$/

/** @type {((this: Date) => number)[]} */
const clock = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'].map((part) =>
  Reflect.get(LocalDate.prototype, `get${part}`),
)
/**
 * The moment at which a clock in UTC shows what a clock in the process's zone shows now.
 * @param {Date} date
 * @returns {number}
 */
const shownInUtc = (date) =>
  Reflect.apply(
    LocalDate.UTC,
    LocalDate,
    clock.map((part) => part.call(date)),
  )

/** @param {string} text */
function parseInUtc(text) {
  const local = new LocalDate(parse(text))
  return saysZone.test(text) || Number.isNaN(local.getTime()) ? local.getTime() : shownInUtc(local)
}

/** @param {Date} date */
const dateText = (date) => date.toUTCString().replace(/^(\w+), (\d+) (\w+) (-?\d+) .*$/, '$1 $3 $2 $4')
/** @param {Date} date */
const timeText = (date) => `${date.toUTCString().slice(-12)}+0000 (Coordinated Universal Time)`

/** @type {Record<string, Function>} */
const replaced = {
  getTimezoneOffset: () => 0,
  /** @this {Date} */
  getYear() {
    return this.getUTCFullYear() - 1900
  },
  /** @this {Date} */
  toDateString() {
    return isNaN(+this) ? 'Invalid Date' : dateText(this)
  },
  /** @this {Date} */
  toTimeString() {
    return isNaN(+this) ? 'Invalid Date' : timeText(this)
  },
  /** @this {Date} */
  toString() {
    return isNaN(+this) ? 'Invalid Date' : `${dateText(this)} ${timeText(this)}`
  },
}
for (const part of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']) {
  for (const verb of ['get', 'set']) {
    const inUtc = Reflect.get(LocalDate.prototype, `${verb}UTC${part}`)
    if (inUtc) replaced[`${verb}${part}`] = inUtc
  }
}
for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
  const original = Reflect.get(LocalDate.prototype, name)
  /** @this {Date} @param {string} [locales] @param {Intl.DateTimeFormatOptions} [options] */
  replaced[name] = function (locales, options) {
    return original.call(this, locales, { ...options, timeZone: options?.timeZone ?? zone })
  }
}
for (const [name, value] of Object.entries(replaced)) {
  Object.defineProperty(LocalDate.prototype, name, { value, writable: true, configurable: true })
}
Object.defineProperty(LocalDate, 'parse', { value: parseInUtc, writable: true, configurable: true })

/** @param {unknown[]} given */
function moment(given) {
  const [first] = given
  // A year below 100 means 1900 and so on, to Date.UTC as to Date.
  if (given.length > 1) return [Reflect.apply(LocalDate.UTC, LocalDate, given)]
  return typeof first === 'string' ? [parseInUtc(first)] : given
}

const UtcDate = new Proxy(LocalDate, {
  construct: (target, given, newTarget) => Reflect.construct(target, moment(given), newTarget),
  apply: () => new LocalDate().toString(),
})
LocalDate.prototype.constructor = UtcDate
globalThis.Date = UtcDate

/** @param {unknown[]} given */
const inZone = ([locales, options]) => [
  locales,
  { .../** @type {object} */ (options), timeZone: Reflect.get(Object(options), 'timeZone') ?? zone },
]
Intl.DateTimeFormat = new Proxy(LocalFormat, {
  construct: (target, given, newTarget) => Reflect.construct(target, inZone(given), newTarget),
  apply: (target, self, given) => Reflect.apply(target, self, inZone(given)),
})
