import { openBrowser } from '../../support/browser/browser'
import { startTrial, type Trial } from '../cloud/support/trial-cloud'
import { buildSample, openPhone, type Outcome, type Phone } from './stand'

/** A function of the application's that asks WeChat for one thing and answers what came of it. */
const asking = (api: string, args: string, answer = '(answer) => answer') => ({
  code: `exports.main = (event) => {
    const { OPENID } = cloud.getWXContext()
    return cloud.openapi.${api}(${args}).then(${answer}, ({ errCode }) => ({ errCode }))
  }`,
  permissions: { openapi: [api] },
})
const fields = { character_string1: '编号', phrase2: '进展' }
const said = `{ character_string1: { value: 'A-1' }, phrase2: { value: '已受理' } }`
const functions = {
  tells: asking('subscribeMessage.send', `{ touser: OPENID, templateId: 'tA', data: ${said} }`),
  takesNumber: asking('phonenumber.getPhoneNumber', `{ code: event.given }`),
  draws: asking('wxacode.getUnlimited', `event.args`, `({ buffer }) => buffer.toString('base64')`),
}
const templates = [
  { id: 'tA', title: '受理通知', fields },
  { id: 'tB', title: '办结通知', fields },
  { id: 'tA2', title: '受理通知', fields },
  { id: 'tLong', title: '督察通知', longTerm: true, fields },
]

/** A phone that speaks to a real cloud, on the sample's page about WeChat. */
export interface WeChatPhone extends Phone {
  openid: string
  /** What a sheet or a dialog above the page says. */
  layer: (name: string) => ReturnType<Phone['page']['getByText']>
  /** What the page got, once it holds the words. */
  answered: (words: string) => Promise<Outcome>
  /** Taps a button that asks about these templates. */
  askAbout: (ids: string, button?: string) => Promise<void>
  /** Calls a function as this phone's holder. */
  call: (name: string, data?: object) => Promise<unknown>
}

export interface WeChatStand {
  trial: Trial
  /** The phone of somebody who was never here. */
  open: () => Promise<WeChatPhone>
  close: () => Promise<void>
}

export async function openWeChatStand(): Promise<WeChatStand> {
  const [built, browser] = await Promise.all([buildSample(), openBrowser()])
  const sites = [{ path: '/phone', folder: built }]
  const trial = await startTrial(functions, { sites, pages: ['pages/home/home', 'pages/detail/detail'], templates })
  let people = 0
  return {
    trial,
    async open() {
      const openid = `oPerson${++people}`
      const session = await trial.cloud.sessionFor(openid)
      const stand = { browser, address: trial.cloud.address }
      const phone = await openPhone(stand, { path: '/pages/wechat/wechat', holder: openid, session })
      return { ...phone, ...handsOn(phone), openid, call: (name, data = {}) => trial.cloud.call(openid, name, data) }
    },
    async close() {
      await Promise.all([browser.close(), trial.stop()])
    },
  }
}

const handsOn = (phone: Phone): Pick<WeChatPhone, 'layer' | 'answered' | 'askAbout'> => ({
  layer: (name) => phone.page.locator('.layer').getByText(name, { exact: true }),
  async answered(words) {
    await phone.shows('#said', words)
    return JSON.parse(await phone.text('#said')) as Outcome
  },
  async askAbout(ids, button = '#subscribe') {
    await phone.top.locator('#ids input').fill(ids)
    await phone.tap(button)
  },
})
