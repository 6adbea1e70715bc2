import type { OfficerSeries } from '../answers'
import { dutiesByLabel } from './imports'

interface Column {
  label: string
  /** Other words that a file may have at its head. */
  also: readonly string[]
  /** May be left empty. */
  optional?: true
  /** What the template shows. */
  example: string
  hint: string
}

/** The columns of a 花名册, in the order in which a line brings its cells. */
export const rosterColumns = {
  number: {
    label: '警号',
    also: ['警号/编号', '辅警编号', '编号'],
    example: '120999',
    hint: '民警 6 位数字，辅警填编号',
  },
  name: { label: '姓名', also: ['名字'], example: '张三（示例，请删除）', hint: '' },
  series: { label: '类别', also: ['人员类别', '身份'], example: '民警', hint: '民警或辅警' },
  unit: {
    label: '单位',
    also: ['所属单位', '工作单位', '单位名称'],
    example: '城南派出所',
    hint: '单位全称；有重名的写“上级单位/单位”',
  },
  duties: {
    label: '职责',
    also: ['系统职责'],
    optional: true,
    example: '',
    hint: `没有的不填，几项用顿号隔开。可以填：${[...dutiesByLabel.keys()].join('、')}`,
  },
  phone: {
    label: '手机号',
    also: ['手机', '手机号码', '联系电话'],
    optional: true,
    example: '13800000000',
    hint: '没有的不填',
  },
  onLeave: { label: '请假', also: ['是否请假', '休假'], optional: true, example: '否', hint: '是或否，不填为否' },
} as const satisfies Record<string, Column>

export type RosterColumn = keyof typeof rosterColumns
export const rosterColumnNames = Object.keys(rosterColumns) as RosterColumn[]

/** One line of a file: where it stands there, from 1, then its cells in the columns' order. */
export type RosterLine = readonly [line: number, ...cells: string[]]

/** How the numbers of each series are written. An installation is one province's at most: there a number is one person's. */
export const officerNumbers = {
  police: { pattern: /^\d{6}$/, words: '民警警号是 6 位数字' },
  auxiliary: { pattern: /^[A-Z]{1,3}\d{4,8}$/, words: '辅警编号是 1 至 3 个字母加 4 至 8 位数字，例如 FJ00123' },
} as const satisfies Record<OfficerSeries, { pattern: RegExp; words: string }>

/** Where the head of each column stands, or which are missing or stand there twice. */
export function readHead(
  head: readonly string[],
): { places: number[]; problem?: undefined } | { places?: undefined; problem: string } {
  const words = head.map((word) => word.replace(/[\s*＊]/g, ''))
  const found = rosterColumnNames.map((name) => {
    const known = new Set<string>([rosterColumns[name].label, ...rosterColumns[name].also])
    return words.flatMap((word, place) => (known.has(word) ? [place] : []))
  })
  const labelsWhere = (wrong: (places: number[]) => boolean) =>
    rosterColumnNames.flatMap((name, column) => (wrong(found[column] ?? []) ? [rosterColumns[name].label] : []))
  const missing = labelsWhere((places) => places.length === 0)
  if (missing.length) return { problem: `第一行没有找到这些列：${missing.join('、')}。请按模板的表头填写` }
  const twice = labelsWhere((places) => places.length > 1)
  if (twice.length) return { problem: `第一行有重复的列：${twice.join('、')}` }
  return { places: found.map(([place = 0]) => place) }
}
