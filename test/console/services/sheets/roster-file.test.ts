import { linesIn, piecesOf, readRosterFile, templateRows } from '../../../../console/services/sheets/roster-file'
import { mostPieceLines, mostRosterLines, pieceBytes } from '../../../../miniprogram/contract/people/roster/imports'
import type { RosterLine } from '../../../../miniprogram/contract/people/roster/columns'
import { bookOf } from '../../../support/workbooks'

const head = ['警号', '姓名', '类别', '单位', '职责', '手机号', '请假']
const chen = ['120016', '陈静', '民警', '警务督察支队', '督察民警', '', '否']

describe('a roster’s lines', () => {
  it('are told with their place in the file; what is empty is left out', () => {
    expect(linesIn([[], head, chen, ['', ' '], chen])).toEqual({
      lines: [
        [3, ...chen],
        [5, ...chen],
      ],
    })
  })

  it('are put in order, whatever the head calls its columns and wherever it has them', () => {
    const other = ['备注', '联系电话', '职 责', '所属单位', '* 姓名', '人员类别', '警号/编号', '是否请假']
    const cells = ['调入', '13800138000', '承办人', '城南分局督察大队', '何伟', '民警', '120215', '']
    expect(linesIn([other, cells]).lines).toEqual([
      [2, '120215', '何伟', '民警', '城南分局督察大队', '承办人', '13800138000', ''],
    ])
  })

  it.each<[string, string[][], string]>([
    ['nothing at all', [], '第一行没有找到这些列：警号、姓名、类别、单位、职责、手机号、请假。请按模板的表头填写'],
    ['a head that lacks columns', [head.slice(0, 5), chen], '第一行没有找到这些列：手机号、请假。请按模板的表头填写'],
    ['a head that has one twice', [[...head, '手机'], chen], '第一行有重复的列：手机号'],
    ['a head alone', [head, [' ']], '文件里只有表头，没有人员'],
  ])('are not there with %s', (_, rows, problem) => {
    expect(linesIn(rows)).toEqual({ problem })
  })

  it('are too many beyond the limit', () => {
    const rows = [head, ...Array.from({ length: mostRosterLines + 1 }, () => chen)]
    expect(linesIn(rows).problem).toMatch(/^文件有 120001 行，一次最多 120000 行/)
  })
})

const lineAt = (place: number): RosterLine => [place, ...chen]

describe('the pieces', () => {
  it('hold all lines in order, and none more than a request takes', () => {
    const lines = Array.from({ length: 2500 }, (_, place) => lineAt(place))
    const pieces = piecesOf(lines)
    expect(pieces.flat()).toEqual(lines)
    expect(pieces.map(({ length }) => length)).toEqual([mostPieceLines, mostPieceLines, 500])
  })

  it('of long lines are cut by their bytes', () => {
    const lines = Array.from({ length: 900 }, (_, place): RosterLine => [
      place,
      '1',
      '长'.repeat(200),
      '',
      '',
      '',
      '',
      '',
    ])
    const pieces = piecesOf(lines)
    expect(pieces.length).toBeGreaterThan(3)
    for (const piece of pieces) expect(Buffer.byteLength(JSON.stringify(piece))).toBeLessThanOrEqual(pieceBytes / 2)
    expect(pieces.flat()).toEqual(lines)
  })
})

it('a file is known by its digest, and the template can be read', async () => {
  const bytes = await bookOf(templateRows)
  const { file } = await readRosterFile(new File([new Uint8Array(bytes)], '花名册.xlsx'))
  expect(file).toMatchObject({ name: '花名册.xlsx', lines: 1, digest: expect.stringMatching(/^[\da-f]{64}$/) })
  // Whoever forgets to take the example out is told so.
  expect(file?.pieces[0]?.[0]).toEqual([
    2,
    '120999',
    '张三（示例，请删除）',
    '民警',
    '城南派出所',
    '',
    '13800000000',
    '否',
  ])
})
