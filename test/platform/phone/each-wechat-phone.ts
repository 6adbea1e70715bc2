import { openWeChatStand, type WeChatPhone, type WeChatStand } from './wechat-stand'

/** The stand of this test file, and the phone of the test that runs: of somebody who was never here. */
export let stand: WeChatStand
export let phone: WeChatPhone
/** What the browser is to report. */
let expected: unknown[]

/** One stand for all tests of a file. A phone that says on its console what nobody expects fails its test. */
export function setUpWeChatStand(): void {
  beforeAll(async () => {
    stand = await openWeChatStand()
  })
  afterAll(() => stand.close())
  beforeEach(async () => {
    expected = []
    phone = await stand.open()
  })
  afterEach(async () => {
    await phone.close()
    expect(phone.said).toEqual(expected)
  })
}

/** The browser itself reports every refusal of the cloud's. */
export const refusedOnce = () => (expected = [expect.stringContaining('status of 400')])
