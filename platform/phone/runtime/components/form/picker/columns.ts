import { type PickerProps } from './picker'

/** The columns of a mode: their rows for given positions, and positions to and from the page's value. */
export interface Columns {
  labels: string[]
  rows: (indices: number[]) => string[][]
  indices: () => number[]
  value: (indices: number[]) => unknown
}

export type ColumnsOf = (props: PickerProps) => Columns

const pad = (value: number) => String(value).padStart(2, '0')

const span = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

function texts(range: unknown, key: string): string[] {
  return (Array.isArray(range) ? range : []).map((row: unknown) =>
    String(key && row && typeof row === 'object' ? (row as Record<string, unknown>)[key] : row),
  )
}

const textOf = ({ value }: PickerProps) => (typeof value === 'string' ? value : '')

const selector: ColumnsOf = (props) => ({
  labels: ['选项'],
  rows: () => [texts(props.range, props.rangeKey)],
  indices: () => [Number(props.value) || 0],
  value: ([index = 0]) => String(index),
})

const multiSelector: ColumnsOf = (props) => ({
  labels: props.range.map((_, index) => `第${index + 1}列`),
  rows: () => props.range.map((column) => texts(column, props.rangeKey)),
  indices: () => props.range.map((_, index) => Number((props.value as unknown[] | undefined)?.[index]) || 0),
  value: (indices) => indices,
})

const time: ColumnsOf = (props) => {
  const [startHour = 0, startMinute = 0] = props.start ? props.start.split(':').map(Number) : []
  const [endHour = 23, endMinute = 59] = props.end ? props.end.split(':').map(Number) : []
  const hours = span(startHour, endHour)
  const minutes = (hour: number | undefined) =>
    span(hour === startHour ? startMinute : 0, hour === endHour ? endMinute : 59)
  return {
    labels: ['时', '分'],
    rows: ([hour = 0]) => [hours.map(pad), minutes(hours[hour]).map(pad)],
    indices() {
      const now = new Date()
      const [hour = now.getHours(), minute = now.getMinutes()] = textOf(props)
        ? textOf(props).split(':').map(Number)
        : []
      return [nearest(hours, hour), nearest(minutes(hour), minute)]
    },
    value([hour = 0, minute = 0]) {
      return `${pad(hours[hour] ?? 0)}:${pad(minutes(hours[hour])[minute] ?? 0)}`
    },
  }
}

const precisions: Record<string, number> = { year: 1, month: 2, day: 3 }

const date: ColumnsOf = (props) => {
  const depth = precisions[props.fields] ?? 3
  const [startYear = 1970, startMonth = 1, startDay = 1] = numbers(props.start)
  const [endYear = 2100, endMonth = 12, endDay = 31] = numbers(props.end)
  const years = span(startYear, endYear)
  const months = (year: number | undefined) =>
    span(year === startYear ? startMonth : 1, year === endYear ? endMonth : 12)
  const days = (year = 0, month = 1) => {
    const first = year === startYear && month === startMonth ? startDay : 1
    const last = new Date(year, month, 0).getDate()
    return span(first, year === endYear && month === endMonth ? Math.min(endDay, last) : last)
  }
  const at = ([y = 0, m = 0, d = 0]: number[]) => {
    const year = years[Math.min(y, years.length - 1)]
    const monthRow = months(year)
    const month = monthRow[Math.min(m, monthRow.length - 1)]
    const dayRow = days(year, month)
    return { year, monthRow, month, dayRow, day: dayRow[Math.min(d, dayRow.length - 1)] }
  }
  return {
    labels: ['年', '月', '日'].slice(0, depth),
    rows(indices) {
      const { monthRow, dayRow } = at(indices)
      return [
        years.map((year) => `${year}年`),
        monthRow.map((month) => `${pad(month)}月`),
        dayRow.map((day) => `${pad(day)}日`),
      ].slice(0, depth)
    },
    indices() {
      const today = new Date()
      const [year = today.getFullYear(), month = today.getMonth() + 1, day = today.getDate()] = numbers(textOf(props))
      return [nearest(years, year), nearest(months(year), month), nearest(days(year, month), day)].slice(0, depth)
    },
    value(indices) {
      const { year = 0, month = 1, day = 1 } = at(indices)
      return [String(year), pad(month), pad(day)].slice(0, depth).join('-')
    },
  }
}

function numbers(text: string): number[] {
  return text ? text.split(/[-/]/).map(Number) : []
}

/** The row of a value, or of the nearest one that the limits allow. */
function nearest(row: number[], value: number): number {
  const index = row.findIndex((candidate) => candidate >= value)
  return index < 0 ? Math.max(0, row.length - 1) : index
}

export const pickerModes: Record<string, ColumnsOf> = { selector, multiSelector, time, date }
