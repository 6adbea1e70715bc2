import type { PetitionDetail } from '../../../miniprogram/contract/petition/answers'
import { closePages, pageIn, type OpenPage } from '../support/fake-page'
import { fakePhone, type FakePhone } from '../support/fake-phone'
import { detail, image, said, summary } from '../support/petitions'

const openData = pageIn(() => require('../../../miniprogram/pages/data/data') as unknown)
const path = 'wxfile://usr/petitions.txt'

let phone: FakePhone
beforeEach(() => {
  phone = fakePhone()
})
afterEach(closePages)

/** The cloud holds these, two to a page. */
function hold(...petitions: PetitionDetail[]): void {
  const items = petitions.map(({ id }) => summary({ id }))
  phone.answers['petition.mine'] = (input) => {
    const from = Number((input as { after?: string }).after ?? 0)
    const next = from + 2 < items.length ? { next: String(from + 2) } : {}
    return { ok: true, data: { items: items.slice(from, from + 2), ...next } }
  }
  phone.answers['petition.own.copy'] = (input) => {
    const found = petitions.find(({ id }) => id === (input as { id: string }).id)
    return found ? { ok: true, data: found } : { ok: false, error: { code: 'NOT_FOUND', message: '没有找到' } }
  }
}

async function gathered(): Promise<OpenPage> {
  const page = openData()
  await page.gather?.()
  return page
}

const whole = detail({
  subject: '办证拖了两个月',
  details: '九月交的材料。\n到现在没有消息。',
  sender: { name: '王芳', phone: '13800138000' },
  status: 'REPLIED',
  submittedAt: '2025-11-20T07:20:00.000Z',
  happenedAt: '2025-09-01T02:00:00.000Z',
  place: { name: '办证大厅', address: '南湖路 8 号' },
  timeline: [
    { at: '2025-11-20T07:20:00.000Z', status: 'SUBMITTED', words: '您的投诉已收到' },
    { at: '2025-11-20T08:20:00.000Z', status: 'SUBMITTED', words: '您已补充情况', evidence: [image] },
  ],
  talk: [
    said('t1', { at: '2025-11-21T07:20:00.000Z', words: '请补充受理单' }),
    said('t2', { at: '2025-11-22T07:20:00.000Z', from: 'citizen', words: '已补充' }),
  ],
  papers: [
    {
      id: 'x',
      kind: 'reply',
      number: '湘公督复〔2025〕1号',
      at: '2025-12-20T07:20:00.000Z',
      parts: [{ label: '处理意见', words: '部分支持' }],
    },
  ],
})

