import { closePages, until, type OpenPage } from '../../support/fake-page'
import type { FakePhone } from '../../support/fake-phone'
import {
  begun,
  fill,
  keptDrafts,
  keptForm,
  leftOffline,
  online,
  parcels,
  refusing,
  takingPhone,
  written,
} from '../../support/handing'
import { inputsOf, rightsDetail } from '../../support/rights'

let phone: FakePhone
let program: ReturnType<typeof begun>
beforeEach(() => {
  phone = takingPhone()
  program = begun()
})
afterEach(closePages)

const photo = { tempFilePath: 'http://tmp/1.jpg', size: 1000, fileType: 'image' }
const files = ({ data }: OpenPage) => data.files as { state: string }[]

/** A page with a picture that the cloud has, or that found no network. */
async function withPhoto(query = {}): Promise<OpenPage> {
  phone.chosen = [photo]
  const page = fill(program.openApply(query))
  await page.chooseFiles?.({ detail: { source: 'album' } })
  if (!phone.offline) {
    await until(() => phone.uploads.length)
    phone.uploads[0]?.succeed()
  }
  await until(() => ['done', 'failed'].includes(files(page)[0]?.state ?? ''))
  return page
}

describe('a form that is submitted without a network', () => {
  test('is kept on the phone and says so, and is written nowhere else', async () => {
    const page = await leftOffline(phone, program.openApply())
    expect(page.data.waiting).toEqual({ words: '没有网络，已存在手机里，有网络后自动送出', files: 0 })
    expect(phone.modals).toEqual([])
    expect(parcels(phone).map(({ action }) => action)).toEqual(['rights.claim', 'rights.apply'])
    expect(keptDrafts(phone)).toEqual([])
  })

  test('sends itself once, also by a program that was begun anew, as one record', async () => {
    await leftOffline(phone, program.openApply())
    const draft = keptForm(phone)?.group ?? ''
    program = begun()
    online(phone)
    program.openMine()
    await until(() => keptForm(phone)?.state === 'arrived')
    expect(inputsOf(phone, 'rights.claim')).toMatchObject([{ draft }])
    expect(inputsOf(phone, 'rights.apply')).toMatchObject([{ draft, ...written }])
    // What has arrived does not stay on the phone.
    expect(JSON.stringify([...phone.storage])).not.toContain(written.details)
  })

  test('shows its number where it is still looked at when it arrives', async () => {
    const page = await leftOffline(phone, program.openApply())
    online(phone)
    page.onShow?.()
    await until(() => page.data.taken)
    expect(page.data).toMatchObject({
      waiting: null,
      taken: { number: 'WQ20261126-102030', next: '所在单位写明核实意见，不能拒绝' },
    })
    expect(parcels(phone)).toEqual([])
  })

  test('shows its number though nothing more can be read of it', async () => {
    const page = await leftOffline(phone, program.openApply())
    delete phone.answers['rights.progress']
    online(phone)
    page.onShow?.()
    await until(() => page.data.taken)
    expect(page.data.taken).toMatchObject({ id: 'r1', number: 'WQ20261126-102030', next: '' })
  })

  test('fills in what was tapped, which is offered no more', async () => {
    phone.offline = true
    const claim = program.openClaim()
    await claim.claim?.()
    const draft = String(claim.data.key)
    await leftOffline(phone, program.openApply({ draft }))
    expect(parcels(phone).map(({ action, group }) => [action, group])).toEqual([
      ['rights.claim', draft],
      ['rights.apply', draft],
    ])
    expect(program.openClaim().data.key).toBe('')
    claim.onShow?.()
    expect(claim.data.key).toBe('')
  })

  test('names the record that was claimed on another phone, and begins none', async () => {
    phone.offline = true
    const page = await withPhoto({ claim: 'r9' })
    await page.submit?.()
    expect(parcels(phone).map(({ action, input }) => [action, input.claim ?? input.id])).toEqual([
      ['rights.add', 'r9'],
      ['rights.apply', 'r9'],
    ])
    expect(program.openApply({ claim: 'r9' }).data.waiting).toMatchObject({ files: 1 })
  })

  test('leaves room for another', async () => {
    await leftOffline(phone, program.openApply())
    expect(program.openApply().data).toMatchObject({ waiting: null, values: { interest: 'NONE' } })
    expect(program.openApply({ draft: keptForm(phone)?.group ?? '' }).data.waiting).not.toBe(null)
  })
})

