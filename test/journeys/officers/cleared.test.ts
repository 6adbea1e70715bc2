import type { Browser } from 'playwright-core'
import { beginForm } from '../../../miniprogram/contract/rights/desk'
import type { RightsStaffMove } from '../../../miniprogram/contract/rights/moves'
import { openBrowser } from '../../support/browser/browser'
import { fillIn } from '../../support/browser/filling'
import { openRightsOffice, type Clerk, type Office } from '../../support/browser/office'
import { openPhone, type PhoneTab } from '../../support/browser/phone-tab'
import { picture, pictureFailure } from '../../support/browser/pictures'
import { story } from '../../support/browser/story'
import type { TestCloud } from '../../support/cloud'
import { closedAs, openDesk } from '../../support/desk'
import { agreed, askedOf, moved, openRightsDesk, type RightsPeople } from '../../support/rights'
import { openStage } from '../../support/stage'
import { followApplication } from './applying'
import { hearing } from './hearing'

const complaint = { name: '王芳菲', phone: '13800138077', subject: '窗口民警辱骂办事群众', officer: '姓周的警官' }
const begun = {
  number: '120481',
  kind: 'FALSE_ACCUSATION',
  subject: '反映的问题查无实据',
  details: '经调取监控和走访核查，反映的问题不属实，依职权启动澄清正名。',
}
const cleared = { receiver: '城南派出所', words: '经核查，民警周磊接待群众时文明规范，没有辱骂群众。', scope: 'UNIT' }

let test: TestCloud
let people: RightsPeople
let browser: Browser
let office: Office<RightsStaffMove>
let zhou: PhoneTab
let heard: string[]
let petition: { id: string; number: string }
let id = ''
let number = ''

const step = story(() => pictureFailure({ ...office?.open(), zhou }))

beforeAll(async () => {
  ;[test, browser] = await Promise.all([openStage(), openBrowser()])
  office = openRightsOffice(browser, test.cloud.address)
  people = await openRightsDesk(test)
  petition = await closedAs(test, await openDesk(test), 'FALSE', complaint)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await test?.end()
})

/** The complaint, in the inspector's console. */
async function openComplaint(): Promise<Clerk<RightsStaffMove>> {
  const chen = await office.at('inspector-chen')
  await chen.page.goto(`${test.cloud.address}/console/petitions/${petition.id}`)
  await chen.sees(complaint.subject)
  return chen
}
const linked = ({ page }: Clerk<RightsStaffMove>, title: string) => page.getByRole('region', { name: title })

describe('a complaint that was closed as untrue', () => {
  step('begins a clearing for the officer, from its own page', async () => {
    const chen = await openComplaint()
    const card = linked(chen, '关联的维权申请')
    await card.getByText('没有您可以看到的维权申请').waitFor()
    await card.getByRole('button', { name: '启动澄清正名' }).click()
    for (const [name, value] of Object.entries(begun)) {
      const field = beginForm.fields[name as keyof typeof begun]
      await fillIn(chen.page, `#begin-${name}`, field, value)
    }
    await picture(chen, 'console-protection-clearing')
    const begin = chen.page.getByRole('dialog').getByRole('button', { name: '启动', exact: true })
    await begin.click()
    await chen.sees('来件写的被反映民警是“姓周的警官”，警号 120481 是周磊')
    await chen.page.getByText('已核对，来件反映的就是这名民警').click()
    await begin.click()
    await chen.sees('由市局维权办办理')
    const words = await chen.page.getByText(/^编号 WQ/).textContent()
    number = /WQ\d{8}-\d{6}/.exec(words ?? '')?.[0] ?? ''
    await chen.page.getByRole('button', { name: '知道了' }).click()
  })

  step('and tells the officer, with nothing of who complained', async () => {
    zhou = await openPhone(browser, { address: test.cloud.address, openid: 'officer-zhou' })
    heard = await hearing(zhou)
    await followApplication(zhou, begun.subject)
    await zhou.sees(`维权办依职权为您启动维权，编号 ${number}`)
    await picture(zhou, 'phone-protection-begun')
    ;({ id } = (await people.zhou.get('rights.mine', {})).items[0] ?? { id: '' })
  })
})

describe('whoever may meet both', () => {
  step('does not see the application from the complaint before handling it', async () => {
    const chen = await openComplaint()
    await linked(chen, '关联的维权申请').getByText('没有您可以看到的维权申请').waitFor()
  })

  step('finds each from the other', async () => {
    await moved(people.tang, id, 'accept')
    const handlers = await people.tang.get('rights.desk.handlers', {})
    const named = handlers.filter(({ name }) => name === '陈静' || name === '邓涛').map((one) => one.id)
    await moved(people.tang, id, 'appoint', { handlers: named })
    const chen = await openComplaint()
    await linked(chen, '关联的维权申请').getByRole('link', { name: begun.subject }).click()
    await linked(chen, '关联的来件').getByRole('link', { name: complaint.subject }).waitFor()
    await linked(chen, '关联的来件').getByText(petition.number).waitFor()
    await picture(chen, 'console-protection-linked')
  })

  step('and the rights office, which meets no complaints, sees no such card', async () => {
    const tang = await office.at('rights-tang')
    await tang.open(number)
    expect(await linked(tang, '关联的来件').count()).toBe(0)
    expect(await tang.page.getByText(petition.number).count()).toBe(0)
  })
})

describe('the clearing notice', () => {
  step('is decided, drafted, reviewed and signed', async () => {
    const { chen, deng, tang, zhao, lin } = people
    await moved(chen, id, 'propose', askedOf.propose)
    await agreed(deng, id)
    await moved(tang, id, 'decide', askedOf.propose)
    await agreed(zhao, id)
    await agreed(lin, id)
    const desk = await office.does('rights-tang', number, 'clear', cleared)
    await desk.sees('待审核')
    await office.agrees('supervisor-zhao', number)
    await office.agrees('chief-lin', number)
  })

  step('is the officer’s to show, and nothing that reached the phone says who complained', async () => {
    await followApplication(zhou, begun.subject)
    await zhou.sees('已出具澄清正名通知：在所在单位书面、会议澄清')
    await zhou.tap('出示给别人看，对方可以扫码核验')
    await zhou.sees('文明规范')
    await picture(zhou, 'phone-protection-clearing')
    const { name, phone, subject, officer } = complaint
    const all = heard.join()
    for (const told of [number, '文明规范']) expect(all).toContain(told)
    for (const secret of [name, phone, subject, officer, petition.number, petition.id])
      expect(all).not.toContain(secret)
  })
})

it('no console said a word', () => {
  expect([...Object.values(office.open()), zhou].flatMap(({ said }) => said)).toEqual([])
})
