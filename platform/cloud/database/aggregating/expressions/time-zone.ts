import { faults } from '../../../fault'

const offsetForm = /^([+-])(\d\d):?(\d\d)?$/

/** How far a zone is ahead of UTC at a moment, in ms: `+08:00`, `+0800`, `+08`, `UTC` or `Asia/Shanghai`. */
export function offsetAt(zone: string, time: number): number {
  const [, sign, hours, minutes = '0'] = offsetForm.exec(zone) ?? []
  if (sign) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(time)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  const local = Date.UTC(year, month - 1, day, hour, minute, second)
  return local - Math.floor(time / 1000) * 1000
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  try {
    const made = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(zone, made)
    return made
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw faults.badRequest('unrecognized time zone identifier')
  }
}

/** The moment at which a zone's clocks show what UTC's show at `local`. */
export function momentOf(local: number, zone: string): number {
  const guess = local - offsetAt(zone, local)
  return local - offsetAt(zone, guess)
}