describe('its files', () => {
  test('that found no network go after the claim, under the draft’s own key', async () => {
    phone.offline = true
    const page = await withPhoto()
    await page.submit?.()
    expect(page.data.waiting).toMatchObject({ files: 1 })
    const draft = keptForm(phone)?.group ?? ''
    online(phone)
    page.onShow?.()
    await until(() => phone.uploads.length)
    expect(inputsOf(phone, 'rights.apply')).toHaveLength(1)
    phone.uploads[0]?.succeed()
    await until(() => inputsOf(phone, 'rights.add').length)
    expect(inputsOf(phone, 'rights.evidence.ticket')).toMatchObject([{ draft }])
    expect(inputsOf(phone, 'rights.add')).toEqual([{ id: 'r1', draft, evidence: ['a-t1'] }])
    await until(() => parcels(phone).length === 0)
    expect(phone.kept.size).toBe(0)
  })

  test('that are in the cloud go with the form, as after an answer that was lost, and are not brought there again', async () => {
    const page = await withPhoto()
    phone.offline = true
    await page.submit?.()
    expect(keptForm(phone)?.input).toMatchObject({ evidence: ['a-t1'] })
    online(phone)
    page.onShow?.()
    await until(() => inputsOf(phone, 'rights.add').length)
    expect(inputsOf(phone, 'rights.add')).toMatchObject([{ id: 'r1', evidence: ['a-t1'] }])
    expect(phone.uploads).toHaveLength(1)
  })

  test('that were swept from the cloud meanwhile hold up nothing, and are brought there anew', async () => {
    const page = await withPhoto()
    phone.offline = true
    await page.submit?.()
    online(phone)
    const gone = refusing({ code: 'INVALID', message: '', fields: { evidence: '有文件已失效，请删除后重新添加' } })
    const unlessGone = (input: unknown) =>
      JSON.stringify(input).includes('a-t1') ? gone() : { ok: true as const, data: rightsDetail() }
    phone.answers['rights.apply'] = unlessGone
    phone.answers['rights.add'] = unlessGone
    page.onShow?.()
    await until(() => keptForm(phone)?.input.evidence === undefined)
    page.onShow?.()
    await until(() => page.data.taken)
    await until(() => parcels(phone)[1]?.file?.attached === '')
    page.onShow?.()
    await until(() => phone.uploads.length === 2)
    phone.uploads[1]?.succeed()
    await until(() => parcels(phone).length === 0)
    expect(inputsOf(phone, 'rights.add').at(-1)).toMatchObject({ evidence: ['a-t2'] })
  })

  test('that the cloud would not take are first put right', async () => {
    phone.answers['rights.evidence.ticket'] = refusing({ code: 'INVALID', message: '图片已经够多了' })
    phone.chosen = [photo]
    const page = fill(program.openApply())
    await page.chooseFiles?.({ detail: { source: 'album' } })
    await until(() => files(page)[0]?.state === 'failed')
    await page.submit?.()
    expect(page.data).toMatchObject({
      waiting: null,
      problems: { evidence: '还有 1 个文件没有传完，请等待、重试或移除' },
    })
  })

  test('are there once, also where the program ended before it forgot the draft', async () => {
    phone.offline = true
    const page = await withPhoto()
    const draft = [...phone.storage].filter(([name]) => name.startsWith('draft:'))
    await page.submit?.()
    program = begun()
    for (const [name, value] of draft) phone.storage.set(name, value)
    await program.openApply().submit?.()
    expect(parcels(phone).map(({ action }) => action)).toEqual(['rights.claim', 'rights.add', 'rights.apply'])
  })
})
