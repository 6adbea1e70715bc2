import { csvRow } from '../../../../console/services/sheets/csv'
import { readSheet } from '../../../../console/services/sheets/read-sheet'
import { bookOf, gbk, handmadeBook } from '../../../support/workbooks'

const read = (bytes: Uint8Array) => readSheet(new Uint8Array(bytes))
const rows = [
  ['警号', '姓名'],
  ['012048', '欧阳清风'],
]

describe('a CSV file', () => {
  it.each<[string, Uint8Array]>([
    ['in UTF-8', Buffer.from('警号,姓名\n012048,欧阳清风')],
    ['in UTF-8 with a mark, as Excel saves it', Buffer.from('\uFEFF警号,姓名\r\n012048,欧阳清风')],
    ['in GBK, as Excel saves it by itself', gbk(rows).subarray(0, -2)],
    ['in UTF-16 with tabs', Buffer.from('\uFEFF警号\t姓名\r\n012048\t欧阳清风', 'utf16le')],
    ['with everything quoted', Buffer.from('"警号","姓名"\n"012048","欧阳清风"')],
  ])('is read %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual({ rows })
  })

  it('may have commas, quotation marks, line ends and nothing within a cell', async () => {
    const text = 'a,"b,""c""\r\nd",\n,,\n"x"\n'
    expect((await read(Buffer.from(text))).rows).toEqual([['a', 'b,"c"\r\nd', ''], ['', '', ''], ['x'], ['']])
  })

  it('ends where an open quotation ends', async () => {
    expect((await read(Buffer.from('a,"b\nc'))).rows).toEqual([['a', 'b\nc']])
  })

  it('never lets a cell be reckoned with when it is written', () => {
    expect(csvRow(['=1+1', '说"好"', '13800138000'])).toBe(`"'=1+1","说""好""","13800138000"`)
  })
})

describe('a workbook', () => {
  it('is read as it was written', async () => {
    expect(await read(await bookOf([...rows, ['<&">', '长'.repeat(500)]]))).toEqual({
      rows: [...rows, ['<&">', '长'.repeat(500)]],
    })
  })

  it('may leave out rows and cells, and keep its strings apart', async () => {
    const sheet = [
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>',
      '<row r="2" spans="1:3"/>',
      '<row r="4"><c r="B4"><v>120481</v></c><c r="C4" t="n"><v>1.3800138E10</v></c><c r="AA4" t="inlineStr"><is><t>末</t></is></c></row>',
    ]
    const strings =
      '<si><t xml:space="preserve">警号 </t></si><si><r><t>姓</t></r><r><t>名&#39;&#x41;&amp;</t></r><rPh><t>xing</t></rPh></si>'
    const { rows: found = [] } = await read(await handmadeBook(sheet.join(''), strings))
    expect(found.slice(0, 3)).toEqual([['警号 ', '', "姓名'A&"], [], []])
    expect(found[3]?.slice(0, 4)).toEqual(['', '120481', '13800138000', ''])
    expect(found[3]?.[26]).toBe('末')
  })

  it('may name its elements with a prefix, and its rows and cells not at all', async () => {
    const sheet = '<x:row><x:c t="str"><x:v>甲</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c></x:row><x:row/>'
    expect((await read(await handmadeBook(sheet))).rows).toEqual([['甲', '1'], []])
  })

  it.each<[string, () => Promise<Uint8Array>]>([
    ['cut short', async () => (await bookOf(rows)).subarray(0, -40)],
    ['with a torn middle', () => bookOf(rows).then((book) => book.fill(0xff, 60, book.length - 800))],
    ['without a sheet', async () => handmadeBook('').then((book) => book.subarray(0, 10))],
  ])('%s is refused in words', async (_, made) => {
    const { problem } = await read(await made())
    expect(problem).toMatch(/^文件(不完整|打不开).*请另存为 .xlsx 或 .csv 再选$/)
  })
})

it.each<[string, Uint8Array, string]>([
  [
    'an old workbook, or one with a password,',
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    '这是旧版 .xls 或者加了密码的文件',
  ],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), '这个文件不是表格'],
])('%s is refused in words', async (_, bytes, words) => {
  expect((await read(bytes)).problem).toContain(words)
})
