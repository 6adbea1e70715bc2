import { importRoster } from '../../../../cloudfunctions/clock/roster/import-roster'
import type { RosterFault } from '../../../../miniprogram/contract/people/roster/answers'
import { mostFaults } from '../../../../miniprogram/contract/people/roster/imports'
import { openTestCloud, type TestCloud } from '../../../support/cloud'
import {
  bringIn,
  cells,
  cityCells,
  currentOf,
  importsOf,
  officersOf,
  openKeepers,
  sendRoster,
  step,
  type Cells,
  type Keepers,
} from '../../../support/roster'
import { clockOver } from '../../../support/sheets'

let test: TestCloud
let keepers: Keepers
beforeAll(async () => {
  test = await openTestCloud()
  keepers = await openKeepers(test)
}, 60_000)
afterAll(() => test?.end())
afterEach(async () => {
  const { command } = test.database
  await importsOf(test).remove({ at: command.gt(new Date(0)) })
  await test.database.collection('rosterpieces').remove({ at: command.gt(new Date(0)) })
})

/** What the clock finds in a file. */
async function checked(rows: Cells[], mode: 'COMPLETE' | 'ADDITION' = 'ADDITION') {
  const id = await sendRoster(keepers.admin, { rows, mode, piece: 3 })
  await importRoster({}, clockOver(test), step)
  const preview = await keepers.admin.get('people.roster.preview', { id })
  return { id, current: await currentOf(keepers.admin), ...preview }
}
const said = ({ line, column, words }: RosterFault) => [line, column, words].filter(Boolean).join(' ')

describe('a line', () => {
  it.each<[string, Partial<Cells>, string]>([
    ['without a number', { number: '' }, '2 number 没有填警号'],
    ['with a number too short', { number: '12345' }, '2 number 民警警号是 6 位数字'],
    [
      'of an auxiliary with a policeman’s number',
      { series: '辅警' },
      '2 number 辅警编号是 1 至 3 个字母加 4 至 8 位数字，例如 FJ00123',
    ],
    ['of a policeman with an auxiliary’s number', { number: 'FJ00123' }, '2 number 民警警号是 6 位数字'],
    ['without a name', { name: ' ' }, '2 name 没有填姓名'],
    ['with a name that is none', { name: '张3' }, '2 name 姓名里有不该有的字符'],
    ['of neither series', { series: '文职' }, '2 series 类别只能填民警或辅警'],
    ['without a unit', { unit: '' }, '2 unit 没有填单位'],
    ['of an unknown unit', { unit: '城西派出所' }, '2 unit 没有“城西派出所”这个单位，请填单位全称'],
    ['with an unknown duty', { duties: '督察民警、所长' }, '2 duties 没有“所长”这项职责'],
    ['that makes a lawyer', { duties: '律师' }, '2 duties 律师由邀请产生，不在花名册里填'],
    [
      'of an administrator who handles cases',
      { duties: '系统管理员、承办人' },
      '2 duties 系统管理员不能再担任其他职责（三员分立）',
    ],
    [
      'of an auditor who keeps security',
      { duties: '审计员、安全管理员' },
      '2 duties 审计员不能再担任其他职责（三员分立）',
    ],
    ['with a malformed phone', { phone: '12345678901' }, '2 phone 手机号是 1 开头的 11 位数字'],
    ['with a landline', { phone: '073188888888' }, '2 phone 手机号是 1 开头的 11 位数字'],
    ['with another answer than yes or no', { onLeave: '也许' }, '2 onLeave 请假只能填是或否'],
  ])('%s is an error', async (_, changes, fault) => {
    const { current, faults } = await checked([cells(changes)])
    expect(faults.map(said)).toEqual([fault])
    expect(current).toMatchObject({ state: 'FAULTY', faults: 1 })
  })

  it.each<[string, Partial<Cells>]>([
    ['in full width', { number: '１３０００１', phone: '１３８００１３８０００', series: '民警 ' }],
    ['of a name set apart', { name: '张　三' }],
    ['of an auxiliary', { number: 'fj00123', series: '辅警' }],
    ['of a unit named with the one above it', { unit: '城南分局 / 城南派出所' }],
    ['of several duties, one twice', { unit: '警务督察支队', duties: '督察民警,受理员，督察民警' }],
    ['of somebody from a minority', { name: '阿卜杜拉·买买提' }],
  ])('%s is none', async (_, changes) => {
    expect((await checked([cells(changes)])).faults).toEqual([])
  })
})

