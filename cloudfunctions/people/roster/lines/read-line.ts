import { duties as dutyLabels, type Duty } from '../../../../miniprogram/contract/duties'
import { officerSeries, type OfficerSeries } from '../../../../miniprogram/contract/people/answers'
import type { RosterFault } from '../../../../miniprogram/contract/people/roster/answers'
import {
  officerNumbers,
  rosterColumnNames,
  rosterColumns,
  type RosterColumn,
  type RosterLine,
} from '../../../../miniprogram/contract/people/roster/columns'
import { dutiesApart, dutiesByLabel, invitedDuties } from '../../../../miniprogram/contract/people/roster/imports'
import type { Listed } from '../../../shared/officers/entry'
import type { UnitNames } from './unit-names'

export interface Person extends Listed {
  line: number
}

/** What a cell says, or what is wrong with it. */
type Cell<Value> = { value: Value; problem?: undefined } | { problem: string }

const seriesByLabel = new Map<string, OfficerSeries>(
  Object.entries(officerSeries).map(([series, label]) => [label, series as OfficerSeries]),
)
const answersOf = new Map([
  ['', false],
  ['否', false],
  ['是', true],
])
const longestName = 30
const mobile = /^1[3-9]\d{9}$/

interface Reading {
  /** Absent where anything is wrong. */
  person?: Person
  /** What may stand there once only, as far as it could be read. */
  number?: string
  phone?: string
  /** Each at its column, in their order. */
  faults: RosterFault[]
}

/** Whom a line names. */
export function readLine([line, ...given]: RosterLine, unitNames: UnitNames): Reading {
  const cells = Object.fromEntries(
    rosterColumnNames.map((name, place) => [name, (given[place] ?? '').normalize('NFKC').trim()]),
  ) as Record<RosterColumn, string>
  const faults: RosterFault[] = []
  const take = <Value>(column: RosterColumn, read: (cell: string) => Cell<Value>): Value | undefined => {
    const { label } = rosterColumns[column]
    const missing = !cells[column] && !('optional' in rosterColumns[column])
    const cell = missing ? { problem: `没有填${label}` } : read(cells[column])
    if (cell.problem === undefined) return cell.value
    faults.push({ line, column, words: cell.problem })
    return undefined
  }
  const series = take('series', readSeries)
  const number = take('number', (cell) => readNumber(cell, series))
  const name = take('name', readName)
  const unit = take('unit', (cell) => {
    const named = unitNames(cell)
    return named.problem === undefined ? { value: named.unit } : { problem: named.problem }
  })
  const duties = take('duties', readDuties)
  const phone = take('phone', readPhone)
  const onLeave = take('onLeave', readAnswer)
  const once = { ...(number && { number }), ...(phone && { phone }) }
  if (!number || !name || !series || !unit || !duties || faults.length) return { ...once, faults: inOrder(faults) }
  const person = { line, number, name, series, unit, duties, ...(phone && { phone }) }
  return { ...once, person: { ...person, ...(onLeave && { onLeave }) }, faults }
}

const inOrder = (faults: RosterFault[]): RosterFault[] => faults.toSorted((one, other) => placeOf(one) - placeOf(other))
const placeOf = ({ column }: RosterFault): number => (column ? rosterColumnNames.indexOf(column) : -1)

function readSeries(cell: string): Cell<OfficerSeries> {
  const value = seriesByLabel.get(cell)
  return value ? { value } : { problem: `类别只能填${Object.values(officerSeries).join('或')}` }
}

/** Of an unknown series nothing is said of the number: its own cell says what is wrong. */
function readNumber(cell: string, series: OfficerSeries | undefined): Cell<string> {
  const value = cell.toUpperCase()
  if (!series || officerNumbers[series].pattern.test(value)) return { value }
  return { problem: officerNumbers[series].words }
}

/** Two characters are often set apart to stand below three. */
function readName(cell: string): Cell<string> {
  const value = cell.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
  const length = Array.from(value).length
  if (length > longestName) return { problem: `姓名最多 ${longestName} 个字` }
  return /^[\p{L}\p{M}·.\s]+$/u.test(value) ? { value } : { problem: '姓名里有不该有的字符' }
}

function readDuties(cell: string): Cell<Duty[]> {
  const labels = cell.split(/[、,;\s]+/).filter(Boolean)
  const unknown = labels.find((label) => !dutiesByLabel.has(label))
  if (unknown !== undefined) {
    const invited = invitedDuties.some((duty) => dutyLabels[duty] === unknown)
    return { problem: invited ? `${unknown}由邀请产生，不在花名册里填` : `没有“${unknown}”这项职责` }
  }
  const value = [...new Set(labels.flatMap((label) => dutiesByLabel.get(label) ?? []))]
  const problem = dutiesApart(value)
  return problem === undefined ? { value } : { problem }
}

function readPhone(cell: string): Cell<string> {
  const value = cell.replace(/[\s-]/g, '')
  return !value || mobile.test(value) ? { value } : { problem: '手机号是 1 开头的 11 位数字' }
}

function readAnswer(cell: string): Cell<boolean> {
  const value = answersOf.get(cell)
  return value === undefined ? { problem: '请假只能填是或否' } : { value }
}
