import { startTrial, type Trial } from '../support/trial-cloud'

const fields = { thing1: '事项' }
let trial: Trial
let token: string
beforeAll(async () => {
  trial = await startTrial(
    {
      sends: {
        code: `exports.main = ({ touser }) => cloud.openapi.subscribeMessage.send({ touser, templateId: 'tA', data: { thing1: { value: '来件' } } }).catch(({ errCode }) => ({ errCode }))`,
        permissions: { openapi: ['subscribeMessage.send'] },
      },
      takesNumber: {
        code: `exports.main = ({ given }) => cloud.openapi.phonenumber.getPhoneNumber({ code: given })`,
        permissions: { openapi: ['phonenumber.getPhoneNumber'] },
      },
    },
    {
      templates: [
        { id: 'tA', title: '受理通知', fields },
        { id: 'tB', title: '办结通知', fields },
        { id: 'tC', title: '补充通知', fields },
        { id: 'tD', title: '答复通知', fields },
        { id: 'tLong', title: '督察通知', longTerm: true, fields },
      ],
    },
  )
  token = await trial.cloud.sessionFor('oAlice')
})
afterAll(() => trial.stop())

async function ask(path: string, body: unknown, authorization = `Bearer ${token}`) {
  const headers = { authorization, 'content-type': 'application/json' }
  const response = await fetch(trial.cloud.address + path, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> }
}

test('a phone learns the titles that it asks its holder about, and tells what they said', async () => {
  expect(await ask('/wx/message-templates', { tmplIds: ['tB', 'tA'] })).toEqual({
    status: 200,
    answer: {
      templates: [
        { id: 'tB', title: '办结通知', fields: ['事项'] },
        { id: 'tA', title: '受理通知', fields: ['事项'] },
      ],
      filtered: [],
    },
  })
  expect(await trial.cloud.call('oAlice', 'sends', { touser: 'oAlice' })).toMatchObject({ errCode: 43101 })
  const answers = { tA: 'accept', tB: 'reject' }
  expect(await ask('/wx/subscribe', { answers, openid: 'oBob' })).toEqual({ status: 200, answer: answers })
  expect(await trial.cloud.call('oAlice', 'sends', { touser: 'oBob' })).toMatchObject({ errCode: 43101 })
  expect(await trial.cloud.call('oAlice', 'sends', { touser: 'oAlice' })).toMatchObject({ errCode: 0 })
})

it.each([
  ['more than five', { tmplIds: ['tA', 'tB', 'tC', 'tD', 'tE', 'tF'] }, 20003],
  ['one that is not there', { tmplIds: ['tA', 'tNone'] }, 20001],
  ['one for good beside one for once', { tmplIds: ['tA', 'tLong'] }, 20002],
  ['none', { tmplIds: [] }, 10001],
  ['what is no list', { tmplIds: 'tA' }, 10004],
  ['what is no id', { tmplIds: [1] }, 10004],
])('asking about %s is refused', async (_, body, errCode) => {
  expect(await ask('/wx/message-templates', body)).toMatchObject({ status: 400, answer: { errCode } })
})

it.each([
  ['an answer that is none', { answers: { tA: 'perhaps' } }, 10001],
  ['a template that is not there', { answers: { tNone: 'accept' } }, 20001],
  ['no answers', {}, 10001],
])('telling %s is refused', async (_, body, errCode) => {
  expect(await ask('/wx/subscribe', body)).toMatchObject({ status: 400, answer: { errCode } })
})

test('a phone gets a code for the number of whoever holds it', async () => {
  expect(await ask('/wx/phone-number-code', {})).toMatchObject({ status: 400, answer: { errCode: -601009 } })
  trial.cloud.openapi.setPhoneNumber('oAlice', '13800000002')
  const { answer } = await ask('/wx/phone-number-code', {})
  expect(JSON.stringify(answer)).not.toContain('13800000002')
  expect(await trial.cloud.call('oAlice', 'takesNumber', { given: answer['code'] })).toMatchObject({
    phoneInfo: { phoneNumber: '13800000002' },
  })
})

test('a phone shows enough of the number for its holder to know it', async () => {
  const body = {}
  expect((await ask('/wx/phone-number', body)).answer).toEqual({ masked: '138****0002' })
})

const settings = async (changes: object) => (await ask('/wx/message-settings', changes)).answer

describe('what somebody keeps answering', () => {
  test('comes with the titles, and stays until they change it', async () => {
    await ask('/wx/subscribe', { answers: { tC: 'reject' }, keep: true })
    expect((await ask('/wx/message-templates', { tmplIds: ['tC'] })).answer).toMatchObject({
      templates: [{ id: 'tC', kept: 'reject' }],
    })
    expect(await settings({})).toEqual({
      mainSwitch: true,
      itemSettings: { tC: 'reject' },
      titles: { tC: '补充通知' },
    })
    expect(await settings({ itemSettings: { tC: 'accept' } })).toMatchObject({ itemSettings: { tC: 'accept' } })
  })

  test('is not set for a template that they were never asked to keep', async () => {
    const { status, answer } = await ask('/wx/message-settings', { itemSettings: { tD: 'accept' } })
    expect([status, answer['errCode']]).toEqual([400, 10004])
  })

  test('outlives a restart, and so does a switch that is off', async () => {
    await settings({ mainSwitch: false })
    await trial.restart()
    expect(await settings({})).toMatchObject({ mainSwitch: false, itemSettings: { tC: 'accept' } })
    expect((await ask('/wx/subscribe', { answers: { tC: 'accept' } })).answer).toMatchObject({ errCode: 20004 })
    await settings({ mainSwitch: true })
  })
})

const routes = [
  '/wx/message-templates',
  '/wx/message-settings',
  '/wx/subscribe',
  '/wx/phone-number',
  '/wx/phone-number-code',
]
it.each(routes)('%s wants a session', async (path) => {
  expect(await ask(path, { tmplIds: ['tA'], answers: { tA: 'accept' } }, 'Bearer made-up')).toMatchObject({
    status: 401,
  })
})
