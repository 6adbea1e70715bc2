import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { reachable } from '../../../scripts/pack/reachable'

const files = {
  'app/pages/a.json': '{"usingComponents":{"t-button":"kit/button/button","own":"../own/own"}}',
  'app/pages/a.ts': "import { object } from 'schema'",
  'npm/schema/index.js': 'module.exports = {}',
  'npm/unused/index.js': '',
  'npm/kit/button/button.json': '{"usingComponents":{"t-icon":"../icon/icon"}}',
  'npm/kit/button/button.js': 'import{a}from"tslib";import b from"./props"',
  'npm/kit/button/props.js': 'export default {}',
  'npm/kit/button/button.wxml': '<import src="../icon.wxml"/><wxs src="../tools.wxs" module="t"/>',
  'npm/kit/button/button.wxss': "@import '../base.wxss';",
  'npm/kit/icon/icon.json': '{}',
  'npm/kit/icon/icon.js': '',
  'npm/kit/icon/icon.wxml': '',
  'npm/kit/icon.wxml': '',
  'npm/kit/tools.wxs': "var more = require('./more.wxs')",
  'npm/kit/more.wxs': '',
  'npm/kit/base.wxss': '',
  'npm/kit/table/table.js': '',
  'npm/kit/miniprogram_npm/tslib/index.js': '',
}
const unused = new Set(['npm/unused/index.js', 'npm/kit/table/table.js'])

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reachable-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

test('keeps what the pages need, however it is named, and nothing else', () => {
  const starts = ['app/pages/a.json', 'app/pages/a.ts'].map((path) => join(folder, path))
  const kept = reachable(starts, { root: join(folder, 'app'), packages: join(folder, 'npm') })
  const expected = Object.keys(files).filter((path) => path.startsWith('npm/') && !unused.has(path))
  expect([...kept].map((path) => relative(folder, path)).toSorted()).toEqual(expected.toSorted())
})
