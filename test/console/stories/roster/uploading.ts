import { rosterColumnNames, rosterColumns } from '../../../../miniprogram/contract/people/roster/columns'
import { here, open, press, refuse, sentTo, seriousFindings, shown } from '../../support/desk'
import { cloud, imported, keeper } from './builders'

const head = rosterColumnNames.map((name) => rosterColumns[name].label).join(',')
const file = (lines: number) =>
  Buffer.from([head, ...Array.from({ length: lines }, (_, at) => `${at},张三,民警,城南派出所,,,`)].join('\n'))
const choose = (lines: number) =>
  here()
    .page.getByLabel('花名册文件')
    .setInputFiles({ name: '花名册.csv', mimeType: 'text/csv', buffer: file(lines) })
const places = () => sentTo('people.roster.piece').map(({ input }) => (input as { place: number }).place)

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
    await shown('排队等候检查，每分钟处理一批')
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
