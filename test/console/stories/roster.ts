import { rosterColumnNames, rosterColumns } from '../../../miniprogram/contract/people/roster/columns'
import type {
  RosterChange,
  RosterImport,
  RosterOfficer,
  RosterPreview,
  RosterTally,
} from '../../../miniprogram/contract/people/roster/answers'
import type { RosterState } from '../../../miniprogram/contract/people/roster/imports'
import { officer } from '../support/builders'
import type { Cloud } from '../support/console-page'
import { address, cloudWith, here, narrow, open, press, refuse, sentTo, seriousFindings, shown } from '../support/desk'

const keeper = (duty: 'administrator' | 'securityOfficer') => ({
  token: 'session-1',
  officer: { ...officer, name: '钱进', duties: [duty] },
})

const listed = (changes: Partial<RosterOfficer> = {}): RosterOfficer => ({
  id: 'o1',
  number: '120016',
  name: '陈静',
  series: 'police',
  unitName: '警务督察支队',
  duties: ['inspector'],
  bound: true,
  ...changes,
})

const everyOfficer: RosterOfficer[] = [
  listed(),
  listed({
    id: 'o2',
    number: 'FJ00123',
    name: '阿卜杜热合曼·买买提吐尔逊',
    series: 'auxiliary',
    unitName: '湘城市公安局交通警察支队城南新区高新技术产业开发区大队第一中队',
    duties: ['handler', 'leader', 'rightsOffice'],
    onLeave: true,
    bound: undefined,
  }),
]

const tally = (changes: Partial<RosterTally> = {}): RosterTally => ({
  trusted: 0,
  gone: 0,
  duties: 0,
  moved: 0,
  added: 0,
  changed: 0,
  same: 12,
  ...changes,
})

const imported = (state: RosterState, changes: Partial<RosterImport> = {}): RosterImport => ({
  id: 'i1',
  at: '2026-11-24T02:00:00.000Z',
  by: '钱进',
  mode: 'COMPLETE',
  state,
  lines: 2000,
  done: 0,
  ...changes,
})

const noChanges = { trusted: [], gone: [], duties: [], moved: [], added: [], changed: [], same: [] }
const change = (changes: Partial<RosterChange>): RosterChange => ({
  number: '120073',
  name: '梅雪',
  unitName: '湘城市公安局',
  changes: [{ column: 'duties', before: '审计员' }],
  ...changes,
})

const cloud = (newest?: RosterImport, preview: Partial<RosterPreview> = {}, changes: Cloud = {}) =>
  cloudWith({
    'people.roster.list': () => ({ ok: true, data: { items: everyOfficer } }),
    'people.roster.current': () => ({ ok: true, data: newest ? { import: newest } : {} }),
    'people.roster.preview': () => ({ ok: true, data: { faults: [], changes: noChanges, ...preview } }),
    ...changes,
  })

const head = rosterColumnNames.map((name) => rosterColumns[name].label).join(',')
const file = (lines: number) =>
  Buffer.from([head, ...Array.from({ length: lines }, (_, at) => `${at},张三,民警,城南派出所,,,`)].join('\n'))
const choose = (lines: number) =>
  here()
    .page.getByLabel('花名册文件')
    .setInputFiles({ name: '花名册.csv', mimeType: 'text/csv', buffer: file(lines) })
const places = () => sentTo('people.roster.piece').map(({ input }) => (input as { place: number }).place)

describe('the roster', () => {
  test('is where its keepers begin, and holds for everybody in it', async () => {
    const page = await open('/', cloud(), { signedIn: keeper('securityOfficer') })
    await shown('阿卜杜热合曼·买买提吐尔逊')
    expect(address()).toBe('/console/roster')
    expect(await page.locator('tbody tr').last().innerText()).toMatch(/辅警.*承办人、单位领导、维权办.*请假.*未绑定/s)
    // Nothing was ever brought in, and whoever confirms brings nothing in.
    expect(await page.getByRole('button', { name: '导入花名册' }).count()).toBe(0)
    expect(await seriousFindings()).toEqual([])
  })

  test('is searched by a number or the beginning of a name, which stands in no address', async () => {
    const list: Cloud['people.roster.list'] = ({ order }) => ({
      ok: true,
      data: { items: order === 'UNIT' ? [] : everyOfficer },
    })
    const page = await open('/roster', cloud(undefined, {}, { 'people.roster.list': list }), {
      signedIn: keeper('administrator'),
    })
    await page.getByLabel('查找内容').fill(' 1200 ')
    await page.keyboard.press('Enter')
    await page.getByRole('combobox', { name: '查找' }).click()
    await page.locator('.ant-select-item-option').getByText('姓名', { exact: true }).click()
    await page.getByLabel('查找内容').fill('陈')
    await page.keyboard.press('Enter')
    await shown('请至少输入姓名的前两个字')
    await page.getByLabel('查找内容').fill('陈静')
    await page.keyboard.press('Enter')
    await page.getByText('按单位', { exact: true }).click()
    await shown('没有符合条件的人员')
    expect(sentTo('people.roster.list').map(({ input }) => input)).toEqual([
      {},
      { search: 'NUMBER', words: '1200' },
      { search: 'NAME', words: '陈静' },
      { search: 'NAME', words: '陈静', order: 'UNIT' },
    ])
    expect(address()).toBe('/console/roster')
  })

  test('says so when it cannot be read, with a way on', async () => {
    let broken = true
    const list = () =>
      broken ? refuse('NETWORK', '网络不通，请稍后再试') : { ok: true as const, data: { items: everyOfficer } }
    await open('/roster', cloud(undefined, {}, { 'people.roster.list': list }), { signedIn: keeper('administrator') })
    await shown('网络不通，请稍后再试')
    broken = false
    await press('再试一次')
    await shown('阿卜杜热合曼')
  })

  test('fits a narrow screen', async () => {
    const page = await open('/roster', cloud(imported('DONE')), { signedIn: keeper('administrator'), screen: narrow })
    await shown('阿卜杜热合曼')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(narrow.width)
  })
})

