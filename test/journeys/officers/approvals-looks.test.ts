import type { Browser } from 'playwright-core'
import type { ActionName } from '../../../miniprogram/contract/actions'
import { openBrowser } from '../../support/browser/browser'
import { faultsOf, modes } from '../../support/browser/phone-looks'
import { openPhone, type PhoneTab } from '../../support/browser/phone-tab'
import { picture } from '../../support/browser/pictures'
import { runService, type RunningService } from '../../support/service'
import { acceptable, claimed, letterForAnother, replyCase, stepForAnother, usual } from './approvals-answers'

/** Pages of approvals, drawn from given answers: how they look does not depend on what the cloud has. */
let service: RunningService
let browser: Browser
let leader: PhoneTab
const refused = (code: string, message: string) => ({ ok: false, error: { code, message } })
let answers: Partial<Record<ActionName, unknown>> = {}

beforeAll(async () => {
  ;[service, browser] = await Promise.all([runService(), openBrowser()])
  leader = await openPhone(browser, { address: service.address, openid: 'supervisor-zhao' })
  await leader.page.route('**/wx/call', async (route) => {
    const { data } = route.request().postDataJSON() as { data?: { action: ActionName } }
    const answer = data && answers[data.action]
    if (answer === undefined) return route.continue()
    return route.fulfill({ json: { result: answer } })
  })
}, 60_000)
beforeEach(() => {
  answers = { ...usual }
})
afterAll(async () => {
  await browser.close()
  await service.end()
})

const [usualSizes, elderly] = modes
const pages = 'officer/approvals'
const matter = `${pages}/matter/matter`

/** Opens the mini program at a page, sees the words there, keeps its picture and finds no fault in it. */
async function looksWell(
  name: string,
  path: string,
  words: string,
  sizes: (typeof modes)[number] = usualSizes,
): Promise<void> {
  await go(path)
  await leader.sees(words)
  await shows(name, sizes)
}

async function go(path: string): Promise<void> {
  const address = new URL(leader.page.url())
  address.searchParams.set('path', path)
  await leader.page.goto(address.href)
}

async function shows(name: string, sizes: (typeof modes)[number] = usualSizes): Promise<void> {
  await picture(leader, `phone-approvals-${name}${sizes.suffix}`)
  expect(await faultsOf(leader, sizes)).toEqual([])
}

const each: [string, string, string][] = [
  ['home', 'officer/home/home', '3 件等您审签'],
  ['list', `${pages}/list/list`, '没有更多了'],
  ['letter', `${matter}?area=petition&id=p1`, '拟稿：督办'],
  ['own-step', `${matter}?area=rights&id=r1`, '写明核实意见'],
  ['paper', `${pages}/paper/paper?area=petition&id=p1`, '文号于签发时编定'],
  ['verify', `${pages}/act/act?id=r1&move=verify`, '核实情况'],
]
it.each(each)('%s can be read and pressed, and nothing runs over its edge', async (name, path, words) => {
  await looksWell(name, path, words)
})

const others: [string, ActionName, unknown, string, string][] = [
  ['reply', 'petition.detail', { ok: true, data: replyCase }, `${matter}?area=petition&id=p1`, '保密审查'],
  [
    'for-another',
    'petition.detail',
    { ok: true, data: letterForAnother },
    `${matter}?area=petition&id=p1`,
    '您代赵建国（支队领导，警务督察支队）审签',
  ],
  [
    'step-for-another',
    'rights.detail',
    { ok: true, data: stepForAnother },
    `${pages}/act/act?id=r1&move=verify`,
    '您代赵建国（支队领导，警务督察支队）办理',
  ],
  ['claimed', 'rights.detail', { ok: true, data: claimed }, `${matter}?area=rights&id=r3`, '按口头申请登记'],
  ['record', 'rights.detail', { ok: true, data: claimed }, `${pages}/act/act?id=r3&move=record`, '侵害情形'],
  ['unbound', 'people.me', { ok: true, data: {} }, `${pages}/list/list`, '认证已经解除'],
  ['failed', 'petition.desk.agreeing', refused('INTERNAL', '系统出了问题'), `${pages}/list/list`, '没有取到等您审批的'],
  [
    'gone',
    'petition.detail',
    refused('NOT_FOUND', '没有找到这件来件'),
    `${matter}?area=petition&id=p1`,
    '没有取到这一件',
  ],
]
it.each(others)('%s says where one stands and how to go on', async (name, action, answer, path, words) => {
  answers[action] = answer
  await looksWell(name, path, words)
})

test('what asks nothing is one press, and a question', async () => {
  answers['rights.detail'] = { ok: true, data: acceptable }
  await looksWell('accept', `${matter}?area=rights&id=r1`, '告知申请民警')
  await leader.tap('受理')
  await leader.page.getByText('受理后申请民警会立即收到通知，不能撤回。').waitFor()
  await shows('accepting')
  await leader.tap('取消')
})

test('nothing that waits says so, and what needs a desk says that', async () => {
  const nothing = { ok: true, data: [] }
  answers = { ...usual, 'petition.desk.agreeing': nothing, 'rights.desk.agreeing': nothing }
  answers['rights.desk.workbench'] = refused('DENIED', '没有这项服务，或者您无权使用')
  await looksWell('empty', `${pages}/list/list`, '没有等您审批的')
  await looksWell('home-desk', 'officer/home/home', '请在电脑上办理')
})

test('what the step asks is asked before it is agreed to', async () => {
  answers['petition.detail'] = { ok: true, data: replyCase }
  await looksWell('reply', `${matter}?area=petition&id=p1`, '拟稿：答复')
  await leader.tap('同意')
  await leader.sees('请填写保密审查')
  await leader.page.waitForFunction(() => {
    const { bottom = Infinity } = document.querySelector('#field-secrecy')?.getBoundingClientRect() ?? {}
    return bottom < innerHeight
  })
  await shows('secrecy')
})

test('what is sent back asks why, and what somebody else did first is said', async () => {
  await looksWell('letter', `${matter}?area=petition&id=p1`, '拟稿：督办')
  await leader.tap('退回')
  await leader.tap('退回拟稿人')
  await leader.sees('请填写退回理由')
  await shows('return')
  await leader.tap('先不退回')
  answers['petition.pending.agree'] = refused('CONFLICT', '他人已处理，请刷新')
  answers['petition.detail'] = { ok: true, data: { ...replyCase, version: 9, pending: undefined } }
  await leader.tap('同意')
  await leader.sees('他人先办了一步')
  await shows('overtaken')
})

describe('in 长辈版', () => {
  beforeAll(async () => {
    await go('pages/me/me')
    await leader.tap('长辈版')
  })

  it.each(each)('%s can be read and pressed, and nothing runs over its edge', async (name, path, words) => {
    await looksWell(name, path, words, elderly)
  })
})

test('no console said a word', () => {
  expect(leader.said).toEqual([])
})
