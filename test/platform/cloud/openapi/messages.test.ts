import { anything, startTrial, type Trial } from '../support/trial-cloud'
import { assertTemplates, fieldsOf, type MessageTemplate } from '../../../../platform/cloud/openapi/messages/templates'

const templates: MessageTemplate[] = [
  { id: 'tOnce', title: '办理进度', fields: { character_string1: '编号', thing2: '事项', date3: '时间' } },
  { id: 'tAlways', title: '督察通知', longTerm: true, fields: { thing1: '事项' } },
]
let trial: Trial
beforeAll(async () => {
  const permissions = { openapi: ['subscribeMessage.send'] }
  trial = await startTrial({ anything: { ...anything, permissions } }, { templates, pages: ['pages/case/case'] })
})
afterAll(() => trial.stop())

const message = {
  touser: 'oAlice',
  templateId: 'tOnce',
  page: 'pages/case/case?id=1',
  data: { character_string1: { value: 'A-1' }, thing2: { value: '来件' }, date3: { value: '2026年1月5日 15:01' } },
}
const send = async (changes: Record<string, unknown> = {}) =>
  (await trial.run(
    `return cloud.openapi.subscribeMessage.send(event.message).catch(({ errCode, errMsg }) => ({ errCode, errMsg }))`,
    { message: { ...message, ...changes } },
  )) as { errCode: number; errMsg: string }

test('a message is sent once for each acceptance, and lies there with its labels', async () => {
  expect(await send()).toMatchObject({ errCode: 43101 })
  trial.cloud.openapi.subscribe('oAlice', { tOnce: 'accept' })
  trial.cloud.openapi.subscribe('oAlice', { tOnce: 'accept' })
  trial.cloud.openapi.subscribe('oAlice', { tOnce: 'reject' })
  expect(await send({ touser: 'oBob' })).toMatchObject({ errCode: 43101 })
  expect(await send()).toMatchObject({ errCode: 0 })
  expect(await send()).toMatchObject({ errCode: 0 })
  expect(await send()).toMatchObject({ errCode: 43101 })
  expect(trial.cloud.messages).toHaveLength(2)
  expect(trial.cloud.messages[0]).toEqual({
    time: expect.any(String),
    openid: 'oAlice',
    templateId: 'tOnce',
    title: '办理进度',
    page: 'pages/case/case?id=1',
    fields: [
      { name: 'character_string1', label: '编号', value: 'A-1' },
      { name: 'thing2', label: '事项', value: '来件' },
      { name: 'date3', label: '时间', value: '2026年1月5日 15:01' },
    ],
  })
})

test('consents that are left outlive a restart', async () => {
  trial.cloud.openapi.subscribe('oDora', { tOnce: 'accept' })
  await trial.restart()
  expect(await send({ touser: 'oDora' })).toMatchObject({ errCode: 0 })
  expect(trial.cloud.messages.at(-1)).toMatchObject({ openid: 'oDora' })
})

test('one acceptance of a long-term template is good until it is taken back', async () => {
  const always = { touser: 'oCarol', templateId: 'tAlways', data: { thing1: { value: '到岗' } } }
  trial.cloud.openapi.subscribe('oCarol', { tAlways: 'accept' })
  expect(await send(always)).toMatchObject({ errCode: 0 })
  expect(await send(always)).toMatchObject({ errCode: 0 })
  trial.cloud.openapi.subscribe('oCarol', { tAlways: 'reject' })
  expect(await send(always)).toMatchObject({ errCode: 43101 })
})

test('a message that cannot be meant uses up no consent', async () => {
  trial.cloud.openapi.subscribe('oErik', { tOnce: 'accept' })
  const to = { touser: 'oErik' }
  const refused: [Record<string, unknown>, number, string][] = [
    [{ touser: '' }, 40003, 'openid'],
    [{ templateId: 'tOther' }, 40037, 'template_id'],
    [{ page: 'pages/none/none' }, 41030, 'page'],
    [{ miniprogramState: 'draft' }, 40097, 'miniprogram_state'],
    [{ lang: 'fr' }, 40097, 'lang'],
    [{ data: { ...message.data, thing2: { value: '字'.repeat(21) } } }, 47003, 'data.thing2.value invalid'],
    [{ data: { ...message.data, thing2: { value: '' } } }, 47003, 'data.thing2.value is empty'],
    [{ data: { thing2: { value: '来件' } } }, 47003, 'data.character_string1.value is empty'],
    [{ data: { ...message.data, thing9: { value: '多' } } }, 47003, 'data.thing9.value invalid'],
  ]
  for (const [changes, errCode, text] of refused) {
    const answer = await send({ ...to, ...changes })
    expect(answer).toMatchObject({ errCode, errMsg: expect.stringContaining(text) })
    expect(answer.errMsg).not.toContain('字字')
  }
  expect(await send(to)).toMatchObject({ errCode: 0 })
})

const fits = (field: string, value: unknown) => {
  try {
    fieldsOf({ id: 't', title: 't', fields: { [field]: 'label' } }, { [field]: { value } })
    return true
  } catch {
    return false
  }
}

describe('what a field takes', () => {
  it.each([
    ['thing1', ['字'.repeat(20), 'a b!'], ['字'.repeat(21), 'two\nlines']],
    ['number1', [12, '-3.5', '1'.repeat(32)], ['1'.repeat(33), '1a', '']],
    ['letter1', ['AbC', 'a'.repeat(32)], ['a1', 'a'.repeat(33)]],
    ['symbol1', ['!?', '￥%&*#'], ['a!', '!!!!!!']],
    ['character_string1', ['A-1_2', 'a'.repeat(32)], ['字', 'a'.repeat(33), 'a b']],
    ['time1', ['15:01', '2019年10月1日 15:01', '15:01:09', '15:01~16:00'], ['25:00', '3pm', '2019年10月1日']],
    [
      'date1',
      [
        '2019年10月1日',
        '10月1日',
        '2019年10月',
        '2018-01-01',
        '2018/01/01',
        '2018.01.01',
        '01-01',
        '2019年10月1日 15:01',
        '1月1日~1月3日',
      ],
      ['2019年13月1日', 'tomorrow', '15:01', '2018-01-40'],
    ],
    ['amount1', ['￥12.50元', '100', '$5'], ['12345678901', 'ten', '￥￥1']],
    ['phone_number1', ['+86-0766-66888866', '13800000000'], ['1'.repeat(18), '12a']],
    ['car_number1', ['粤A8Z888挂', '湘B12345'], ['粤A粤8888', 'A'.repeat(9)]],
    ['name1', ['欧阳娜娜', 'Ann Lee', '字'.repeat(10)], ['字'.repeat(11), 'a'.repeat(21), '王1']],
    ['phrase1', ['已受理', '货物配送中'], ['办理中 ', 'ok', '字'.repeat(6)]],
  ])('%s', (field, good, bad) => {
    expect(good.filter((value) => !fits(field, value))).toEqual([])
    expect([...bad, '', undefined, { a: 1 }, 'a\u0000'].filter((value) => fits(field, value))).toEqual([])
  })

  test('a template with a kind of field that is not known is refused with its name', () => {
    expect(() => assertTemplates([{ id: 'tBad', title: 't', fields: { enum1: 'e' } }])).toThrow('tBad')
    expect(() => assertTemplates([{ id: 'tBad', title: 't', fields: { enum1: 'e' } }])).toThrow('enum1')
  })
})
