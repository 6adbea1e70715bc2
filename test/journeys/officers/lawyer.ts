import type { Tab } from '../../support/browser/browser'
import type { PhoneTab } from '../../support/browser/phone-tab'

const licence = '14301202010123456'
const entry = {
  姓名: '韩立',
  执业机构: '湘城正衡律师事务所',
  执业证号: licence,
  联系电话: '139 0000 1111',
  执业领域: '刑事、行政',
  执业年限: '9',
}

/** The rights office puts 韩立 into the directory and answers the code of the invitation. */
export async function inviteLawyer({ page }: Tab): Promise<string> {
  await page.getByRole('link', { name: '民警维权' }).first().click()
  await page.getByRole('link', { name: '律师', exact: true }).click()
  await page.getByRole('button', { name: '登记律师' }).click()
  for (const [label, words] of Object.entries(entry)) await page.getByLabel(label, { exact: true }).fill(words)
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('未绑定微信').first().waitFor()
  await page.getByRole('group', { name: '办理韩立' }).getByRole('button', { name: '邀请' }).click()
  const code = (await page.getByLabel('邀请码', { exact: true }).textContent()) ?? ''
  await page.getByRole('button', { name: '已经告知律师' }).click()
  return code
}

/** The lawyer's own page: what was granted, or how to bind. */
export async function openCounsel(phone: PhoneTab): Promise<void> {
  await phone.tap('我的')
  await phone.tap('律师')
}

/** Fills in what binds a phone. */
export async function fillInBinding(phone: PhoneTab, code: string): Promise<void> {
  await phone.tap('去绑定')
  await phone.field('code').fill(code)
  await phone.field('licence').fill(licence)
}

/** Promises confidence for a case that was granted; of its subject nothing is read before. */
export async function promiseConfidence(phone: PhoneTab, subject: string): Promise<void> {
  const unread = async () => expect(await phone.top.getByText(subject).count()).toBe(0)
  await phone.sees('签署以后，才能看到申请内容')
  await unread()
  await phone.tap('签署保密承诺，接受指派')
  await phone.sees('受到暴力袭击')
  await phone.sees('期限届满或者收回指派后不再查阅')
  await unread()
  await phone.tap('签署保密承诺，接受指派')
  await phone.tap('签署保密')
  await phone.sees(subject)
}
