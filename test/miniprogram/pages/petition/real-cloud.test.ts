import { openTestCloud, type TestCloud } from '../../../support/cloud'
import { named, sample } from '../../../support/petitions'
import { agree, fill, filledForm, picture } from '../../support/complaint-form'
import { closePages, pageIn, until } from '../../support/fake-page'
import { fakePhone, type FakePhone } from '../../support/fake-phone'

const openMine = pageIn(() => require('../../../../miniprogram/pages/petition/mine/mine') as unknown)
const openDetail = pageIn(() => require('../../../../miniprogram/pages/petition/detail/detail') as unknown)

let test: TestCloud
let phone: FakePhone
beforeAll(async () => {
  test = await openTestCloud()
})
afterAll(() => test?.end())
beforeEach(() => {
  phone = fakePhone()
})
afterEach(closePages)

const filing = ['petition.evidence.ticket', 'petition.evidence.attach'] as const

/** The phone is this citizen's, and the cloud answers it. */
function holder(openid: string) {
  const citizen = test.phone(openid)
  const asked = ['petition.mine', 'petition.submit', 'petition.progress', 'people.units', ...filing] as const
  for (const name of asked) phone.answers[name] = (input) => citizen.send(name, input) as Promise<never>
  return citizen
}

it('a citizen with two hundred petitions turns page after page and meets every one once', async () => {
  const citizen = holder('citizen-wang')
  const sent: string[] = []
  for (let count = 0; count < 200; count++)
    sent.unshift((await citizen.get('petition.submit', named({ subject: '报'.repeat(50) }))).id)
  const bytes: number[] = []
  phone.answers['petition.mine'] = async (input) => {
    const reply = await citizen.ask('petition.mine', input as { after?: string })
    bytes.push(Buffer.byteLength(JSON.stringify(reply)))
    return reply
  }

  const mark = test.cloud.mark()
  const page = openMine()
  await until(() => page.data.rows)
  while (page.data.next) await page.loadMore?.()
  expect((page.data.rows as { id: string }[]).map(({ id }) => id)).toEqual(sent)
  expect(test.cloud.since(mark).queries).toHaveLength(10)
  // Twenty rows with the longest subjects.
  expect([bytes.length, Math.max(...bytes) < 12_000]).toEqual([10, true])
}, 60_000)

it('two thousand characters, with emoji and rare ones, come back from the cloud as they were written', async () => {
  holder('citizen-li')
  const rare = '𠮷👨‍👩‍👧‍👦🇨🇳㐂𬭎'
  const subject = `${rare}报警`
  // The contract counts code points, as people nearly do.
  const details = Array.from(rare.repeat(100) + '字'.repeat(2000))
    .slice(0, 2000)
    .join('')
  const form = filledForm()
  fill(form, { subject, details, signing: 'ANONYMOUS' })
  agree(form)
  await form.submit?.()
  const [, id = ''] = /id=([^&]+)/.exec(phone.wentTo[0] ?? '') ?? []
  const page = openDetail({ id })
  await until(() => page.data.petition)
  expect(page.data.petition).toMatchObject({ subject, details })
}, 60_000)

it('nine pictures over a network that drops every other one arrive all nine, three at a time, each once', async () => {
  const citizen = holder('citizen-wang')
  phone.chosen = Array.from({ length: 9 }, (_, place) => ({ ...picture, tempFilePath: `http://tmp/${place}.jpg` }))
  const form = filledForm()
  await form.chooseFiles?.({ detail: { source: 'album' } })
  const files = () => form.data.files as { key: string; state: string }[]
  const keysIn = (...states: string[]) => files().flatMap(({ key, state }) => (states.includes(state) ? [key] : []))
  let carried = 0
  let most = 0
  while (keysIn('done').length < 9) {
    most = Math.max(most, keysIn('uploading', 'checking').length)
    const upload = phone.uploads[carried]
    if (upload && carried++ % 2 === 0) upload.fail()
    else if (upload) {
      await citizen.upload(upload.cloudPath, sample('street.jpg'))
      upload.succeed()
    }
    for (const key of keysIn('failed')) form.retryFile?.({ detail: { key } })
    await new Promise((later) => setTimeout(later, 1))
  }
  expect([most, carried]).toEqual([3, 18])
  agree(form)
  await form.submit?.()
  const [, id = ''] = /id=([^&]+)/.exec(phone.wentTo[0] ?? '') ?? []
  const { evidence } = await citizen.get('petition.progress', { id })
  expect(evidence.map(({ name }) => name).toSorted()).toEqual(
    Array.from({ length: 9 }, (_, place) => `图片${place + 1}`),
  )
}, 60_000)