describe('a file', () => {
  it('tells every error of every line, in order, and nothing of it can be confirmed', async () => {
    const rows = [
      cells({ phone: '13800138000' }),
      cells({ name: '', unit: '没有' }),
      cells({ number: '130003' }),
      cells({ number: '130004', phone: '138 0013 8000' }),
    ]
    const { id, current, faults, changes } = await checked(rows)
    expect(faults.map(said)).toEqual([
      '2 number 警号与第 3 行重复',
      '2 phone 手机号与第 5 行重复',
      '3 name 没有填姓名',
      '3 unit 没有“没有”这个单位，请填单位全称',
      '3 number 警号与第 2 行重复',
      '5 phone 手机号与第 2 行重复',
    ])
    expect(Object.values(changes).flat()).toEqual([])
    expect(current).toMatchObject({ state: 'FAULTY', faults: 6 })
    const confirmed = await keepers.security.ask('people.roster.confirm', { id, seen: current.checkedAt ?? '' })
    expect(confirmed).toMatchObject({ ok: false, error: { code: 'CONFLICT' } })
    await importRoster({}, clockOver(test), step)
    expect(await officersOf(test).first({ number: '130003' })).toBeUndefined()
    // Whoever mends the file begins anew.
    expect((await checked([cells()])).current).toMatchObject({ state: 'READY', faults: 0 })
  })

  it('keeps the first errors and counts them all', async () => {
    const rows = Array.from({ length: mostFaults + 7 }, (_, place) => cells({ number: `1${place}` }))
    const id = await sendRoster(keepers.admin, { rows })
    await importRoster({}, clockOver(test))
    const { faults } = await keepers.admin.get('people.roster.preview', { id })
    expect(faults).toHaveLength(mostFaults)
    expect(await currentOf(keepers.admin)).toMatchObject({ faults: mostFaults + 7 })
  })

  it('must name a unit with the one above it where two bear its name', async () => {
    const units = test.database.collection<{ _id: string; name: string; kind: string; parent: string; place: number }>(
      'units',
    )
    for (const parent of ['south', 'north'])
      await units.add({ _id: `twin-${parent}`, name: '督察大队', kind: 'team', parent, place: 90 })
    const { faults } = await checked([cells({ unit: '督察大队' })])
    expect(faults.map(said)).toEqual(['2 unit 有 2 个“督察大队”，请写成“上级单位/督察大队”'])
    const { changes } = await checked([cells({ unit: '城北分局／督察大队' })])
    expect(changes.added).toMatchObject([{ unitName: '督察大队' }])
    await units.remove({ _id: test.database.command.in(['twin-south', 'twin-north']) })
  })

  it('gives nobody the phone of an officer whom it leaves as they are', async () => {
    await bringIn(test, keepers, { rows: [cells({ number: '130100', phone: '13911112222' })] })
    const { faults } = await checked([cells({ phone: '13911112222' })])
    expect(faults.map(said)).toEqual(['2 phone 手机号与在册的 130100 相同'])
    // Handed over within one file it is nobody's twice.
    const both = [cells({ phone: '13911112222' }), cells({ number: '130100' })]
    expect((await checked(both)).faults).toEqual([])
  })

  it.each([
    ['系统管理员', '120071'],
    ['安全管理员', '120072'],
    ['审计员', '120073'],
  ])('leaves at least one %s', async (label, number) => {
    const fault = [`导入后没有${label}了，至少要有一名`]
    expect((await checked(cityCells({ [number]: undefined }), 'COMPLETE')).faults.map(said)).toEqual(fault)
    const without = cityCells({ [number]: { duties: '' } }).filter((row) => row.number === number)
    expect((await checked(without)).faults.map(said)).toEqual(fault)
  })

  it('is refused where the roster already mixes what it must not', async () => {
    const administrator = { number: '120071' }
    const { command } = test.database
    await officersOf(test).change(administrator, { duties: command.set(['administrator', 'leader']) })
    const { faults } = await checked([cells()])
    expect(faults.map(said)).toEqual(['警号 120071：系统管理员不能再担任其他职责（三员分立）'])
    await officersOf(test).change(administrator, { duties: command.set(['administrator']) })
  })
})

describe('the preview', () => {
  it('of the city as it is says that nothing changes, but for what was added before', async () => {
    const { current } = await checked(cityCells())
    expect(current.tally).toMatchObject({ same: 18, added: 0, changed: 0, gone: 0 })
  })

  it('sorts every line and says what changes from what to what', async () => {
    const rows = cityCells({
      '120481': { unit: '北塘派出所' },
      '120031': { duties: '受理员、督察民警', onLeave: '是' },
      '120016': { name: '陈敬' },
      '120007': { phone: '13812345678' },
      '120405': undefined,
      '120073': { duties: '', unit: '城南派出所' },
    })
    rows.push(
      cells({ number: '130200', name: '白雪', duties: '审计员', unit: '湘城市公安局' }),
      cells({ number: 'FJ00001', series: '辅警' }),
    )
    const { current, changes } = await checked(rows, 'COMPLETE')
    expect(current.tally).toEqual({ trusted: 2, gone: 2, duties: 1, moved: 1, added: 1, changed: 2, same: 12 })
    const brief = Object.fromEntries(
      Object.entries(changes).map(([sort, found]) => [
        sort,
        found.map(({ name, changes }) =>
          [name, ...changes.map(({ column, before = '', after = '' }) => `${column} ${before}→${after}`)].join(' '),
        ),
      ]),
    )
    expect(brief).toEqual({
      trusted: ['梅雪 unit 湘城市公安局→城南派出所 duties 审计员→', '白雪 series →民警 duties →审计员'],
      gone: ['马骏 duties 单位领导→', '张三'],
      duties: ['孙丽 duties 受理员→受理员、督察民警 onLeave →请假'],
      moved: ['周磊 unit 城南派出所→北塘派出所'],
      added: ['张三 series →辅警'],
      changed: ['陈敬 name 陈静→陈敬', '赵建国 phone →138****5678'],
      same: [],
    })
  })

  it('of an addition names nobody who is gone', async () => {
    const { current } = await checked([cells()])
    expect(current.tally).toMatchObject({ gone: 0, added: 1, same: 0 })
  })
})
