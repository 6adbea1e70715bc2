import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buildPhone, describeProblem, watchPhone } from '../../../platform/phone/build/build'
import { inContainerUnits } from '../../../platform/phone/build/styles'
import { layOutSample } from './stand'

const sound = {
  'app.json': '{ "pages": ["pages/one/one"] }',
  'app.js': 'App({})',
  'pages/one/one.wxml': '<view>一</view>',
  'pages/one/one.js': 'Page({})',
}

function layOut(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'phone-source-'))
  for (const [file, text] of Object.entries({ ...sound, ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return folder
}

const emptyFolder = () => mkdtempSync(join(tmpdir(), 'phone-out-'))

async function build(files: Record<string, string>) {
  const out = emptyFolder()
  const { problems, ...rest } = await buildPhone({ source: layOut(files), out })
  return {
    ...rest,
    problems: problems.map(describeProblem),
    read: (file: string) => readFileSync(join(out, file), 'utf8'),
  }
}

describe('a source that WeChat would refuse', () => {
  it.each([
    [
      'a template',
      { 'pages/one/one.wxml': '<view>\n<text wx:if="{{a}">x</text>\n</view>' },
      'pages/one/one.wxml:2: missing expression end',
    ],
    ['a style', { 'pages/one/one.wxss': '.a {\n  color: red;\n' }, 'pages/one/one.wxss:1: Unclosed block'],
    [
      'an imported style',
      { 'app.wxss': "\n@import './none.wxss';" },
      "app.wxss:2: imported './none.wxss' is not there",
    ],
    ['a script', { 'pages/one/one.js': 'Page({\n  data: {,\n})' }, 'pages/one/one.js:2: Expected identifier'],
    ['a script in TypeScript', { 'pages/one/one.ts': 'const a: = 1', 'pages/one/one.js': '' }, 'pages/one/one.ts:1: '],
    [
      'a package',
      { 'pages/one/one.js': "\nimport dayjs from 'dayjs'\nPage({ dayjs })" },
      'pages/one/one.js:2: "dayjs" is not in miniprogram_npm',
    ],
    [
      'a page',
      { 'app.json': '{\n"pages": [\n"pages/one/one",\n"pages/two/two"] }' },
      'app.json:4: page "pages/two/two" has no wxml',
    ],
    [
      'a component',
      { 'pages/one/one.json': '{\n"usingComponents": { "x-y": "/x/y" } }' },
      'pages/one/one.json:2: component "/x/y" is not there',
    ],
    ['settings', { 'pages/one/one.json': '{\n"a": }' }, 'pages/one/one.json:2: Unexpected "}"'],
    [
      'wxs',
      { 'pages/one/w.wxs': 'var a = 1\nvar b = {', 'pages/one/one.wxml': '<wxs src="./w.wxs" module="w" />' },
      'pages/one/w.wxs:2: Expected identifier',
    ],
    [
      'wxs in a template',
      { 'pages/one/one.wxml': '<view />\n<wxs module="w">\nvar a = }\n</wxs>' },
      'pages/one/one.wxml:3: Unexpected "}"',
    ],
    [
      'a missing wxs',
      { 'pages/one/one.wxml': '<wxs src="./w.wxs" module="w" />' },
      'pages/one/w.wxs: wxs file is not there',
    ],
  ])('names file and line of a fault in %s', async (_, files, problem) => {
    const { problems } = await build(files)
    expect(problems[0]?.slice(0, problem.length)).toBe(problem)
  })

  it('tells of each problem as it is found', async () => {
    const told: string[] = []
    const source = layOut({ 'pages/one/one.wxss': '.a {' })
    await buildPhone({ source, out: emptyFolder(), onProblem: (problem) => told.push(problem.file) })
    expect(told).toEqual(['pages/one/one.wxss'])
  })
})

test('a sound source builds without a word, TypeScript and all', async () => {
  const { problems, components, read } = await build({
    'pages/one/one.json': '{ "usingComponents": { "x-y": "/x/y" } }',
    'x/y.json': '{ "component": true }',
    'x/y.wxml': '<view />',
    'x/y.ts': "import { word } from 'words'\nComponent({ data: { word: word as string } })",
    'miniprogram_npm/words/index.js': "exports.word = '包里的词'",
    'images/a.png': 'png',
  })
  expect(problems).toEqual([])
  expect(components).toBe(2)
  expect(read('app.js')).toContain('\\u5305\\u91CC\\u7684\\u8BCD')
  expect(read('static/images/a.png')).toBe('png')
})

test('styles are scoped: a component by its classes, a page by its route', async () => {
  const { read } = await build({
    'app.wxss': '.all { width: 75rpx }',
    'pages/one/one.json': '{ "usingComponents": { "x-y": "/x/y", "x-z": "/x/z" } }',
    'pages/one/one.wxss': 'page, .a view { height: 50vh }',
    'x/y.json': '{ "component": true }',
    'x/y.wxml': '<view />',
    'x/y.wxss': ':host { margin: 1px } .a .b { margin: 2px }',
    'x/z.json': '{ "component": true, "styleIsolation": "shared" }',
    'x/z.wxml': '<view />',
    'x/z.wxss': '.a { margin: 3px }',
  })
  const css = read('app.css').replaceAll(/\s+/g, ' ')
  expect(css).toContain('.all { width: 10cqw }')
  expect(css).toContain(':where([data-route="pages/one/one"]) wx-page')
  expect(css).toContain(':where([data-route="pages/one/one"]) .a wx-view { height: 50cqh }')
  expect(css).toContain('[wx-host=c1] { margin: 1px } .c1--a .c1--b { margin: 2px }')
  expect(css).toContain('.a { margin: 3px }')
})

test.each([
  ['750rpx', '100cqw'],
  ['calc(100vh - 1rpx)', 'calc(100cqh - 0.13333cqw)'],
  ['url("a100vhb")', 'url("a100vhb")'],
  ['-15rpx 1px', '-2cqw 1px'],
])('%s becomes %s', (given, expected) => expect(inContainerUnits(given)).toBe(expected))

test('icons are drawn from the package, only those that the sources name, and no font is fetched', async () => {
  const out = emptyFolder()
  await buildPhone({ source: layOutSample(), out })
  const css = readFileSync(join(out, 'app.css'), 'utf8')
  expect(css).not.toContain('https://')
  expect(css).toMatch(/t-icon-home:before\s*{[^}]*mask:\s*url\("data:image\/svg\+xml/)
  expect(css).not.toContain('t-icon-zoom-in:before')
})

test('a change is built at once, and an error in it does not end the watch', async () => {
  const source = layOut({})
  const out = emptyFolder()
  const builds: string[][] = []
  const failures: unknown[] = []
  let woken: (() => void) | undefined
  const watched = watchPhone({
    source,
    out,
    onBuilt: ({ problems }) => {
      builds.push(problems.map(describeProblem))
      woken?.()
    },
    onFailed: (error) => failures.push(error),
  })
  const until = async (met: () => boolean) => {
    while (!met()) await new Promise<void>((resolve) => (woken = resolve))
  }
  try {
    await until(() => builds.length > 0)
    writeFileSync(join(source, 'pages/one/one.wxss'), '.a {')
    await until(() => builds.some((problems) => problems.length > 0))
    writeFileSync(join(source, 'pages/one/one.wxss'), '.changed { color: red }')
    await until(() => builds.at(-1)?.length === 0)
    expect(readFileSync(join(out, 'app.css'), 'utf8')).toContain('.changed')
    expect(failures).toEqual([])
  } finally {
    watched.stop()
  }
})
