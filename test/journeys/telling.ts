import type { PhoneTab } from '../support/browser/phone-tab'

/** Fills in the first two cards of a complaint as a hurried person would. */
export async function tell(
  phone: PhoneTab,
  { subject, unit = '城南派出所' }: { subject: string; unit?: string },
): Promise<void> {
  await phone.tap('已经过去')
  await phone.field('subject').fill(subject)
  await phone
    .field('details')
    .fill(
      '十一月二十日晚八点十四分到城南派出所报案，窗口灯已关闭，门口贴着“已停止办公”。等到十点仍无人接待，值班电话无人接听。',
    )
  await choose(phone, 'category', '不作为、慢作为')
  await phone.top.locator('#field-unit').getByText('不清楚可以不选').tap()
  await phone.page.getByText(unit, { exact: true }).locator('visible=true').last().tap()
  await phone.field('place').fill('城南派出所报案大厅')
}

/** One of many: opens the field's sheet and takes one. */
export async function choose(phone: PhoneTab, field: string, label: string): Promise<void> {
  await phone.top.locator(`#field-${field}`).getByText('请选择').tap()
  await phone.tap(label)
}

/** Ticks each kind of data that is in the form by then. */
export async function agree({ top }: Pick<PhoneTab, 'top'>): Promise<void> {
  const boxes = top.locator('#field-consent').getByRole('checkbox')
  await boxes.first().waitFor()
  // Counted anew each time: the last field may bring its kind of data while the first boxes are ticked.
  for (let place = 0; place < (await boxes.count()); place += 1) {
    const box = boxes.nth(place)
    if ((await box.getAttribute('aria-checked')) !== 'true') await box.tap()
  }
}

/** A picture and a video from the album, and a voice note held for a moment. */
export async function attachEverything(phone: PhoneTab): Promise<void> {
  const { page, top } = phone
  await phone.tap('从相册选')
  for (const name of ['street.jpg', 'clip.mp4']) await page.getByRole('button', { name }).tap()
  await page.getByText(/^完成\(/).tap()
  await top.getByText('已上传', { exact: true }).nth(1).waitFor()
  await phone.tap('按住说话，也可以点一下开始')
  // The first time the phone asks whether it may listen.
  await phone.tap('允许')
  await phone.tap('按住说话，也可以点一下开始')
  await top.getByText('0:02 /').waitFor()
  await phone.tap('正在录音，再点一下结束')
  await top.getByText('已上传', { exact: true }).nth(2).waitFor()
}

/** Reads the code of an anonymous petition off the receipt and types it again, as the page asks. */
export async function noteCode(phone: PhoneTab): Promise<string> {
  const groups = await phone.top.locator('.code .group').allTextContents()
  const code = groups.join('')
  await phone.tap('我记下了，核对一遍')
  await phone.top.locator('[aria-label$="16 位查询码"] input').fill(code)
  await phone.sees('对上了')
  return code
}

/** Agrees, hands in, and answers the number on the receipt. */
export async function handIn(phone: PhoneTab): Promise<string> {
  await agree(phone)
  await phone.tap('提交')
  await phone.sees('来件编号')
  return (await phone.top.locator('.number.big').textContent()) ?? ''
}

/** The case as its sender finds it on the phone. */
export async function follow(phone: PhoneTab, subject: string): Promise<void> {
  await phone.restart()
  await phone.tap('进度')
  await phone.tap(subject)
}
