import type { PhoneTab } from '../../support/browser/phone-tab'

/** Fills in the form as an officer who was attacked at a call; when it happened is known, or chosen before. */
export async function fillInApplication(phone: PhoneTab, subject: string): Promise<void> {
  await phone.tap('被袭击')
  const said = {
    subject,
    details: '在城南路处置醉酒闹事时，被当事人用拳击打面部，执法记录仪被摔在地上。请求追究其责任，落实医疗救治。',
    injuries: '面部软组织挫伤，已到市人民医院就诊。',
    otherParty: '刘某强，男，四十岁左右',
    incident: 'J2026112600017',
  }
  for (const [name, words] of Object.entries(said)) await phone.field(name).fill(words)
}

/** The application as the officer finds it on the phone. */
export async function followApplication(phone: PhoneTab, subject: string): Promise<void> {
  await phone.restart()
  await phone.tap('民警e家')
  await phone.tap('我要维权')
  await phone.tap(subject)
}

/** What was sent is said over the page for a moment. */
export const toastGone = ({ page }: PhoneTab): Promise<void> =>
  page.getByText('已经送到', { exact: true }).waitFor({ state: 'hidden' })