describe('the copy of one’s own data', () => {
  test('holds everything that was said, in order, with the years', async () => {
    hold(whole, detail({ id: 'p2', subject: '第二件', signing: 'ANONYMOUS', evidence: [] }))
    const page = await gathered()
    expect(page.data).toMatchObject({ ready: '2 件（实名 1 件，匿名 1 件）', gathering: false, progress: '' })
    const words = phone.written.get(path) ?? ''
    const expected = [
      '一共 2 件（实名 1 件，匿名 1 件）',
      '办证拖了两个月',
      '编号：TS20261124-583921',
      '状态：已答复',
      '发生时间：2025年9月1日 周一 10:00',
      '发生地点：办证大厅，南湖路 8 号',
      '姓名：王芳\n联系电话：13800138000',
      '【情况说明】\n九月交的材料。\n到现在没有消息。',
      '【证据材料】\n图片1（图片，1 KB）',
      '【办理进度】\n2025年11月20日 周四 15:20　您的投诉已收到',
      '您已补充情况\n图片1（图片，1 KB）',
      '文号：湘公督复〔2025〕1号',
      '处理意见：部分支持',
      '2025年11月21日 周五 15:20　督察部门：请补充受理单',
      '2025年11月22日 周六 15:20　我：已补充',
      '第二件',
      '署名：匿名',
    ]
    const places = expected.map((line) => words.indexOf(line))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(expected.filter((line) => !words.includes(line))).toEqual([])
    expect(words.endsWith('\n')).toBe(false)
    expect(words.slice(words.indexOf('第二件'))).not.toContain('【证据材料】')
  })

  test('is read page by page, says how far it is, and passes over what was deleted meanwhile', async () => {
    hold(...['p1', 'p2', 'p3'].map((id) => detail({ id })))
    const page = openData()
    const heard: unknown[] = []
    const known = phone.answers['petition.own.copy']
    phone.answers['petition.own.copy'] = (input) => {
      heard.push(page.data.progress)
      const gone = (input as { id: string }).id === 'p2'
      return gone
        ? { ok: false, error: { code: 'NOT_FOUND', message: '没有找到' } }
        : (known?.(input) as { ok: true; data: PetitionDetail })
    }
    await Promise.all([page.gather?.(), page.gather?.()])
    expect(heard).toEqual(['正在整理第 1 件，一共 3 件', '正在整理第 2 件，一共 3 件', '正在整理第 3 件，一共 3 件'])
    expect(page.data.ready).toBe('2 件（实名 2 件）')
    expect(phone.calls.filter(({ action }) => action === 'petition.mine')).toHaveLength(2)
  })

  test.each(['petition.mine', 'petition.own.copy'] as const)('says what is wrong when %s fails', async (action) => {
    hold(detail())
    const message = '系统出了问题'
    phone.answers[action] = () => ({ ok: false, error: { code: 'INTERNAL', message } })
    const page = await gathered()
    expect(page.data).toMatchObject({ failure: message, ready: '', gathering: false, progress: '' })
    hold(detail())
    await page.gather?.()
    expect(page.data).toMatchObject({ failure: '', ready: '1 件（实名 1 件）' })
  })

  test('of somebody who never handed in anything says so', async () => {
    hold()
    const page = await gathered()
    expect(page.data).toMatchObject({ empty: true, ready: '', gathering: false })
    expect(phone.written.size).toBe(0)
  })
})

describe('what was gathered', () => {
  test('is sent as a file under a name with the day', async () => {
    hold(detail())
    const page = await gathered()
    await page.send?.()
    const fileName = expect.stringMatching(/^我的来件 \d{4}-\d\d-\d\d\.txt$/) as string
    expect(phone.sentFiles).toEqual([{ filePath: path, fileName }])
    expect(phone.modals).toEqual([])
  })

  test.each([
    ['cannot be sent', () => (phone.sending = 'fail too large')],
    ['found no room on the phone', () => (phone.full = true)],
  ])('is copied instead when it %s', async (_, prepare) => {
    hold(detail({ subject: '要复制的' }))
    prepare()
    const page = await gathered()
    await page.send?.()
    expect(phone.clipboard).toContain('要复制的')
    expect(phone.modals[0]?.content).toContain('粘贴保存')
  })

  test('is neither sent nor copied when its holder thinks better of it', async () => {
    hold(detail())
    phone.sending = 'fail cancel'
    const page = await gathered()
    await page.send?.()
    expect([phone.sentFiles, phone.clipboard, phone.modals]).toEqual([[], '', []])
  })

  test('is said not to have been copied when it was not', async () => {
    hold(detail())
    phone.sending = 'fail too large'
    phone.copiesNothing = true
    const page = await gathered()
    await page.send?.()
    await page.copy?.()
    expect(phone.modals.map(({ content }) => content)).toEqual([
      '文字也没有复制成功，请稍后再试。',
      '文字没有复制成功，请改用发送文件。',
    ])
  })

  test('leaves the phone with the page, also when it is not finished', async () => {
    hold(detail())
    const page = await gathered()
    expect(phone.written.size).toBe(1)
    page.onUnload?.()
    expect(phone.written.size).toBe(0)
    hold(detail({ id: 'p1' }), detail({ id: 'p2' }))
    const other = openData()
    const known = phone.answers['petition.own.copy']
    phone.answers['petition.own.copy'] = (input) => {
      other.onUnload?.()
      return known?.(input) as { ok: true; data: PetitionDetail }
    }
    await other.gather?.()
    expect(phone.written.size).toBe(0)
    expect(phone.calls.filter(({ input }) => input.id === 'p2')).toEqual([])
  })
})

test('the page leads to the list, where what was withdrawn is deleted', () => {
  openData().openMine?.()
  expect(phone.wentTo).toEqual(['/pages/petition/mine/mine'])
})