describe('an upload', () => {
  test('that the network broke off goes on with the pieces that are missing', async () => {
    const newest = imported('RECEIVING', { lines: 2500 })
    const arrived: number[] = []
    let broken = true
    const page = await open(
      '/roster/import',
      cloud(
        newest,
        {},
        {
          'people.roster.begin': () => ({ ok: true, data: { id: 'i1', have: [...arrived] } }),
          'people.roster.piece': ({ place }) => {
            if (broken && place > 0) return refuse('NETWORK', '网络不通')
            arrived.push(place)
            if (arrived.length === 3) newest.state = 'CHECKING'
            return { ok: true, data: {} }
          },
        },
      ),
      { signedIn: keeper('administrator') },
    )
    await page.getByRole('button', { name: '选择同一个文件，接着上传' }).waitFor()
    expect(await seriousFindings()).toEqual([])
    await choose(2500)
    await shown('再选一次同一个文件，接着上传')
    // The first came, the second was tried three times.
    expect(places()).toEqual([0, 1, 1, 1])
    broken = false
    await choose(2500)
    await shown('系统一分钟内开始检查')
    expect(places()).toEqual([0, 1, 1, 1, 1, 2])
    const [first, second] = sentTo('people.roster.begin').map(({ input }) => input)
    expect(first).toEqual(second)
    expect(first).toMatchObject({ mode: 'COMPLETE', lines: 2500, pieces: 3 })
  })

  test('that another one keeps out is told so', async () => {
    const words = '已有一次导入没有结束，请等它结束，或者先撤回'
    await open('/roster/import', cloud(undefined, {}, { 'people.roster.begin': () => refuse('CONFLICT', words) }), {
      signedIn: keeper('administrator'),
    })
    await choose(2)
    await shown(words)
  })

  test('asks before it is left half way', async () => {
    const waiting = new Promise<never>(() => undefined)
    const page = await open(
      '/roster/import',
      cloud(
        undefined,
        {},
        {
          'people.roster.begin': () => ({ ok: true, data: { id: 'i1', have: [] } }),
          'people.roster.piece': () => waiting,
        },
      ),
      { signedIn: keeper('administrator') },
    )
    await choose(2)
    await page.getByRole('progressbar').waitFor()
    await page.getByRole('link', { name: '返回花名册' }).click()
    await shown('正在上传，要离开吗？')
    await press('离开')
    await shown('阿卜杜热合曼')
  })
})

describe('an import', () => {
  test.each<[RosterState, Partial<RosterImport>, string]>([
    ['CHECKING', { done: 500 }, '系统一分钟内开始检查'],
    ['APPLYING', { done: 500, decidedBy: '冯琳' }, '冯琳已确认，系统正在写入'],
    [
      'RETURNED',
      { decidedBy: '冯琳', decidedAt: '2026-11-24T03:00:00.000Z', reason: '少了三个人' },
      '理由：少了三个人',
    ],
    ['WITHDRAWN', {}, '已撤回，没有导入，上传的内容已删除'],
    ['FAILED', {}, '系统没有检查成'],
    ['FAULTY', { faults: 3 }, '错误清单只保存几天，已经删除'],
  ])('that is %s says so', async (state, changes, words) => {
    await open('/roster/import', cloud(imported(state, changes)), { signedIn: keeper('administrator') })
    await shown(words)
    expect(await seriousFindings()).toEqual([])
  })

  test('that waits shows the three duties first, and how much of each sort is not listed', async () => {
    const preview = { changes: { ...noChanges, trusted: [change({})], gone: [change({ number: '1', changes: [] })] } }
    const waits = imported('READY', { checkedAt: '2026-11-24T02:30:00.000Z', tally: tally({ trusted: 1, gone: 301 }) })
    const page = await open('/roster/import', cloud(waits, preview), { signedIn: keeper('securityOfficer') })
    await shown('梅雪')
    expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('三员变动 1')
    await page.getByRole('tab', { name: '不再在册 301' }).click()
    await shown('共 301 人，只列出前 1 人')
    expect(await seriousFindings()).toEqual([])
    await press('确认导入')
    await shown('不再在册的 301 人马上不能登录')
  })

  test('that was decided elsewhere meanwhile says so', async () => {
    const waits = imported('READY', { checkedAt: '2026-11-24T02:30:00.000Z', tally: tally() })
    await open(
      '/roster/import',
      cloud(waits, {}, { 'people.roster.confirm': () => refuse('CONFLICT', '他人已处理，请刷新') }),
      { signedIn: keeper('securityOfficer') },
    )
    await press('确认导入')
    await here().page.getByRole('dialog').getByRole('button', { name: '确认导入' }).click()
    await shown('他人已处理，请刷新')
    expect(sentTo('people.roster.confirm')[0]?.input).toEqual({ id: 'i1', seen: '2026-11-24T02:30:00.000Z' })
  })

  test('of one’s own is another’s to confirm', async () => {
    const own = imported('READY', { checkedAt: '2026-11-24T02:30:00.000Z', tally: tally(), own: true })
    const page = await open('/roster/import', cloud(own), { signedIn: keeper('securityOfficer') })
    await shown('要由另一位安全管理员确认')
    expect(await page.getByRole('button', { name: '确认导入' }).count()).toBe(0)
  })
})
